package dev.cadena.processor.calculus;

/**
 * A vector that the program computes.
 *
 * @param name its name in generated code, unique in the program
 * @param size the number of its components
 */
public record Value(String name, int size) {}
