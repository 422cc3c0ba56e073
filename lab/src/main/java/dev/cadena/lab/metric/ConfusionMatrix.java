package dev.cadena.lab.metric;

import dev.cadena.lab.internal.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How often each true class was taken for each class, or with what total weight where rows have weights. {@code toString()} prints it
 * with a row for each true class and a column for each that it was taken for. Immutable and thread-safe.
 *
 * <pre>{@code
 * ConfusionMatrix confusion = ClassificationScores.of(network.evaluate(x, labels)).confusion();
 * System.out.println(confusion);
 * System.out.println(confusion.at(0, 1)); // of class 0, taken for class 1
 * }</pre>
 */
public final class ConfusionMatrix {
    /** Longer names stand before the rows only, so that the columns stay narrow. */
    private static final int WIDEST_HEADING = 8;

    private final double[][] weights;
    private final double[] trueWeights;
    private final double[] foundWeights;
    private final double total;
    private final boolean isWhole;
    private final List<String> labels;

    /** Of a matrix that nobody changes; without labels classes are numbers. */
    ConfusionMatrix(double[][] weights, List<String> labels) {
        this.weights = weights;
        this.labels = labels;
        this.trueWeights = new double[weights.length];
        this.foundWeights = new double[weights.length];
        double sum = 0;
        for (int t = 0; t < weights.length; t++) {
            for (int p = 0; p < weights.length; p++) {
                trueWeights[t] += weights[t][p];
                foundWeights[p] += weights[t][p];
            }
            sum += trueWeights[t];
        }
        this.total = sum;
        this.isWhole = Arrays.stream(weights).flatMapToDouble(Arrays::stream).allMatch(w -> w == Math.rint(w));
    }

    /** {@return the number of classes} */
    public int classes() {
        return weights.length;
    }

    /**
     * {@return the number, or the total weight, of the rows of a true class that were taken for a class}
     *
     * @param truth the true class, from 0
     * @param found the class that they were taken for, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public double at(int truth, int found) {
        return weights[known(truth)][known(found)];
    }

    /**
     * {@return the number, or the total weight, of the rows of a class}
     *
     * @param truth the true class, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public double support(int truth) {
        return trueWeights[known(truth)];
    }

    /** {@return {@code [t][p]}: how often true class t was taken for class p; a copy} */
    public double[][] toArray() {
        double[][] copy = weights.clone();
        for (int t = 0; t < copy.length; t++) {
            copy[t] = copy[t].clone();
        }
        return copy;
    }

    @Override
    public String toString() {
        boolean named = labels.stream().anyMatch(l -> Text.length(l) > WIDEST_HEADING);
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(named ? List.of("", "") : List.of(""));
        for (int c = 0; c < classes(); c++) {
            heading.add(named ? Integer.toString(c) : label(c));
        }
        rows.add(heading);
        for (int t = 0; t < classes(); t++) {
            List<String> row = new ArrayList<>(named ? List.of(label(t), Integer.toString(t)) : List.of(label(t)));
            for (double weight : weights[t]) {
                row.add(text(weight));
            }
            rows.add(row);
        }
        return Text.align(rows);
    }

    /**
     * {@return the name of a class, which is its number where it has no other}
     *
     * @param c the class, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public String label(int c) {
        return labels.isEmpty() ? Integer.toString(known(c)) : labels.get(known(c));
    }

    /** A weight of rows as text. */
    String text(double weight) {
        return String.format(Locale.ROOT, isWhole ? "%.0f" : "%.2f", weight);
    }

    List<String> labels() {
        return labels;
    }

    int known(int c) {
        if (c < 0 || c >= classes()) {
            throw new IllegalArgumentException("there is no class " + c + ": they run from 0 to " + (classes() - 1));
        }
        return c;
    }

    /** The weight of the rows that were taken for a class. */
    double found(int c) {
        return foundWeights[c];
    }

    double total() {
        return total;
    }

    double correct() {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += weights[c][c];
        }
        return sum;
    }

    /** Matthews' correlation of several classes (Gorodkin 2004), R_K; 0 where truths or decisions are of one class only. */
    double matthewsCorrelation() {
        double covariance = correct() * total - dot(trueWeights, foundWeights);
        double truths = unequal(trueWeights, trueWeights);
        double decisions = unequal(foundWeights, foundWeights);
        return truths == 0 || decisions == 0 ? 0 : covariance / Math.sqrt(truths) / Math.sqrt(decisions);
    }

    /** Cohen's κ (1960) as 1 − observed / expected disagreement; 0 where none is expected. */
    double cohenKappa() {
        double observed = 0;
        for (int t = 0; t < classes(); t++) {
            for (int p = 0; p < classes(); p++) {
                observed += t == p ? 0 : weights[t][p];
            }
        }
        double expected = unequal(trueWeights, foundWeights);
        return expected == 0 ? 0 : 1 - observed * total / expected;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Σ aᵢ bⱼ over i ≠ j: exactly 0 where one class has all the weight, which a difference of squares need not be. */
    private static double unequal(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += i == j ? 0 : a[i] * b[j];
            }
        }
        return sum;
    }
}
