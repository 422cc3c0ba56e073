package dev.cadena.spi;

import dev.cadena.DataException;

/** The refusal of numbers that are not finite. Not part of what generated code calls. */
public final class NotFinite {
    private NotFinite() {}

    /**
     * {@return the index of the first component that a port refuses; −1 if there is none}
     *
     * @param vectors what to do with the array
     * @param port the port
     * @param array the array
     * @param <A> {@code float[]} or {@code double[]}
     */
    public static <A> int first(Vectors<A> vectors, Port port, A array) {
        return port.acceptsNaN() ? vectors.firstInfinite(array) : vectors.firstNonFinite(array);
    }

    /**
     * {@return the refusal of an array of which a component is not finite}
     *
     * @param vectors what to do with the array
     * @param port the port that refuses it
     * @param array the array
     * @param what what the array is
     * @param row its row, from 0; −1 if there is only one
     * @param <A> {@code float[]} or {@code double[]}
     */
    public static <A> DataException refusal(Vectors<A> vectors, Port port, A array, String what, int row) {
        int column = first(vectors, port, array);
        return new DataException(
                what + ", column " + column + " is " + vectors.get(array, column) + expectation(port), row, column);
    }

    /**
     * {@return what a port accepts, as the end of a message}
     *
     * @param port the port
     */
    public static String expectation(Port port) {
        return port.acceptsNaN()
                ? ": only finite numbers, and NaN for a missing one, are accepted"
                : ": only finite numbers are accepted";
    }
}
