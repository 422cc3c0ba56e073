package dev.cadena.samples.tables;

import java.util.Arrays;
import java.util.Locale;

/** Scores of Cadena and of scikit-learn, the reference, with the same seeds. */
final class Comparison {
    private final double[] scores;
    private final double[] reference;

    Comparison(double[] scores, double[] reference) {
        this.scores = scores;
        this.reference = reference;
    }

    /** Mean and deviation of the scores of Cadena. */
    String ours() {
        return spread(scores);
    }

    /** Mean and deviation of the scores of scikit-learn. */
    String theirs() {
        return spread(reference);
    }

    private static String spread(double[] scores) {
        return String.format(Locale.ROOT, "%.4f ± %.4f", mean(scores), deviation(scores));
    }

    /** How far the mean is above that of the reference; negative where it is below. */
    double difference() {
        return mean(scores) - mean(reference);
    }

    /** The standard error of the difference: both libraries have the same rows to learn from with each seed. */
    double error() {
        double[] differences = new double[scores.length];
        Arrays.setAll(differences, seed -> scores[seed] - reference[seed]);
        return deviation(differences) / Math.sqrt(scores.length);
    }

    /** Whether the mean is below that of the reference by more than so many of the reference's deviations. */
    boolean isBelowBy(double deviations) {
        return difference() < -deviations * deviation(reference);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** The deviation of a sample, with 1 / (n − 1). */
    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    @Override
    public String toString() {
        return Arrays.toString(scores) + " against " + Arrays.toString(reference);
    }
}
