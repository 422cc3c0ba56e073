package dev.cadena.spi;

import dev.cadena.Optimizer;
import java.nio.ByteBuffer;

/**
 * What training does with arrays whose component type it does not know.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface Vectors<A> {
    /** The arrays of {@link dev.cadena.Precision#FLOAT} networks. */
    Vectors<float[]> FLOAT = new FloatVectors();

    /** The arrays of {@link dev.cadena.Precision#DOUBLE} networks. */
    Vectors<double[]> DOUBLE = new DoubleVectors();

    /** The number of bytes of a component. */
    int bytes();

    /** A new array of zeros. */
    A allocate(int length);

    /** The number of components. */
    int length(A array);

    /** A copy. */
    A copy(A array);

    /** Sets every component to 0. */
    void clear(A array);

    /** The component at {@code index}. */
    double get(A array, int index);

    /** Sets the component at {@code index}. */
    void set(A array, int index, double value);

    /** Applies an optimizer. */
    void update(Optimizer optimizer, A weights, A gradient, double scale);

    /** The index of the first component that is NaN or infinite; −1 if there is none. */
    int firstNonFinite(A array);

    /** Appends the bytes of {@code count} components, from {@code array[from]} on, to a buffer, in its byte order. */
    void encode(A array, int from, int count, ByteBuffer buffer);

    /** Takes the bytes of {@code count} components from a buffer, in its byte order, to {@code array[to]} and on. */
    void decode(ByteBuffer buffer, A array, int to, int count);
}
