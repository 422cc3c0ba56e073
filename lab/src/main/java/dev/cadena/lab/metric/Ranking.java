package dev.cadena.lab.metric;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** How well scores rank the positive rows above the negative ones: the weight of both at each score. */
final class Ranking {
    private final double[] positives;
    private final double[] negatives;
    private final double positive;
    private final double negative;

    Ranking(int rows, IntToDoubleFunction score, IntPredicate isPositive, Weights weights) {
        double[] column = new double[rows];
        for (int i = 0; i < rows; i++) {
            column[i] = score.applyAsDouble(i);
        }
        Sorted thresholds = new Sorted(column);
        positives = new double[rows];
        negatives = new double[rows];
        for (int i = 0; i < rows; i++) {
            double[] side = isPositive.test(i) ? positives : negatives;
            side[thresholds.indexOf(score.applyAsDouble(i))] += weights.of(i);
        }
        positive = sum(positives);
        negative = sum(negatives);
    }

    /** The area under the ROC curve by trapezoids: the share of pairs in the right order, where a tie counts one half. */
    OptionalDouble rocAuc() {
        if (positive == 0 || negative == 0) {
            return OptionalDouble.empty();
        }
        double area = 0;
        double above = 0;
        for (int i = positives.length - 1; i >= 0; i--) {
            area += negatives[i] * (above + positives[i] / 2);
            above += positives[i];
        }
        return OptionalDouble.of(area / positive / negative);
    }

    /** Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds, from the highest on; P is precision, R recall. No interpolation. */
    OptionalDouble averagePrecision() {
        if (positive == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        double found = 0;
        double taken = 0;
        for (int i = positives.length - 1; i >= 0; i--) {
            found += positives[i];
            taken += positives[i] + negatives[i];
            if (positives[i] > 0) {
                sum += positives[i] * (found / taken);
            }
        }
        return OptionalDouble.of(sum / positive);
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
