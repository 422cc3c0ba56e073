package dev.cadena.internal.kernel;

import dev.cadena.spi.Batch;

/**
 * What the machine decides how to do: products of matrices of {@code float}. All implementations give the same bits, since the
 * order of every sum is that of the index that is summed over.
 *
 * <p>A matrix of weights starts at {@code w[wAt]} and is cut into panels of columns, one behind the other, each row-major.
 * Rows of other matrices start where an array of indices says; but for x, z and y they end, at a multiple of 16 places, with places
 * that hold anything.
 */
public interface FloatArithmetic extends FloatFunctions {
    /**
     * {@return the width of the panel that starts with a column}
     *
     * @param left how many columns are left, a multiple of 16
     */
    int panel(int left);

    /**
     * {@return what the other methods need for themselves}
     *
     * @param rows the most rows
     * @param inputs the most inputs of a layer
     * @param units the most units of a layer
     */
    float[][] scratch(int rows, int inputs, int units);

    /**
     * z = b + Wᵀx, row by row.
     *
     * @param x the inputs
     * @param xAt where each row of x starts
     * @param from the first row
     * @param to the one behind the last row
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param bAt where the biases start in {@code w}; negative for none
     * @param z the logits
     * @param zAt where each row of z starts
     * @param inputs the number of inputs
     * @param units the number of units
     * @param relu whether z is max(0, b + Wᵀx)
     * @param scratch of this thread
     */
    void affine(
            float[] x,
            int[] xAt,
            int from,
            int to,
            float[] w,
            int wAt,
            int bAt,
            float[] z,
            int[] zAt,
            int inputs,
            int units,
            boolean relu,
            float[][] scratch);

    /**
     * dx = W·d, row by row.
     *
     * @param d Δ of the result
     * @param dAt where each row of d starts
     * @param from the first row
     * @param to the one behind the last row
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param dx takes Δ of the input
     * @param dxAt where each row of dx starts
     * @param inputs the number of inputs
     * @param units the number of units
     * @param scratch of this thread
     */
    void transposedProduct(
            float[] d,
            int[] dAt,
            int from,
            int to,
            float[] w,
            int wAt,
            float[] dx,
            int[] dxAt,
            int inputs,
            int units,
            float[][] scratch);

    /**
     * G = Σ x·dᵀ over rows, for some of the inputs; then, if the sum ends here, perhaps a step of gradient descent.
     *
     * @param x the inputs
     * @param xAt where each row of x starts
     * @param d Δ of the result
     * @param dAt where each row of d starts
     * @param rows the number of rows
     * @param g holds the sum so far, unless it begins here, and takes it, unless there is a step
     * @param w the weights, where there is a step
     * @param at where the matrix starts in {@code g} and in {@code w}
     * @param begins whether the sum begins here
     * @param ends whether the sum ends here, so that it is checked
     * @param steps whether there is a step, W −= step · G
     * @param step the learning rate
     * @param inputs the number of inputs
     * @param first the first input
     * @param last the one behind the last input
     * @param units the number of units
     * @param scratch of this thread
     * @return whether the sum is finite, if it ends here
     */
    boolean gradient(
            float[] x,
            int[] xAt,
            float[] d,
            int[] dAt,
            int rows,
            float[] g,
            float[] w,
            int at,
            boolean begins,
            boolean ends,
            boolean steps,
            float step,
            int inputs,
            int first,
            int last,
            int units,
            float[][] scratch);

    /**
     * A step of gradient descent by a single row: W −= step · x·dᵀ, without a look whether that is finite.
     *
     * @param x the inputs
     * @param xAt where the row starts
     * @param d Δ of the result
     * @param dAt where its row starts
     * @param w the weights
     * @param at where the matrix starts in {@code w}
     * @param step the learning rate
     * @param inputs the number of inputs
     * @param units the number of units
     * @param scratch of this thread
     */
    default void descend(
            float[] x,
            int[] xAt,
            float[] d,
            int[] dAt,
            float[] w,
            int at,
            float step,
            int inputs,
            int units,
            float[][] scratch) {
        gradient(x, xAt, d, dAt, 1, w, w, at, true, true, true, step, inputs, 0, inputs, units, scratch);
    }

