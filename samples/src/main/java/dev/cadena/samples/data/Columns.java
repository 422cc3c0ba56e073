package dev.cadena.samples.data;

import java.util.Arrays;

/** Parts of rows. */
public final class Columns {
    private Columns() {}

    /** Copies of the columns from {@code from} on, up to but without {@code to}. */
    public static float[][] of(float[][] rows, int from, int to) {
        return Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, from, to)).toArray(float[][]::new);
    }
}
