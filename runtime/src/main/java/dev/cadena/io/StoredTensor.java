package dev.cadena.io;

import dev.cadena.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * A tensor that a file holds.
 *
 * @param name its name, {@code <layer>.<tensor>}
 * @param offset where it starts in W with S behind it
 * @param size the number of its components
 * @param shape its sizes
 */
record StoredTensor(String name, int offset, int size, List<Long> shape) {
    StoredTensor {
        shape = List.copyOf(shape);
    }

    /** All tensors of a network: those of W, then those of S. */
    static List<StoredTensor> of(List<Layer> layers) {
        List<StoredTensor> tensors = new ArrayList<>();
        layers.forEach(layer -> add(layer, layer.parameters(), 0, tensors));
        int behind = layers.stream().mapToInt(Layer::parameterCount).sum();
        layers.forEach(layer -> add(layer, layer.state(), behind, tensors));
        return tensors;
    }

    private static void add(Layer layer, List<Layer.Parameter> all, int behind, List<StoredTensor> tensors) {
        for (Layer.Parameter p : all) {
            List<Long> shape = new ArrayList<>();
            p.shape().forEach(size -> shape.add(size.longValue()));
            tensors.add(new StoredTensor(layer.name() + "." + p.name(), behind + p.offset(), p.size(), shape));
        }
    }
}
