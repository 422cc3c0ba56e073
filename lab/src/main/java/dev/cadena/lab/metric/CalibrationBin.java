package dev.cadena.lab.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the rows whose predicted probability of a class lay in one interval: a point of the reliability diagram (Niculescu-Mizil
 * and Caruana, Predicting good probabilities with supervised learning, ICML 2005). Where the two means agree, the probabilities are
 * calibrated.
 *
 * <pre>{@code
 * for (CalibrationBin bin : ClassificationScores.of(network.evaluate(x, labels)).calibration(1, 10)) {
 *     System.out.println(bin.meanProbability() + " said, " + bin.fractionOfPositives() + " were");
 * }
 * }</pre>
 *
 * @param meanProbability the mean predicted probability of the class, between 0 and 1
 * @param fractionOfPositives the share of the rows that were of the class, between 0 and 1
 * @param weight the total weight of the rows, above 0: their number where they have no weights
 */
public record CalibrationBin(double meanProbability, double fractionOfPositives, double weight) {
    /** Of one class against the rest, by intervals of equal width; those without weight are left out. */
    static List<CalibrationBin> curve(Predictions predictions, Weights weights, int c, int bins) {
        double[] probabilities = new double[bins];
        double[] positives = new double[bins];
        double[] totals = new double[bins];
        for (int i = 0; i < predictions.count(); i++) {
            double p = predictions.probability(i, c);
            int bin = bin(p, bins);
            probabilities[bin] += p * weights.of(i);
            positives[bin] += predictions.truth(i) == c ? weights.of(i) : 0;
            totals[bin] += weights.of(i);
        }
        List<CalibrationBin> curve = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            if (totals[b] > 0) {
                curve.add(new CalibrationBin(probabilities[b] / totals[b], positives[b] / totals[b], totals[b]));
            }
        }
        return List.copyOf(curve);
    }

    /** The first bin whose upper bound is not below p: the product may round up to a bound, but not down to one. */
    private static int bin(double p, int bins) {
        int bin = Math.min(bins - 1, (int) (p * bins));
        return bin > 0 && p <= (double) bin / bins ? bin - 1 : bin;
    }
}
