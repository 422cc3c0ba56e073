package dev.cadena.spi;

import dev.cadena.DataException;

/** The refusal of numbers that are not finite. Not part of what generated code calls. */
public final class NotFinite {
    private NotFinite() {}

    /**
     * {@return the refusal of an array of which a component is not finite}
     *
     * @param vectors what to do with the array
     * @param array the array
     * @param what what the array is
     * @param row its row, from 0; −1 if there is only one
     * @param <A> {@code float[]} or {@code double[]}
     */
    public static <A> DataException refusal(Vectors<A> vectors, A array, String what, int row) {
        int column = vectors.firstNonFinite(array);
        return new DataException(
                what + ", column " + column + " is " + vectors.get(array, column)
                        + ": only finite numbers are accepted",
                row,
                column);
    }
}