    /**
     * A step of gradient descent by a single row, W −= step · x·dᵀ and b −= step · d, and perhaps z = b + Wᵀx of the row that
     * follows.
     *
     * @param x the inputs
     * @param xAt where the row starts
     * @param d Δ of the result
     * @param dAt where its row starts
     * @param w the weights
     * @param at where the matrix starts in {@code w}
     * @param bAt where the biases start in {@code w}
     * @param step the learning rate
     * @param inputs the number of inputs
     * @param units the number of units
     * @param next where the row that follows starts in {@code x}; empty for none
     * @param z takes the logits of the row that follows
     * @param zAt where they start, at 0
     * @param scratch of this thread
     * @return whether the gradient is finite
     */
    default boolean descend(
            float[] x,
            int[] xAt,
            float[] d,
            int[] dAt,
            float[] w,
            int at,
            int bAt,
            float step,
            int inputs,
            int units,
            int[] next,
            float[] z,
            int[] zAt,
            float[][] scratch) {
        for (int j = 0; j < units; j++) {
            w[bAt + j] = Math.fma(-step, 0 + d[dAt[0] + j], w[bAt + j]);
        }
        boolean finite =
                gradient(x, xAt, d, dAt, 1, w, w, at, true, true, true, step, inputs, 0, inputs, units, scratch);
        if (next.length > 0) {
            affine(x, next, 0, 1, w, at, bAt, z, zAt, inputs, units, false, scratch);
        }
        return finite;
    }

    /**
     * {@return Wᵀ, in panels as well}
     *
     * @param w the weights
     * @param at where the matrix starts in {@code w}
     * @param inputs the number of inputs
     * @param units the number of units
     */
    default float[] transposed(float[] w, int at, int inputs, int units) {
        float[] transposed = new float[units * Batch.padded(inputs)];
        int from = at;
        int width;
        for (int j = 0; j < units; j += width, from += inputs * width) {
            width = panel(Batch.padded(units) - j);
            int to = 0;
            int height;
            for (int i = 0; i < inputs; i += height, to += units * height) {
                height = panel(Batch.padded(inputs) - i);
                for (int r = i; r < Math.min(i + height, inputs); r++) {
                    for (int k = j; k < Math.min(j + width, units); k++) {
                        transposed[to + k * height + r - i] = w[from + r * width + k - j];
                    }
                }
            }
        }
        return transposed;
    }

    /**
     * h = z, or max(0, z).
     *
     * @param z the logits, from 0 on
     * @param h takes the result
     * @param at where its row starts
     * @param count the number of components
     * @param relu whether it is max(0, z)
     */
    default void activate(float[] z, float[] h, int at, int count, boolean relu) {
        float least = relu ? 0 : Float.NEGATIVE_INFINITY;
        for (int j = 0; j < count; j++) {
            h[at + j] = Math.max(z[j], least);
        }
    }

    /**
     * Adds rows to sums, which have room for a multiple of 16.
     *
     * @param d the rows
     * @param dAt where each of them starts
     * @param rows their number
     * @param sums what is added to
     * @param units the number of columns
     */
    void addRows(float[] d, int[] dAt, int rows, float[] sums, int units);

    /**
     * Sets to 0 what a ReLU lets not pass: d[i] = h[i] ≤ 0 ? 0 : d[i].
     *
     * @param h what the ReLU yielded
     * @param d Δ of that, which becomes Δ of its argument
     * @param from the first index
     * @param to the one behind the last index
     */
    void mask(float[] h, float[] d, int from, int to);

    /**
     * p = softmax(z), row by row.
     *
     * @param z the logits
     * @param zAt where each row of z starts
     * @param p takes the probabilities, in rows with room for a multiple of 16
     * @param pAt where each row of p starts
     * @param from the first row
     * @param to the one behind the last row
     * @param count the number of components
     * @param scratch of this thread
     */
    void softmax(float[] z, int[] zAt, float[] p, int[] pAt, int from, int to, int count, float[][] scratch);

    /**
     * Adds a cross-entropy of p = softmax(z) and y to the losses, and computes its slope: losses[row] += c ·
     * weight · Σₖ y[k] (ln Σⱼ e^z[j] − z[k]), and dz[k] = c · weight · (p[k] − y[k] − p[k] Σⱼ (p[j] − y[j])).
     *
     * @param z the logits
     * @param zAt where each row of z starts
     * @param y the targets
     * @param yAt where each row of y starts
     * @param c how often each observation counts
     * @param cAt where that of each row stands
     * @param from the first row
     * @param to the one behind the last row
     * @param weight that of the loss
     * @param dz takes Δ of the logits; may be z
     * @param dzAt where each row of dz starts
     * @param losses what is added to
     * @param count the number of components
     * @param scratch of this thread
     */
    void crossEntropy(
            float[] z,
            int[] zAt,
            float[] y,
            int[] yAt,
            float[] c,
            int[] cAt,
            int from,
            int to,
            float weight,
            float[] dz,
            int[] dzAt,
            float[] losses,
            int count,
            float[][] scratch);
}
