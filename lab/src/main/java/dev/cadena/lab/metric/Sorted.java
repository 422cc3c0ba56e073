package dev.cadena.lab.metric;

import java.util.Arrays;

/** A column in ascending order, where tied rows all find the same one of their places, so that no score depends on their order. */
final class Sorted {
    private final double[] values;

    /** Sorts a column in place. */
    Sorted(double[] column) {
        for (int i = 0; i < column.length; i++) {
            column[i] = positiveZero(column[i]);
        }
        Arrays.sort(column);
        values = column;
    }

    double get(int index) {
        return values[index];
    }

    int indexOf(double value) {
        return Arrays.binarySearch(values, positiveZero(value));
    }

    /** Sorting tells −0 from 0, which are the same score. */
    private static double positiveZero(double value) {
        return value + 0.0;
    }
}
