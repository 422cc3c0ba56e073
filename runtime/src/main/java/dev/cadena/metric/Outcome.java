package dev.cadena.metric;

import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * What a network yielded for the rows that an evaluation judged, beside what was true: for one output with a loss. Whoever scores a
 * network by measures of their own finds all they need here. Immutable and thread-safe; it keeps the outputs of all rows.
 *
 * <pre>{@code
 * Outcome outcome = network.evaluate(x, labels).outcome("kind");
 * double sum = 0;
 * for (int row = 0; row < outcome.rows(); row++) {
 *     sum += outcome.predicted(row, outcome.trueClass(row));
 * }
 * System.out.println("probability of the true class, in the mean: " + sum / outcome.rows());
 * }</pre>
 */
public final class Outcome {
    /** What the numbers of an output are, by the loss that judges it. */
    public enum Kind {
        /** Any numbers, as are their targets. */
        NUMBERS,
        /** Scores without a scale, such as those of a hinge: the larger, the likelier. */
        SCORES,
        /** Probabilities: those of a softmax, which sum to 1, or one for each component. */
        PROBABILITIES
    }

    /**
     * What an output that stands for a class was taken for, beside what was true.
     *
     * @param count the number of classes; 0 for an output that stands for none
     * @param truth the true class of each row, from 0
     * @param found the class that each row was taken for, from 0
     * @param labels the names of the classes; empty if they have none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Classes(int count, int[] truth, int[] found, List<String> labels) {
        /** Of an output that stands for no class. */
        public static final Classes NONE = new Classes(0, new int[0], new int[0], List.of());
    }

    private final Kind kind;
    private final int width;
    private final double[] weights;
    private final Classes classes;
    private final IntToDoubleFunction predicted;
    private final IntToDoubleFunction targets;

    /**
     * Creates an outcome of numbers where they stand: they are not copied, and nobody may change them.
     *
     * @param kind what its numbers are
     * @param width the number of components of a row, at least 1
     * @param weights how often each row counts, of which there is at least one
     * @param classes which classes were found
     * @param predicted what was yielded for row i and component j, at i · width + j, read by any thread
     * @param targets what was true of it, at the same place
     */
    public Outcome(
            Kind kind,
            int width,
            double[] weights,
            Classes classes,
            IntToDoubleFunction predicted,
            IntToDoubleFunction targets) {
        this.kind = kind;
        this.width = width;
        this.weights = weights;
        this.classes = classes;
        this.predicted = predicted;
        this.targets = targets;
    }

    /** {@return what its numbers are} */
    public Kind kind() {
        return kind;
    }

    /** {@return the number of rows} */
    public int rows() {
        return weights.length;
    }

    /** {@return the number of components of a row} */
    public int width() {
        return width;
    }

    /** {@return the number of classes that the output tells apart; 0 if it stands for none} */
    public int classes() {
        return classes.count();
    }

    /** {@return the names of the classes; empty if they have none} */
    public List<String> labels() {
        return classes.labels();
    }

    /**
     * {@return how often a row counts: 1 unless its data set has weights, 0 where its target is ignored}
     *
     * @param row the row, from 0
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double weight(int row) {
        return weights[row];
    }

    /**
     * {@return what the network yielded, perhaps NaN or infinite}
     *
     * @param row the row, from 0
     * @param component the component, from 0
     * @throws IndexOutOfBoundsException if there is no such row or component
     */
    public double predicted(int row, int component) {
        return predicted.applyAsDouble(index(row, component));
    }

    /**
     * {@return the target; of an output that was given labels 1 for the class and 0, or −1 for a hinge, for the others}
     *
     * @param row the row, from 0
     * @param component the component, from 0
     * @throws IndexOutOfBoundsException if there is no such row or component
     */
    public double target(int row, int component) {
        return targets.applyAsDouble(index(row, component));
    }

    /**
     * {@return the true class of a row, from 0; that of the largest component where targets are distributions}
     *
     * @param row the row, from 0
     * @throws IllegalStateException if the output stands for no class
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int trueClass(int row) {
        return known(classes.truth())[row];
    }

    /**
     * {@return the class that a row was taken for, from 0}
     *
     * @param row the row, from 0
     * @throws IllegalStateException if the output stands for no class
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int foundClass(int row) {
        return known(classes.found())[row];
    }

    /** How many rows of each true class were taken for each class, without those of weight 0. */
    int[][] confusion() {
        int[][] counts = new int[classes.count()][classes.count()];
        for (int row = 0; row < weights.length && classes.count() > 0; row++) {
            if (weights[row] > 0) {
                counts[classes.truth()[row]][classes.found()[row]]++;
            }
        }
        return counts;
    }

    /** The share of the weight of the rows whose class was found; 0 if they have none. */
    double accuracy() {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += classes.truth()[row] == classes.found()[row] ? weights[row] : 0;
            total += weights[row];
        }
        return total > 0 ? sum / total : 0;
    }

    private int[] known(int[] found) {
        if (classes.count() == 0) {
            throw new IllegalStateException("the output stands for no class");
        }
        return found;
    }

    private int index(int row, int component) {
        return Objects.checkIndex(row, weights.length) * width + Objects.checkIndex(component, width);
    }
}
