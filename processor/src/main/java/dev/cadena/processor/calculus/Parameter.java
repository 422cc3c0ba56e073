package dev.cadena.processor.calculus;

import java.util.List;

/**
 * A weight tensor, dense and row-major; or a tensor of the state of a layer, which is fitted instead of trained.
 *
 * @param layer the layer that it belongs to
 * @param name its name within the layer
 * @param offset where it starts in W with the states behind it
 * @param shape its sizes
 * @param initial where its initial values come from
 * @param trainable whether training changes it
 */
public record Parameter(
        String layer, String name, int offset, List<Integer> shape, InitialValues initial, boolean trainable) {
    /** The number of its components. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The rows of a matrix: its inputs. */
    public int rows() {
        return shape.get(0);
    }

    /** The columns of a matrix: its units. */
    public int columns() {
        return shape.get(1);
    }
}
