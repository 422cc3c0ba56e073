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

    private final Kind kind;
    private final int rows;
    private final int width;
    private final int[] trueClasses;
    private final int classes;
    private final List<String> labels;
    private final IntToDoubleFunction predicted;
    private final IntToDoubleFunction targets;

    /**
     * Creates an outcome of numbers where they stand: they are not copied, and nobody may change them.
     *
     * @param kind what its numbers are
     * @param rows the number of rows, at least 1
     * @param width the number of components of a row, at least 1
     * @param classes the number of classes that the output tells apart; 0 if it stands for none
     * @param trueClasses the true class of each row; of length 0 if the output stands for none
     * @param labels the names of the classes; empty if they have none
     * @param predicted what was yielded for row i and component j, at i · width + j, read by any thread
     * @param targets what was true of it, at the same place
     */
    public Outcome(
            Kind kind,
            int rows,
            int width,
            int classes,
            int[] trueClasses,
            List<String> labels,
            IntToDoubleFunction predicted,
            IntToDoubleFunction targets) {
        this.kind = kind;
        this.rows = rows;
        this.width = width;
        this.classes = classes;
        this.trueClasses = trueClasses;
        this.labels = List.copyOf(labels);
        this.predicted = predicted;
        this.targets = targets;
    }

    /** {@return what its numbers are} */
    public Kind kind() {
        return kind;
    }

    /** {@return the number of rows} */
    public int rows() {
        return rows;
    }

    /** {@return the number of components of a row} */
    public int width() {
        return width;
    }

    /** {@return the number of classes that the output tells apart; 0 if it stands for none} */
    public int classes() {
        return classes;
    }

    /** {@return the names of the classes; empty if they have none} */
    public List<String> labels() {
        return labels;
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
        if (classes == 0) {
            throw new IllegalStateException("the output stands for no class");
        }
        return trueClasses[row];
    }

    private int index(int row, int component) {
        return Objects.checkIndex(row, rows) * width + Objects.checkIndex(component, width);
    }
}
