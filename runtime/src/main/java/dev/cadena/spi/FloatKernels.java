package dev.cadena.spi;

/**
 * Products of matrices and vectors of {@code float}. A matrix has a row per input and a column per unit, and starts at
 * {@code w[wAt]}. The order of every sum is that of the index that is summed over.
 */
public final class FloatKernels {
    private FloatKernels() {}

    /**
     * z = Wᵀx: z[j] = Σᵢ x[i] · W[i][j].
     *
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param x the input
     * @param xAt where the input starts in {@code x}
     * @param z the logits
     * @param zAt where the logits start in {@code z}
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void product(float[] w, int wAt, float[] x, int xAt, float[] z, int zAt, int inputs, int units) {
        for (int j = 0; j < units; j++) {
            z[zAt + j] = 0;
        }
        addProduct(w, wAt, x, xAt, z, zAt, inputs, units);
    }

    /**
     * z = b + Wᵀx: z[j] = b[j] + Σᵢ x[i] · W[i][j].
     *
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param bAt where the biases start in {@code w}
     * @param x the input
     * @param xAt where the input starts in {@code x}
     * @param z the logits
     * @param zAt where the logits start in {@code z}
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void affine(
            float[] w, int wAt, int bAt, float[] x, int xAt, float[] z, int zAt, int inputs, int units) {
        System.arraycopy(w, bAt, z, zAt, units);
        addProduct(w, wAt, x, xAt, z, zAt, inputs, units);
    }

    private static void addProduct(float[] w, int wAt, float[] x, int xAt, float[] z, int zAt, int inputs, int units) {
        for (int i = 0; i < inputs; i++) {
            float factor = x[xAt + i];
            int row = wAt + i * units;
            for (int j = 0; j < units; j++) {
                z[zAt + j] = Math.fma(factor, w[row + j], z[zAt + j]);
            }
        }
    }

    /**
     * dx = W·d: dx[i] = Σⱼ W[i][j] · d[j].
     *
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param d Δ of the result
     * @param dAt where Δ starts in {@code d}
     * @param dx takes Δ of the input
     * @param dxAt where it starts in {@code dx}
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void transposedProduct(
            float[] w, int wAt, float[] d, int dAt, float[] dx, int dxAt, int inputs, int units) {
        for (int i = 0; i < inputs; i++) {
            int row = wAt + i * units;
            float sum = 0;
            for (int j = 0; j < units; j++) {
                sum = Math.fma(w[row + j], d[dAt + j], sum);
            }
            dx[dxAt + i] = sum;
        }
    }

    /**
     * G += x·dᵀ: G[i][j] += x[i] · d[j].
     *
     * @param x the input
     * @param xAt where the input starts in {@code x}
     * @param d Δ of the result
     * @param dAt where Δ starts in {@code d}
     * @param g the gradient that is added to
     * @param gAt where the tensor starts in {@code g}
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void addOuter(float[] x, int xAt, float[] d, int dAt, float[] g, int gAt, int inputs, int units) {
        for (int i = 0; i < inputs; i++) {
            float factor = x[xAt + i];
            int row = gAt + i * units;
            for (int j = 0; j < units; j++) {
                g[row + j] = Math.fma(factor, d[dAt + j], g[row + j]);
            }
        }
    }

    /**
     * g += d.
     *
     * @param d Δ of the result
     * @param dAt where Δ starts in {@code d}
     * @param g the gradient that is added to
     * @param gAt where the tensor starts in {@code g}
     * @param count the number of components
     */
    public static void add(float[] d, int dAt, float[] g, int gAt, int count) {
        for (int j = 0; j < count; j++) {
            g[gAt + j] += d[dAt + j];
        }
    }

    /**
     * ∂L/∂z of p = softmax(z): dz[k] = p[k] (d[k] − Σⱼ d[j] p[j]). The mean is subtracted, and then the mean of what is left,
     * which is its rounding: where one p is nearly 1, its d is nearly the mean.
     *
     * @param p the probabilities
     * @param pAt where they start in {@code p}
     * @param d Δ of the result
     * @param dAt where Δ starts in {@code d}
     * @param dz takes Δ of the logits
     * @param dzAt where it starts in {@code dz}
     * @param count the number of components
     */
    public static void softmaxJacobianProduct(float[] p, int pAt, float[] d, int dAt, float[] dz, int dzAt, int count) {
        float mean = 0;
        for (int k = 0; k < count; k++) {
            mean = Math.fma(d[dAt + k], p[pAt + k], mean);
        }
        float rest = 0;
        for (int k = 0; k < count; k++) {
            rest = Math.fma(d[dAt + k] - mean, p[pAt + k], rest);
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = p[pAt + k] * (d[dAt + k] - mean - rest);
        }
    }

