package dev.cadena.processor.calculus;

/**
 * The random numbers of a layer in training: the same ones wherever they are asked for, on the way forth and back.
 *
 * @param layer its name
 * @param number its place in topological order, from 0: what its numbers follow from
 */
public record Draws(String layer, int number) {}
