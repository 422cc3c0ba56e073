package dev.cadena.processor.plan;

/**
 * Where the kernels find a tensor of weights.
 *
 * @param rows the number of its rows; 1 for what is no matrix
 * @param columns the number of its columns, without padding
 * @param at where it starts
 */
public record Placement(int rows, int columns, int at) {}
