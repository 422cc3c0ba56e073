package dev.cadena.lab.watch;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.data.Dataset;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;
import java.util.Random;

/** Tells apart three clouds of points. */
@Network
interface Blobs {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 8)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"left", "right", "top"})
    Layer kind();

    /** Points around three centres, which overlap. */
    static Dataset data(int rows, long seed) {
        Random random = new Random(seed);
        float[][] x = new float[rows][];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = i % 3;
            float across = labels[i] == 0 ? -1 : labels[i] == 1 ? 1 : 0;
            float up = labels[i] == 2 ? 1.5f : 0;
            x[i] = new float[] {across + 0.6f * (float) random.nextGaussian(), up + 0.6f * (float) random.nextGaussian()
            };
        }
        return Dataset.of(x, labels);
    }
}
