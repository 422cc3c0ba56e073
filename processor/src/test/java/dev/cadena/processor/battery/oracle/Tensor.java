package dev.cadena.processor.battery.oracle;

/**
 * Where numbers that are trained together stand in W.
 *
 * @param layer the layer that owns them
 * @param role {@code weights}, {@code biases} or the name of a trained parameter of the layer's activation
 * @param at the first
 * @param size how many there are
 * @param fanIn how many numbers each unit of the layer reads; 1 for a trained parameter of an activation
 */
public record Tensor(String layer, String role, int at, int size, int fanIn) {
    /** Behind the last. */
    public int end() {
        return at + size;
    }
}
