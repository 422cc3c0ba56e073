package dev.cadena;

import java.util.List;
import java.util.Map;

/**
 * Where weights come from that others have trained: {@code SafetensorsWeights} of {@code cadena-lab} reads them from files. This one has all
 * biases of a network be 1:
 *
 * <pre>{@code
 * WeightSource ones = layers -> {
 *     Map<String, double[]> tensors = new TreeMap<>();
 *     for (Layer layer : layers) {
 *         layer.parameters().stream().filter(p -> p.name().equals("biases")).forEach(p -> {
 *             double[] values = new double[p.size()];
 *             java.util.Arrays.fill(values, 1);
 *             tensors.put(layer.name() + ".biases", values);
 *         });
 *     }
 *     return tensors;
 * };
 * network.importWeights(ones);
 * }</pre>
 */
@FunctionalInterface
public interface WeightSource {
    /**
     * {@return the values of some tensors, each row-major, by their names {@code <layer>.<tensor>}: weights, or what the network tells as
     * statistics; the other tensors stay as they are}
     *
     * @param layers the layers of the network
     */
    Map<String, double[]> tensors(List<Layer> layers);
}
