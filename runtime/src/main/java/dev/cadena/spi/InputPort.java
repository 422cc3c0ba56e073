package dev.cadena.spi;

/**
 * Where an input layer stands in an observation, which holds the values of all inputs one after the other.
 *
 * @param layer the name of the layer
 * @param offset the index of its first component
 * @param size the number of its components
 * @param acceptsNaN whether NaN stands for a value that is missing, because only layers read it that put another in its place
 */
public record InputPort(String layer, int offset, int size, boolean acceptsNaN) implements Port {
    /**
     * An input of which every value must be there.
     *
     * @param layer the name of the layer
     * @param offset the index of its first component
     * @param size the number of its components
     */
    public InputPort(String layer, int offset, int size) {
        this(layer, offset, size, false);
    }
}
