package dev.cadena.metric;

import java.util.Arrays;

/** The distinct numbers of a column in ascending order. Tied rows share one of them, so that no score depends on the order of rows. */
final class Distinct {
    private final double[] sorted;

    private Distinct(double[] sorted) {
        this.sorted = sorted;
    }

    /** Of a column, which is sorted in place. */
    static Distinct of(double[] column) {
        for (int i = 0; i < column.length; i++) {
            column[i] = positiveZero(column[i]);
        }
        Arrays.sort(column);
        int count = 0;
        for (double value : column) {
            if (count == 0 || value != column[count - 1]) {
                column[count++] = value;
            }
        }
        return new Distinct(Arrays.copyOf(column, count));
    }

    int count() {
        return sorted.length;
    }

    double get(int index) {
        return sorted[index];
    }

    int indexOf(double value) {
        return Arrays.binarySearch(sorted, positiveZero(value));
    }

    /** Sorting tells −0 from 0, which are the same score. */
    private static double positiveZero(double value) {
        return value + 0.0;
    }
}
