package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import dev.cadena.processor.battery.oracle.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows, targets and weights for a network. Every number is a multiple of 1/1024 or 1/8192, so floats hold it exactly; or NaN, where
 * an input takes it for one that is missing.
 *
 * @param x the observations: all inputs, one after the other
 * @param y their targets, as the losses allow them, one output after the other; NaN for an output that is not judged
 * @param w the weights
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Observations(double[][] x, double[][] y, double[] w) {
    static Observations of(Net net, int rows, SplittableRandom random) {
        double[] w = weights(net, random);
        Oracle oracle = new Oracle(net, w);
        int components = net.size(net.inputs());
        double[][] x = new double[rows][components];
        double[][] y = new double[rows][];
        for (int i = 0; i < rows; i++) {
            do {
                Arrays.setAll(x[i], k -> Math.rint(random.nextDouble(-2, 2) * 1024) / 1024);
                leaveOut(net, x[i], random);
                y[i] = net.outputs().stream()
                        .flatMapToDouble(output -> Arrays.stream(target(output, net.size(output.name()), random)))
                        .toArray();
                // A hard sigmoid may be certain of the wrong class: infinite cross-entropy.
            } while (!Double.isFinite(oracle.loss(x[i], y[i])));
        }
        return new Observations(x, y, w);
    }

    /** A third of what need not be there. */
    private static void leaveOut(Net net, double[] x, SplittableRandom random) {
        int at = 0;
        for (Layer input : net.inputs()) {
            int end = at + net.size(input.name());
            if (net.acceptsNaN(input)) {
                for (int k = at; k < end; k++) {
                    x[k] = random.nextInt(3) == 0 ? Double.NaN : x[k];
                }
            }
            at = end;
        }
    }

    private static double[] weights(Net net, SplittableRandom random) {
        double[] w = new double[net.weightCount()];
        for (Tensor tensor : net.tensors()) {
            double bound = 1.3 / Math.sqrt(tensor.fanIn());
            for (int k = tensor.at(); k < tensor.end(); k++) {
                w[k] = Math.rint(random.nextDouble(-bound, bound) * 8192) / 8192;
            }
        }
        return w;
    }

    private static double[] target(Layer output, int size, SplittableRandom random) {
        double[] y = new double[size];
        if (output.judge().isEmpty()) {
            Arrays.fill(y, Double.NaN);
            return y;
        }
        if (output.activation() == Activation.SOFTMAX) {
            // One class, or eighths over several: for every loss, since targets that are all above, or all below, the
            // components of a distribution would make every gradient 0.
            int shares = random.nextInt(3) == 0 ? 8 : 1;
            for (int s = 0; s < shares; s++) {
                y[random.nextInt(y.length)] += 1.0 / shares;
            }
            return y;
        }
        switch (output.judge().get().loss()) {
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
