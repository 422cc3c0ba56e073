package dev.cadena.benchmark.network;

import dev.cadena.Layer;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights of one dense layer.
 *
 * @param weights a row for each number that it reads, in it a column for each unit
 * @param biases one for each unit
 */
@SuppressWarnings("ArrayRecordComponent") // a value to read, compared by nobody
public record DenseWeights(float[][] weights, float[] biases) {
    /** {@return the initial weights of the network of a name: every contender starts from them} */
    public static List<DenseWeights> initial(String name) {
        return of(Networks.create(name));
    }

    /** {@return the weights of a network, layer by layer} */
    public static List<DenseWeights> of(Model<float[]> network) {
        float[] w = network.parameters();
        List<DenseWeights> all = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (!layer.parameters().isEmpty()) {
                all.add(of(layer, w));
            }
        }
        return all;
    }

    private static DenseWeights of(Layer layer, float[] w) {
        Layer.Parameter matrix = layer.parameter("weights");
        Layer.Parameter vector = layer.parameter("biases");
        float[][] weights = new float[matrix.shape().get(0)][layer.size()];
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(w, matrix.offset() + i * layer.size(), weights[i], 0, layer.size());
        }
        float[] biases = new float[layer.size()];
        System.arraycopy(w, vector.offset(), biases, 0, biases.length);
        return new DenseWeights(weights, biases);
    }

    /** {@return the weights row by row, as one array} */
    public float[] flat() {
        float[] flat = new float[weights.length * biases.length];
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(weights[i], 0, flat, i * biases.length, biases.length);
        }
        return flat;
    }

    /** {@return the same with a row for each unit, as libraries of that habit want it} */
    public float[] flatByUnit() {
        float[] flat = new float[weights.length * biases.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < biases.length; j++) {
                flat[j * weights.length + i] = weights[i][j];
            }
        }
        return flat;
    }
}
