package dev.cadena.spi;

/** What kernels do to one row of {@code float}. The order of every sum is that of the index that is summed over. */
final class FloatRows {
    private FloatRows() {}

    /**
     * ∂L/∂z of p = softmax(z): dz[k] = p[k] (d[k] − Σⱼ d[j] p[j]). The mean is subtracted, and then the mean of what is left,
     * which is its rounding: where one p is nearly 1, its d is nearly the mean.
     */
    static void softmaxJacobianProduct(float[] p, int pAt, float[] d, int dAt, float[] dz, int dzAt, int count) {
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
     */
    static void crossEntropySlope(
            float[] p, int pAt, float[] y, int yAt, float weight, float[] dz, int dzAt, int count) {
        float excess = 0;
        for (int k = 0; k < count; k++) {
            excess += p[pAt + k] - y[yAt + k];
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = weight * (p[pAt + k] - y[yAt + k] - p[pAt + k] * excess);
        }
    }

    /** Each component times 0 or {@link Noise#scale}, as {@link Noise#mask} says. */
    static void dropout(long key, double rate, float[] x, int xAt, float[] y, int yAt, int count) {
        int low = (int) key;
        int high = (int) (key >>> Integer.SIZE);
        int threshold = Noise.threshold(rate);
        float scale = (float) Noise.scale(rate);
        for (int i = 0; i < count; i++) {
            y[yAt + i] = x[xAt + i] * (scale * Noise.kept(Noise.bits(low, high, i), threshold));
        }
    }

    /** Each component plus a random number, as {@link Noise#normal} says. */
    static void gaussianNoise(long key, double deviation, float[] x, int xAt, float[] y, int yAt, int count) {
        int low = (int) key;
        int high = (int) (key >>> Integer.SIZE);
        for (int i = 0; i < count; i++) {
            y[yAt + i] = x[xAt + i] + (float) (deviation * Noise.normal(Noise.bits(low, high, i)));
        }
    }

    /** Mean 0 and variance 1, but for ε: r[k] = (x[k] − mean(x)) / √(variance(x) + ε). */
    static void normalize(float[] x, int xAt, float[] r, int rAt, int count, float epsilon) {
        float mean = sum(x, xAt, count) / count;
        float inverse = inverseDeviation(x, xAt, mean, count, epsilon);
        for (int k = 0; k < count; k++) {
            r[rAt + k] = (x[xAt + k] - mean) * inverse;
        }
    }

    /**
     * ∂L/∂x of p = normalized x: dx[k] = (d[k] − mean(d) − p[k] mean(d ⊙ p)) / √(variance(x) + ε).
     */
    static void normalizationJacobianProduct(
            float[] x,
            int xAt,
            float[] p,
            int pAt,
            float[] d,
            int dAt,
            float[] dx,
            int dxAt,
            int count,
            float epsilon) {
        float inverse = inverseDeviation(x, xAt, sum(x, xAt, count) / count, count, epsilon);
        float mean = sum(d, dAt, count) / count;
        float products = d[dAt] * p[pAt];
        for (int k = 1; k < count; k++) {
            products = Math.fma(d[dAt + k], p[pAt + k], products);
        }
        float slope = products / count;
        for (int k = 0; k < count; k++) {
            dx[dxAt + k] = (d[dAt + k] - mean - p[pAt + k] * slope) * inverse;
        }
    }

    private static float sum(float[] x, int at, int count) {
        float sum = x[at];
        for (int k = 1; k < count; k++) {
            sum += x[at + k];
        }
        return sum;
    }

    private static float inverseDeviation(float[] x, int at, float mean, int count, float epsilon) {
        float squares = (x[at] - mean) * (x[at] - mean);
        for (int k = 1; k < count; k++) {
            float difference = x[at + k] - mean;
            squares = Math.fma(difference, difference, squares);
        }
        return 1 / (float) Math.sqrt(squares / count + epsilon);
    }

    /**
     * The inner products of all rows of a with all rows of b: r[i][j] = Σₖ a[i][k] · b[j][k].
     */
    static void innerProducts(
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
     */
    static void rowSums(
            float[] d, int dAt, float[] v, int vAt, float[] r, int rAt, int rows, int summands, int length) {
        addRows(d, dAt, summands, 1, v, vAt, r, rAt, rows, summands, length);
    }

    /**
     * Sums of the rows of v with transposed factors: r[i] = Σⱼ d[j][i] · v[j].
     */
    static void transposedRowSums(
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

    /** ∂L/∂z of l = ln p, p = softmax(z): dz[k] = d[k] − p[k] Σⱼ d[j]. */
    static void logSoftmaxJacobianProduct(float[] p, int pAt, float[] d, int dAt, float[] dz, int dzAt, int count) {
        float sum = 0;
        for (int k = 0; k < count; k++) {
            sum += d[dAt + k];
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = d[dAt + k] - p[pAt + k] * sum;
        }
    }

    /** weight · Σₖ y[k] (ln Σⱼ e^z[j] − z[k]). */
    static float crossEntropy(float[] z, int zAt, float[] y, int yAt, float weight, int count) {
        float logSum = FloatMath.logSumExp(z, zAt, count);
        float loss = 0;
        for (int k = 0; k < count; k++) {
            loss += y[yAt + k] * (logSum - z[zAt + k]);
        }
        return loss * weight;
    }
}
