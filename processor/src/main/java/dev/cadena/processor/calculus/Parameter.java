package dev.cadena.processor.calculus;

/**
 * A weight tensor.
 *
 * @param layer the layer that it belongs to
 * @param name its name within the layer
 * @param offset where it starts in W
 * @param rows its rows
 * @param columns its columns
 * @param distribution the distribution of its initial values, a constant of {@code Layer.Distribution}
 * @param scale the bound or deviation of that distribution
 */
public record Parameter(
        String layer, String name, int offset, int rows, int columns, String distribution, double scale) {
    /** The number of its components. */
    public int size() {
        return rows * columns;
    }
}
