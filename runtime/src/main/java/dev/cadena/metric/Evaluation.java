package dev.cadena.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/** How well a network does on given rows. Immutable and thread-safe. */
public final class Evaluation {
    private final int rows;
    private final double loss;
    private final int[][] confusion;

    /**
     * Creates an evaluation.
     *
     * @param rows the number of rows that were judged, at least 1
     * @param loss their mean loss
     * @param confusion how often each true class (row) was taken for each class (column); of length 0 where the output
     *     does not stand for a class
     * @throws IllegalArgumentException if {@code confusion} is not square or does not count each row once
     */
    public Evaluation(int rows, double loss, int[][] confusion) {
        if (rows < 1) {
            throw new IllegalArgumentException("the number of rows is " + rows + ", but must be at least 1");
        }
        this.rows = rows;
        this.loss = loss;
        this.confusion = deepCopy(confusion);
        long counted = 0;
        for (int[] row : this.confusion) {
            if (row.length != confusion.length) {
                throw new IllegalArgumentException(
                        "the confusion matrix is not square: " + Arrays.deepToString(confusion));
            }
            counted += Arrays.stream(row).asLongStream().sum();
        }
        if (confusion.length > 0 && counted != rows) {
            throw new IllegalArgumentException("the confusion matrix counts " + counted + " rows of " + rows);
        }
    }

    /** {@return the number of rows that were judged} */
    public int rows() {
        return rows;
    }

    /** {@return the mean of the loss over all rows, whatever the reduction of the training was} */
    public double loss() {
        return loss;
    }

    /** {@return the share of the rows whose class was found; empty where the output does not stand for a class} */
    public OptionalDouble accuracy() {
        if (confusion.length == 0) {
            return OptionalDouble.empty();
        }
        int found = 0;
        for (int k = 0; k < confusion.length; k++) {
            found += confusion[k][k];
        }
        return OptionalDouble.of((double) found / rows);
    }

    /**
     * {@return the confusion matrix: {@code [t][p]} is the number of rows of true class t that were taken for class p; of length 0
     * where the output does not stand for a class}
     */
    public int[][] confusion() {
        return deepCopy(confusion);
    }

    @Override
    public String toString() {
        String accuracy = accuracy().isPresent()
                ? String.format(Locale.ROOT, ", accuracy %.4f", accuracy().getAsDouble())
                : "";
        return "loss " + loss + accuracy + " over " + rows + (rows == 1 ? " row" : " rows");
    }

    private static int[][] deepCopy(int[][] matrix) {
        int[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        return copy;
    }
}
