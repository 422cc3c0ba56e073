package dev.cadena.lab.selection;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Sigmoid;
import dev.cadena.data.Dataset;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.BinaryCrossEntropy;
import java.util.Random;

/** Tells apart the points on the two sides of a line. */
@Network
interface Sides {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    Layer side();

    static Dataset data(int rows) {
        Random random = new Random(1);
        float[][] x = new float[rows][];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = new float[] {random.nextFloat() - 0.5f, random.nextFloat() - 0.5f};
            labels[i] = x[i][0] > x[i][1] / 2 ? 1 : 0;
        }
        return Dataset.of(x, labels);
    }
}
