package dev.cadena.spi;

/**
 * Products of matrices and vectors of {@code float}. A matrix has a row per input and a column per unit, and starts at
 * {@code w[wAt]}. The order of every sum is that of the index that is summed over.
 */
public final class FloatKernels {
    private FloatKernels() {}

    /** z = Wᵀx: z[j] = Σᵢ x[i] · W[i][j]. */
    public static void product(float[] w, int wAt, float[] x, int xAt, float[] z, int zAt, int inputs, int units) {
        for (int j = 0; j < units; j++) {
            z[zAt + j] = 0;
        }
        addProduct(w, wAt, x, xAt, z, zAt, inputs, units);
    }

    /** z = b + Wᵀx: z[j] = b[j] + Σᵢ x[i] · W[i][j]. */
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

    /** dx = W·d: dx[i] = Σⱼ W[i][j] · d[j]. */
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

    /** G += x·dᵀ: G[i][j] += x[i] · d[j]. */
    public static void addOuter(float[] x, int xAt, float[] d, int dAt, float[] g, int gAt, int inputs, int units) {
        for (int i = 0; i < inputs; i++) {
            float factor = x[xAt + i];
            int row = gAt + i * units;
            for (int j = 0; j < units; j++) {
                g[row + j] = Math.fma(factor, d[dAt + j], g[row + j]);
            }
        }
    }

    /** g += d. */
    public static void add(float[] d, int dAt, float[] g, int gAt, int count) {
        for (int j = 0; j < count; j++) {
            g[gAt + j] += d[dAt + j];
        }
    }

    /** ∂L/∂z of p = softmax(z): dz[k] = p[k] (d[k] − Σⱼ d[j] p[j]). */
    public static void softmaxJacobianProduct(float[] p, int pAt, float[] d, int dAt, float[] dz, int dzAt, int count) {
        float mean = 0;
        for (int k = 0; k < count; k++) {
            mean = Math.fma(d[dAt + k], p[pAt + k], mean);
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = p[pAt + k] * (d[dAt + k] - mean);
        }
    }
}
