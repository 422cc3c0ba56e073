package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.Layer;
import dev.cadena.internal.Counts;
import dev.cadena.io.ModelFile;
import dev.cadena.io.Tensor;
import dev.cadena.spi.Vectors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes tensors of others into a copy of weights and state. */
final class WeightImport<A> {
    private final Map<String, Tensor<A>> tensors = new TreeMap<>();

    /**
     * Prepares an import.
     *
     * @param dense W with S behind it, which changes
     */
    WeightImport(List<Layer> layers, Vectors<A> vectors, A dense) {
        ModelFile.tensors(layers, vectors, dense).forEach(tensor -> tensors.put(tensor.name(), tensor));
    }

    void take(Map<String, double[]> values) {
        values.forEach((name, components) -> put(components, name));
    }

    private void put(double[] values, String name) {
        Tensor<A> tensor = tensors.get(name);
        if (tensor == null) {
            throw new DataException(
                    "the network has no tensor " + name + "; it has " + String.join(", ", tensors.keySet()), -1, -1);
        }
        if (values.length != tensor.size()) {
            throw new DataException(
                    Counts.there(values.length) + " " + Counts.of(values.length, "value") + " for tensor " + name
                            + ", which has " + tensor.size(),
                    -1,
                    -1);
        }
        for (int i = 0; i < values.length; i++) {
            int at = tensor.offset() + i;
            tensor.vectors().set(tensor.values(), at, values[i]);
            if (!Double.isFinite(tensor.vectors().get(tensor.values(), at))) {
                throw new DataException(
                        "component " + i + " of tensor " + name + " is " + values[i]
                                + ": only finite numbers of the network's precision are accepted",
                        -1,
                        i);
            }
        }
    }
}
