package dev.cadena.metric;

import dev.cadena.internal.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well a network does on given rows. Immutable and thread-safe.
 *
 * <p>An evaluation of a network keeps the outputs and the targets of the rows. Whoever collects many evaluations keeps their losses
 * instead.
 *
 * <pre>{@code
 * Evaluation evaluation = network.evaluate(x, labels);
 * System.out.println(evaluation);
 * }</pre>
 */
public final class Evaluation {
    private final int rows;
    private final double loss;
    private final Map<String, int[][]> confusions;
    private final Map<String, Outcome> outcomes;

    /**
     * Creates an evaluation.
     *
     * @param rows the number of rows that were judged, at least 1
     * @param loss their mean loss
     * @param confusions for each output with a loss, in their order, how often each true class (row) was taken for each class
     *     (column); of length 0 where the output does not stand for a class
     * @param outcomes what was yielded by each of these outputs; empty if that was not kept
     * @throws IllegalArgumentException if a confusion matrix is not square or does not count each row once, or if there is the outcome
     *     of an output that has no confusion matrix
     */
    public Evaluation(int rows, double loss, Map<String, int[][]> confusions, Map<String, Outcome> outcomes) {
        if (rows < 1) {
            throw new IllegalArgumentException("the number of rows is " + rows + ", but must be at least 1");
        }
        this.rows = rows;
        this.loss = loss;
        this.confusions = new LinkedHashMap<>();
        confusions.forEach((output, confusion) -> this.confusions.put(output, checkedCopy(confusion, rows)));
        this.outcomes = Map.copyOf(outcomes);
        this.outcomes.keySet().forEach(this::known);
    }

    private static int[][] checkedCopy(int[][] confusion, int rows) {
        int[][] copy = deepCopy(confusion);
        long counted = 0;
        for (int[] row : copy) {
            if (row.length != copy.length) {
                throw new IllegalArgumentException("the confusion matrix is not square: " + Arrays.deepToString(copy));
            }
            counted += Arrays.stream(row).asLongStream().sum();
        }
        if (copy.length > 0 && counted != rows) {
            throw new IllegalArgumentException(
                    "the confusion matrix counts " + Counts.of(counted, "row") + " of " + rows);
        }
        return copy;
    }

    /** {@return the number of rows that were judged} */
    public int rows() {
        return rows;
    }

    /** {@return the mean of the loss over all rows, whatever the reduction of the training was} */
    public double loss() {
        return loss;
    }

    /** {@return the names of the outputs that were judged, in topological order} */
    public List<String> outputs() {
        return List.copyOf(confusions.keySet());
    }

    /**
     * {@return the share of the rows whose class was found; empty unless exactly one of the outputs with a loss stands for a class}
     */
    public OptionalDouble accuracy() {
        return accuracy(confusion());
    }

    /**
     * {@return the share of the rows whose class was found; empty where the output does not stand for a class}
     *
     * @param output the name of an output layer with a loss
     * @throws IllegalArgumentException if there is no such output
     */
    public OptionalDouble accuracy(String output) {
        return accuracy(known(output));
    }

    /**
     * {@return the confusion matrix: {@code [t][p]} is the number of rows of true class t that were taken for class p; of length 0
     * unless exactly one of the outputs with a loss stands for a class}
     */
    public int[][] confusion() {
        List<int[][]> found =
                confusions.values().stream().filter(c -> c.length > 0).toList();
        return found.size() == 1 ? deepCopy(found.get(0)) : new int[0][];
    }

    /**
     * {@return the confusion matrix of one output: {@code [t][p]} is the number of rows of true class t that were taken for class p;
     * of length 0 where the output does not stand for a class}
     *
     * @param output the name of an output layer with a loss
     * @throws IllegalArgumentException if there is no such output
     */
    public int[][] confusion(String output) {
        return deepCopy(known(output));
    }

    /**
     * {@return what the network yielded for the rows, beside what was true}
     *
     * @param output the name of an output layer with a loss
     * @throws IllegalArgumentException if there is no such output
     * @throws IllegalStateException if the outputs were not kept, which those of a network are
     */
    public Outcome outcome(String output) {
        known(output);
        Outcome outcome = outcomes.get(output);
        if (outcome == null) {
            throw new IllegalStateException("what output \"" + output + "\" yielded was not kept");
        }
        return outcome;
    }

    @Override
    public String toString() {
        List<String> scores = new ArrayList<>(List.of("loss " + loss));
        confusions.forEach((output, confusion) -> {
            String of = confusions.size() == 1 ? "" : " of " + output;
            accuracy(confusion)
                    .ifPresent(share -> scores.add(String.format(Locale.ROOT, "accuracy%s %.4f", of, share)));
        });
        return String.join(", ", scores) + " over " + Counts.of(rows, "row");
    }

    private int[][] known(String output) {
        int[][] confusion = confusions.get(output);
        if (confusion == null) {
            throw new IllegalArgumentException("there is no output with a loss of the name \"" + output
                    + "\", but these: " + String.join(", ", confusions.keySet()));
        }
        return confusion;
    }

    private OptionalDouble accuracy(int[][] confusion) {
        if (confusion.length == 0) {
            return OptionalDouble.empty();
        }
        int found = 0;
        for (int k = 0; k < confusion.length; k++) {
            found += confusion[k][k];
        }
        return OptionalDouble.of((double) found / rows);
    }

    private static int[][] deepCopy(int[][] matrix) {
        int[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        return copy;
    }
}
