package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Oracle;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows, targets and weights for a chain. Every number is a multiple of 1/1024 or 1/8192, so floats hold it exactly.
 *
 * @param x the observations
 * @param y their targets, as the loss allows them
 * @param w the weights
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Observations(double[][] x, double[][] y, double[] w) {
    static Observations of(Chain chain, int rows, SplittableRandom random) {
        double[] w = weights(chain, random);
        Oracle oracle = new Oracle(chain, w);
        double[][] x = new double[rows][chain.inputs()];
        double[][] y = new double[rows][];
        for (int i = 0; i < rows; i++) {
            do {
                Arrays.setAll(x[i], k -> Math.rint(random.nextDouble(-2, 2) * 1024) / 1024);
                y[i] = target(chain, random);
                // A hard sigmoid may be certain of the wrong class: infinite cross-entropy.
            } while (!Double.isFinite(oracle.judge(x[i], y[i]).loss()));
        }
        return new Observations(x, y, w);
    }

    private static double[] weights(Chain chain, SplittableRandom random) {
        double[] w = new double[chain.weightCount()];
        int at = 0;
        for (int l = 0; l < chain.layers().size(); l++) {
            double bound = 1.3 / Math.sqrt(chain.width(l - 1));
            int end = at + chain.weightCount(l);
            for (; at < end; at++) {
                w[at] = Math.rint(random.nextDouble(-bound, bound) * 8192) / 8192;
            }
        }
        return w;
    }

    private static double[] target(Chain chain, SplittableRandom random) {
        double[] y = new double[chain.outputs()];
        if (chain.output().activation() == Activation.SOFTMAX) {
            // One class, or eighths over several: for every loss, since targets that are all above, or all below, the
            // components of a distribution would make every gradient 0.
            int shares = random.nextInt(3) == 0 ? 8 : 1;
            for (int s = 0; s < shares; s++) {
                y[random.nextInt(y.length)] += 1.0 / shares;
            }
            return y;
        }
        switch (chain.loss()) {
            case HINGE -> Arrays.setAll(y, k -> random.nextBoolean() ? 1 : -1);
            case BINARY_CROSS_ENTROPY -> Arrays.setAll(y, k -> random.nextInt(3) == 0 ? 0.375 : random.nextInt(2));
            default -> Arrays.setAll(y, k -> Math.rint(random.nextDouble(-2, 2) * 1024) / 1024);
        }
        return y;
    }

    /** The first rows. */
    Observations first(int rows) {
        return new Observations(Arrays.copyOf(x, rows), Arrays.copyOf(y, rows), w);
    }
}
