package dev.cadena.internal.kernel;

/**
 * What the machine decides how to do: products of matrices of {@code double}. All implementations give the same bits, since the
 * order of every sum is that of the index that is summed over.
 *
 * <p>A matrix of weights starts at {@code w[wAt]} and is cut into panels of columns, one behind the other, each row-major.
 * Rows of other matrices start where an array of indices says; but for x, z and y they end, at a multiple of 16 places, with places
 * that hold anything.
 */
public interface DoubleArithmetic {
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
    double[][] scratch(int rows, int inputs, int units);

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
            double[] x,
            int[] xAt,
            int from,
            int to,
            double[] w,
            int wAt,
            int bAt,
            double[] z,
            int[] zAt,
            int inputs,
            int units,
            boolean relu,
            double[][] scratch);

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
            double[] d,
            int[] dAt,
            int from,
            int to,
            double[] w,
            int wAt,
            double[] dx,
            int[] dxAt,
            int inputs,
            int units,
            double[][] scratch);

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
            double[] x,
            int[] xAt,
            double[] d,
            int[] dAt,
            int rows,
            double[] g,
            double[] w,
            int at,
            boolean begins,
            boolean ends,
            boolean steps,
            double step,
            int inputs,
            int first,
            int last,
            int units,
            double[][] scratch);

    /**
     * Adds rows to sums, which have room for a multiple of 16.
     *
     * @param d the rows
     * @param dAt where each of them starts
     * @param rows their number
     * @param sums what is added to
     * @param units the number of columns
     */
    void addRows(double[] d, int[] dAt, int rows, double[] sums, int units);

    /**
     * Sets to 0 what a ReLU lets not pass: d[i] = h[i] ≤ 0 ? 0 : d[i].
     *
     * @param h what the ReLU yielded
     * @param d Δ of that, which becomes Δ of its argument
     * @param from the first index
     * @param to the one behind the last index
     */
    void mask(double[] h, double[] d, int from, int to);

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
    void softmax(double[] z, int[] zAt, double[] p, int[] pAt, int from, int to, int count, double[][] scratch);

    /**
     * Adds a cross-entropy of p = softmax(z) and y to the losses, and computes its slope: losses[row] += weight · Σₖ y[k]
     * (ln Σⱼ e^z[j] − z[k]), and dz[k] = weight · (p[k] − y[k] − p[k] Σⱼ (p[j] − y[j])).
     *
     * @param z the logits
     * @param zAt where each row of z starts
     * @param y the targets
     * @param yAt where each row of y starts
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
            double[] z,
            int[] zAt,
            double[] y,
            int[] yAt,
            int from,
            int to,
            double weight,
            double[] dz,
            int[] dzAt,
            double[] losses,
            int count,
            double[][] scratch);
}