    /**
     * ∂L/∂z of a cross-entropy of p = softmax(z) and y: dz[k] = weight · (p[k] − y[k]). What all p − y are too much or too little
     * together, which is a rounding, is taken off: where one p is nearly 1, nothing else would be left of its difference.
     *
     * @param p the probabilities
     * @param pAt where they start in {@code p}
     * @param y the targets
     * @param yAt where they start in {@code y}
     * @param weight that of the loss
     * @param dz takes Δ of the logits
     * @param dzAt where it starts in {@code dz}
     * @param count the number of components
     */
    public static void crossEntropySlope(
            float[] p, int pAt, float[] y, int yAt, float weight, float[] dz, int dzAt, int count) {
        float excess = 0;
        for (int k = 0; k < count; k++) {
            excess += p[pAt + k] - y[yAt + k];
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = weight * (p[pAt + k] - y[yAt + k] - p[pAt + k] * excess);
        }
    }

    /**
     * The inner products of all rows of a with all rows of b: r[i][j] = Σₖ a[i][k] · b[j][k].
     *
     * @param a a matrix
     * @param aAt where it starts in {@code a}
     * @param b a matrix
     * @param bAt where it starts in {@code b}
     * @param r takes the products
     * @param rAt where they start in {@code r}
     * @param rows the number of rows of a
     * @param columns the number of rows of b
     * @param length the length of a row
     */
    public static void innerProducts(
            float[] a, int aAt, float[] b, int bAt, float[] r, int rAt, int rows, int columns, int length) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int k = 0; k < length; k++) {
                    sum = Math.fma(a[aAt + i * length + k], b[bAt + j * length + k], sum);
                }
                r[rAt + i * columns + j] = sum;
            }
        }
    }

    /**
     * Sums of the rows of v with factors: r[i] = Σⱼ d[i][j] · v[j].
     *
     * @param d the factors
     * @param dAt where they start in {@code d}
     * @param v a matrix
     * @param vAt where it starts in {@code v}
     * @param r takes the sums
     * @param rAt where they start in {@code r}
     * @param rows the number of rows of the result
     * @param summands the number of rows of v
     * @param length the length of a row
     */
    public static void rowSums(
            float[] d, int dAt, float[] v, int vAt, float[] r, int rAt, int rows, int summands, int length) {
        addRows(d, dAt, summands, 1, v, vAt, r, rAt, rows, summands, length);
    }

    /**
     * Sums of the rows of v with transposed factors: r[i] = Σⱼ d[j][i] · v[j].
     *
     * @param d the factors
     * @param dAt where they start in {@code d}
     * @param v a matrix
     * @param vAt where it starts in {@code v}
     * @param r takes the sums
     * @param rAt where they start in {@code r}
     * @param rows the number of rows of the result
     * @param summands the number of rows of v
     * @param length the length of a row
     */
    public static void transposedRowSums(
            float[] d, int dAt, float[] v, int vAt, float[] r, int rAt, int rows, int summands, int length) {
        addRows(d, dAt, 1, rows, v, vAt, r, rAt, rows, summands, length);
    }

    /** The factor of row j in sum i is {@code d[dAt + i * sumStride + j * rowStride]}. */
    private static void addRows(
            float[] d,
            int dAt,
            int sumStride,
            int rowStride,
            float[] v,
            int vAt,
            float[] r,
            int rAt,
            int rows,
            int summands,
            int length) {
        for (int i = 0; i < rows; i++) {
            int row = rAt + i * length;
            for (int k = 0; k < length; k++) {
                r[row + k] = 0;
            }
            for (int j = 0; j < summands; j++) {
                float factor = d[dAt + i * sumStride + j * rowStride];
                for (int k = 0; k < length; k++) {
                    r[row + k] = Math.fma(factor, v[vAt + j * length + k], r[row + k]);
                }
            }
        }
    }
}
