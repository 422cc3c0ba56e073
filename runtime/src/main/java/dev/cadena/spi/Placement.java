package dev.cadena.spi;

/**
 * Where a tensor of weights stands: in W, dense and row-major, with S behind it, and in the array that the kernels work on, where a
 * matrix has a number of columns that is a multiple of {@link Batch#LANES}, and is cut into panels of columns as the machine likes them.
 *
 * @param offset where it starts in W with S behind it
 * @param rows the number of its rows: the inputs of a layer; 1 for a vector
 * @param columns the number of its columns: the units of a layer
 * @param at where it starts for the kernels
 */
public record Placement(int offset, int rows, int columns, int at) {
    /** {@return the number of its components} */
    public int size() {
        return rows * columns;
    }

    /** {@return how much of the array of the kernels it takes} */
    public int extent() {
        return rows * Batch.padded(columns);
    }
}
