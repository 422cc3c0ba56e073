package dev.cadena.lab.metric;

import dev.cadena.DataException;
import dev.cadena.lab.internal.Counts;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * A matrix of finite numbers, read where it stands.
 *
 * @param count the number of rows, at least 1
 * @param width the number of columns, at least 1
 * @param values the component of row i and column j at i · width + j
 */
record Rows(int count, int width, IntToDoubleFunction values) {
    private interface Component<R> {
        double of(R row, int column);
    }

    /** A copy. */
    static Rows of(double[][] rows, String what) {
        return copy(rows, row -> row.length, (row, j) -> row[j], what);
    }

    /** A copy. */
    static Rows of(float[][] rows, String what) {
        return copy(rows, row -> row.length, (row, j) -> row[j], what);
    }

    /** A copy. */
    static Rows of(double[] column, String what) {
        double[] copy = present(column, what).clone();
        return of(copy.length, 1, i -> copy[i], what);
    }

    /** A view of what nobody changes. */
    static Rows of(int count, int width, IntToDoubleFunction values, String what) {
        checkSize(count, width, what);
        Rows rows = new Rows(count, width, present(values, what));
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                if (!Double.isFinite(rows.at(i, j))) {
                    throw new DataException(
                            what + ", row " + i + ", column " + j + " is " + rows.at(i, j)
                                    + ": only finite numbers can be scored",
                            i,
                            j);
                }
            }
        }
        return rows;
    }

    private static <R> Rows copy(R[] rows, ToIntFunction<R> length, Component<R> component, String what) {
        int count = present(rows, what).length;
        int width = count == 0 || rows[0] == null ? 1 : length.applyAsInt(rows[0]);
        checkSize(count, width, what);
        double[] copy = new double[count * width];
        for (int i = 0; i < count; i++) {
            int found = rows[i] == null ? -1 : length.applyAsInt(rows[i]);
            if (found != width) {
                String problem =
                        found < 0 ? " is null" : " has " + Counts.of(found, "value") + ", but row 0 has " + width;
                throw new DataException(what + ", row " + i + problem, i, -1);
            }
            for (int j = 0; j < width; j++) {
                copy[i * width + j] = component.of(rows[i], j);
            }
        }
        return of(count, width, i -> copy[i], what);
    }

    /** What is not null. */
    static <T> T present(T data, String what) {
        if (data == null) {
            throw new DataException("there are no " + what + ": null was passed", -1, -1);
        }
        return data;
    }

    /** That two things have a row for each other. */
    static void agree(int count, String what, int others, String than) {
        if (count != others) {
            throw new DataException(
                    "there are " + Counts.of(count, "row") + " of " + what + ", but " + others + " of " + than, -1, -1);
        }
    }

    private static void checkSize(int count, int width, String what) {
        if (count < 1 || width < 1 || (long) count * width > Integer.MAX_VALUE - 8) {
            throw new DataException(
                    "there are " + Counts.of(count, "row") + " of " + Counts.of(width, "value") + " of " + what
                            + ": at least one of each is needed, and no more than one array can hold",
                    -1,
                    -1);
        }
    }

    double at(int row, int column) {
        return values.applyAsDouble(row * width + column);
    }
}
