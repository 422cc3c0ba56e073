package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a Java programmer would write by hand: plain loops over arrays, in the order that the compiler of the JVM can turn into
 * vectors. ReLU between the layers; a softmax at the end, or a sigmoid of one unit.
 */
public final class PlainNetwork {
    private final float[][][] weights;
    private final float[][] biases;
    private final float[][][] weightSums;
    private final float[][] biasSums;
    private final float[][] outputs;
    private final float[][] deltas;

    /** Copies the weights. */
    public PlainNetwork(List<DenseWeights> layers) {
        int n = layers.size();
        weights = new float[n][][];
        biases = new float[n][];
        weightSums = new float[n][][];
        biasSums = new float[n][];
        outputs = new float[n][];
        deltas = new float[n][];
        for (int l = 0; l < n; l++) {
            DenseWeights layer = layers.get(l);
            int units = layer.biases().length;
            weights[l] = Arrays.stream(layer.weights()).map(float[]::clone).toArray(float[][]::new);
            biases[l] = layer.biases().clone();
            weightSums[l] = new float[layer.weights().length][units];
            biasSums[l] = new float[units];
            outputs[l] = new float[units];
            deltas[l] = new float[units];
        }
    }

    /** {@return the weights of all layers} */
    public List<DenseWeights> layers() {
        return IntStream.range(0, weights.length)
                .mapToObj(l -> new DenseWeights(weights[l], biases[l]))
                .toList();
    }

    /** {@return the output for one observation; the next call overwrites it} */
    public float[] predict(float[] x) {
        float[] input = x;
        for (int l = 0; l < weights.length; l++) {
            float[] z = outputs[l];
            System.arraycopy(biases[l], 0, z, 0, z.length);
            for (int i = 0; i < input.length; i++) {
                addScaled(input[i], weights[l][i], z);
            }
            if (l < weights.length - 1) {
                for (int j = 0; j < z.length; j++) {
                    z[j] = Math.max(z[j], 0);
                }
            }
            input = z;
        }
        if (input.length == 1) {
            input[0] = (float) (1 / (1 + Math.exp(-input[0])));
        } else {
            softmax(input);
        }
        return input;
    }

    /** Updates the weights by the mean gradient of the rows {@code order[from]} to {@code order[to - 1]}. */
    public void step(Samples samples, int[] order, int from, int to, float rate) {
        if (to == from + 1) {
            propagate(samples.rows()[order[from]], samples.labels()[order[from]]);
            add(samples.rows()[order[from]], -rate, weights, biases);
            return;
        }
        for (int l = 0; l < weights.length; l++) {
            for (float[] row : weightSums[l]) {
                Arrays.fill(row, 0);
            }
            Arrays.fill(biasSums[l], 0);
        }
        for (int k = from; k < to; k++) {
            float[] x = samples.rows()[order[k]];
            propagate(x, samples.labels()[order[k]]);
            add(x, 1, weightSums, biasSums);
        }
        float scale = -rate / (to - from);
        for (int l = 0; l < weights.length; l++) {
            for (int i = 0; i < weights[l].length; i++) {
                addScaled(scale, weightSums[l][i], weights[l][i]);
            }
            addScaled(scale, biasSums[l], biases[l]);
        }
    }

    /** Fills the deltas of all layers, for one observation. */
    private void propagate(float[] x, int label) {
        float[] p = predict(x);
        int last = weights.length - 1;
        System.arraycopy(p, 0, deltas[last], 0, p.length);
        if (p.length == 1) {
            deltas[last][0] -= label;
        } else {
            deltas[last][label] -= 1;
        }
        for (int l = last; l > 0; l--) {
            float[] below = deltas[l - 1];
            for (int i = 0; i < below.length; i++) {
                below[i] = outputs[l - 1][i] > 0 ? dot(weights[l][i], deltas[l]) : 0;
            }
        }
    }

    /** Adds a multiple of the gradient of one observation. */
    private void add(float[] x, float scale, float[][][] toWeights, float[][] toBiases) {
        float[] input = x;
        for (int l = 0; l < deltas.length; l++) {
            for (int i = 0; i < input.length; i++) {
                addScaled(scale * input[i], deltas[l], toWeights[l][i]);
            }
            addScaled(scale, deltas[l], toBiases[l]);
            input = outputs[l];
        }
    }

    private static void addScaled(float scale, float[] from, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += scale * from[j];
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void softmax(float[] z) {
        float max = z[0];
        for (float v : z) {
            max = Math.max(max, v);
        }
        float sum = 0;
        for (int j = 0; j < z.length; j++) {
            z[j] = (float) Math.exp(z[j] - max);
            sum += z[j];
        }
        for (int j = 0; j < z.length; j++) {
            z[j] /= sum;
        }
    }
}
