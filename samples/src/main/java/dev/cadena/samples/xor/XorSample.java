package dev.cadena.samples.xor;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import java.util.Locale;

/** Trains the smallest network there is. */
public final class XorSample {
    private XorSample() {}

    /** Trains, and prints the four predictions. */
    public static void main(String[] args) {
        float[][] bits = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        int[] odd = {0, 1, 1, 0};
        var network = XorNetwork.create(1);
        network.train(bits, odd, Training.batch().epochs(2000).optimizer(Sgd.of(0.5)));
        for (float[] pair : bits) {
            System.out.printf(Locale.ROOT, "%.0f xor %.0f = %.3f%n", pair[0], pair[1], network.predict(pair)[0]);
        }
    }
}
