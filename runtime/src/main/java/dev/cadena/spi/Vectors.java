package dev.cadena.spi;

import dev.cadena.Optimizer;
import dev.cadena.Update;
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

    /** {@return the number of bytes of a component} */
    int bytes();

    /**
     * {@return a new array of zeros}
     *
     * @param length the number of its components
     */
    A allocate(int length);

    /**
     * {@return a new array of rows, which are null}
     *
     * @param count the number of rows
     */
    A[] allocateRows(int count);

    /**
     * {@return the number of components}
     *
     * @param array the array
     */
    int length(A array);

    /**
     * {@return a copy}
     *
     * @param array the array
     */
    A copy(A array);

    /**
     * Sets every component to 0.
     *
     * @param array the array
     */
    void clear(A array);

    /**
     * {@return the component at {@code index}}
     *
     * @param array the array
     * @param index the index of a component
     */
    double get(A array, int index);

    /**
     * Sets the component at {@code index}.
     *
     * @param array the array
     * @param index the index of a component
     * @param value the new value
     */
    void set(A array, int index, double value);

    /**
     * Applies an optimizer to some weights.
     *
     * @param optimizer the update rule
     * @param update which update it is
     * @param weights W
     * @param gradient ∇L
     * @param memory what the optimizer remembers
     * @param from the first index
     * @param to the one behind the last index
     */
    void update(Optimizer optimizer, Update update, A weights, A gradient, A[] memory, int from, int to);

    /**
     * Scales a gradient, adds that of a penalty, and clips it: g ← clip(scale·g + l1·sign(w) + l2·w).
     *
     * @param weights W
     * @param gradient ∇L
     * @param from the first index
     * @param to the one behind the last index
     * @param scale what the gradient is multiplied by
     * @param l1 what the sign of a weight is multiplied by
     * @param l2 what a weight is multiplied by
     * @param limit the largest magnitude of a component
     */
    void regularize(A weights, A gradient, int from, int to, double scale, double l1, double l2, double limit);

    /**
     * Adds the squares of a strip of a matrix, column by column.
     *
     * @param array the array
     * @param at where the strip starts
     * @param stride from a row to the next
     * @param rows the number of rows
     * @param sums takes the sums, one for each column of the strip
     * @param columns the number of columns
     */
    void addSquares(A array, int at, int stride, int rows, double[] sums, int columns);

    /**
     * Multiplies the columns of a strip of a matrix.
     *
     * @param array the array
     * @param at where the strip starts
     * @param stride from a row to the next
     * @param rows the number of rows
     * @param factors a factor for each column
     * @param columns the number of columns
     */
    void multiply(A array, int at, int stride, int rows, double[] factors, int columns);

    /**
     * {@return the width of the panel of a matrix of weights that starts with a column}
     *
     * @param left how many columns are left, a multiple of {@link Batch#LANES}
     */
    int panel(int left);

    /**
     * {@return what the kernels of one thread need for themselves}
     *
     * @param rows the most observations at a time
     * @param inputs the most inputs of a layer
     * @param units the most units of a layer
     */
    A[] scratch(int rows, int inputs, int units);

    /**
     * {@return the index of the first component that is NaN or infinite; −1 if there is none}
     *
     * @param array the array
     */
    int firstNonFinite(A array);

    /**
     * {@return the index of the first component that is infinite; −1 if there is none}
     *
     * @param array the array
     */
    int firstInfinite(A array);

    /**
     * Appends the bytes of {@code count} components, from {@code array[from]} on, to a buffer, in its byte order.
     *
     * @param array the array
     * @param from the index of the first component
     * @param count the number of components
     * @param buffer the bytes
     */
    void encode(A array, int from, int count, ByteBuffer buffer);

    /**
     * Takes the bytes of {@code count} components from a buffer, in its byte order, to {@code array[to]} and on.
     *
     * @param buffer the bytes
     * @param array the array
     * @param to the index of the first component
     * @param count the number of components
     */
    void decode(ByteBuffer buffer, A array, int to, int count);
}
