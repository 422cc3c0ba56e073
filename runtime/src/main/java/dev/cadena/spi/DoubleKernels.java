package dev.cadena.spi;

/**
 * Products of matrices and vectors of {@code double}. A matrix has a row per input and a column per unit, and starts at
 * {@code w[wAt]}. The order of every sum is that of the index that is summed over.
 */
public final class DoubleKernels {
    private DoubleKernels() {}

    /** z = Wᵀx: z[j] = Σᵢ x[i] · W[i][j]. */
    public static void product(double[] w, int wAt, double[] x, int xAt, double[] z, int zAt, int inputs, int units) {
        for (int j = 0; j < units; j++) {
            z[zAt + j] = 0;
        }
        addProduct(w, wAt, x, xAt, z, zAt, inputs, units);
    }

    /** z = b + Wᵀx: z[j] = b[j] + Σᵢ x[i] · W[i][j]. */
    public static void affine(
            double[] w, int wAt, int bAt, double[] x, int xAt, double[] z, int zAt, int inputs, int units) {
        System.arraycopy(w, bAt, z, zAt, units);
        addProduct(w, wAt, x, xAt, z, zAt, inputs, units);
    }

    private static void addProduct(
            double[] w, int wAt, double[] x, int xAt, double[] z, int zAt, int inputs, int units) {
        for (int i = 0; i < inputs; i++) {
            double factor = x[xAt + i];
            int row = wAt + i * units;
            for (int j = 0; j < units; j++) {
                z[zAt + j] = Math.fma(factor, w[row + j], z[zAt + j]);
            }
        }
    }

    /** dx = W·d: dx[i] = Σⱼ W[i][j] · d[j]. */
    public static void transposedProduct(
            double[] w, int wAt, double[] d, int dAt, double[] dx, int dxAt, int inputs, int units) {
        for (int i = 0; i < inputs; i++) {
            int row = wAt + i * units;
            double sum = 0;
            for (int j = 0; j < units; j++) {
                sum = Math.fma(w[row + j], d[dAt + j], sum);
            }
            dx[dxAt + i] = sum;
        }
    }

    /** G += x·dᵀ: G[i][j] += x[i] · d[j]. */
    public static void addOuter(double[] x, int xAt, double[] d, int dAt, double[] g, int gAt, int inputs, int units) {
        for (int i = 0; i < inputs; i++) {
            double factor = x[xAt + i];
            int row = gAt + i * units;
            for (int j = 0; j < units; j++) {
                g[row + j] = Math.fma(factor, d[dAt + j], g[row + j]);
            }
        }
    }

    /** g += d. */
    public static void add(double[] d, int dAt, double[] g, int gAt, int count) {
        for (int j = 0; j < count; j++) {
            g[gAt + j] += d[dAt + j];
        }
    }

    /** ∂L/∂z of p = softmax(z): dz[k] = p[k] (d[k] − Σⱼ d[j] p[j]). */
    public static void softmaxJacobianProduct(
            double[] p, int pAt, double[] d, int dAt, double[] dz, int dzAt, int count) {
        double mean = 0;
        for (int k = 0; k < count; k++) {
            mean = Math.fma(d[dAt + k], p[pAt + k], mean);
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = p[pAt + k] * (d[dAt + k] - mean);
        }
    }
}
