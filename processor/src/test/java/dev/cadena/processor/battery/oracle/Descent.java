package dev.cadena.processor.battery.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Gradient descent by its definition, with the oracle's gradients: W ← W − α Σ ∇Lᵢ, or with the mean instead of the sum.
 *
 * @param rate α
 * @param mean whether the gradient of an update is divided by its rows
 * @param batchSize the rows of an update
 * @param shuffled whether their order changes every epoch
 */
public record Descent(double rate, boolean mean, int batchSize, boolean shuffled, long seed) {
    /** The weights after an epoch, and its loss. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    public record Epoch(double[] weights, double loss) {}

    /** Epochs from given weights on. */
    public Epoch[] run(Net net, double[] weights, double[][] x, double[][] y, int epochs) {
        Epoch[] result = new Epoch[epochs];
        double[] w = weights.clone();
        long visit = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double loss = 0;
            for (int[] rows : Order.batches(seed, epoch, x.length, shuffled, batchSize)) {
                Oracle oracle = new Oracle(net, w.clone());
                double step = mean ? rate / rows.length : rate;
                List<Visit> visits = LongStream.range(visit, visit + rows.length)
                        .mapToObj(number -> new Visit(seed, number))
                        .toList();
                visit += rows.length;
                for (Judgement judgement : oracle.judge(of(x, rows), of(y, rows), visits)) {
                    loss += judgement.loss();
                    for (int k = 0; k < w.length; k++) {
                        w[k] -= step * judgement.gradient()[k];
                    }
                }
            }
            result[epoch] = new Epoch(w.clone(), mean ? loss / x.length : loss);
        }
        return result;
    }

    private static double[][] of(double[][] all, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> all[row]).toArray(double[][]::new);
    }
}
