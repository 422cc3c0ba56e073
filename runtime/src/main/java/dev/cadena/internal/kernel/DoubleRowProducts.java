package dev.cadena.internal.kernel;

import static dev.cadena.internal.kernel.DoubleLoops.WIDTH;

import dev.cadena.spi.Batch;

/** Products with a single row, for which each weight is read once. */
final class DoubleRowProducts {
    /** Inputs at a time: 6 give 60 GFLOP/s on JDK 17, 4 give 54; 8 are not vectorised. */
    private static final int TERMS = 6;

    /** Inputs at a time where columns are fewer. */
    private static final int FEW = 4;

    private static final int SUMS = 8;

    /** The length of the working memory. */
    static final int BUFFER = TERMS * WIDTH;

    /** Above, copying rows and vectorising pays. */
    private static final int NARROW = 32;

    private DoubleRowProducts() {}

    /** Adds Wᵀx to the sums, for a panel of W. */
    static void add(
            double[] x,
            int xAt,
            int inputs,
            double[] w,
            int wAt,
            int width,
            int count,
            double[] sums,
            double[] buffer) {
        int i = 0;
        if (width == WIDTH) {
            for (; i + TERMS <= inputs; i += TERMS) {
                System.arraycopy(w, wAt + i * WIDTH, buffer, 0, BUFFER);
                int at = xAt + i;
                addWide(sums, buffer, x[at], x[at + 1], x[at + 2], x[at + 3], x[at + 4], x[at + 5]);
            }
        } else if (width <= NARROW) {
            for (; i + FEW <= inputs; i += FEW) {
                int at = xAt + i;
                addNarrow(sums, w, wAt + i * width, width, count, x[at], x[at + 1], x[at + 2], x[at + 3]);
            }
        } else {
            for (; i + FEW <= inputs; i += FEW) {
                for (int k = 0; k < FEW; k++) {
                    System.arraycopy(w, wAt + (i + k) * width, buffer, k * WIDTH, count);
                }
                int at = xAt + i;
                addRows(sums, buffer, x[at], x[at + 1], x[at + 2], x[at + 3], count);
            }
        }
        for (; i < inputs; i++) {
            System.arraycopy(w, wAt + i * width, buffer, 0, count);
            DoubleLoops.add(sums, buffer, x[xAt + i], count);
        }
    }

    private static void addWide(
            double[] s, double[] t, double a0, double a1, double a2, double a3, double a4, double a5) {
        for (int j = 0; j < WIDTH; j++) {
            double sum = Math.fma(a0, t[j], s[j]);
            sum = Math.fma(a1, t[j + WIDTH], sum);
            sum = Math.fma(a2, t[j + 2 * WIDTH], sum);
            sum = Math.fma(a3, t[j + 3 * WIDTH], sum);
            sum = Math.fma(a4, t[j + 4 * WIDTH], sum);
            s[j] = Math.fma(a5, t[j + 5 * WIDTH], sum);
        }
    }

    /** The same over fewer columns. */
    private static void addRows(double[] s, double[] t, double a0, double a1, double a2, double a3, int count) {
        for (int j = 0; j < count; j++) {
            double sum = Math.fma(a0, t[j], s[j]);
            sum = Math.fma(a1, t[j + WIDTH], sum);
            sum = Math.fma(a2, t[j + 2 * WIDTH], sum);
            s[j] = Math.fma(a3, t[j + 3 * WIDTH], sum);
        }
    }

    /** Not vectorised, but nothing is copied. */
    private static void addNarrow(
            double[] s, double[] w, int wAt, int width, int count, double a0, double a1, double a2, double a3) {
        for (int j = 0; j < count; j++) {
            int at = wAt + j;
            double sum = Math.fma(a0, w[at], s[j]);
            sum = Math.fma(a1, w[at + width], sum);
            sum = Math.fma(a2, w[at + 2 * width], sum);
            s[j] = Math.fma(a3, w[at + 3 * width], sum);
        }
    }

    /** dx = W·d: eight sums at a time, each in the order of the units. */
    static void transposed(
            double[] d,
            int dAt,
            double[] w,
            int wAt,
            double[] dx,
            int dxAt,
            int inputs,
            int units,
            DoubleArithmetic layout) {
        int i = 0;
        for (; i + SUMS <= inputs; i += SUMS) {
            eightSums(d, dAt, w, wAt, dx, dxAt, inputs, units, i, layout);
        }
        for (; i < inputs; i++) {
            dx[dxAt + i] = sum(d, dAt, w, wAt, inputs, units, i, layout);
        }
    }

    private static void eightSums(
            double[] d,
            int dAt,
            double[] w,
            int wAt,
            double[] dx,
            int dxAt,
            int inputs,
            int units,
            int i,
            DoubleArithmetic layout) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int panelAt = wAt;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = layout.panel(Batch.padded(units) - j);
            int row = panelAt + i * width;
            int count = Math.min(width, units - j);
            for (int k = 0; k < count; k++) {
                double factor = d[dAt + j + k];
                int at = row + k;
                s0 = Math.fma(w[at], factor, s0);
                s1 = Math.fma(w[at + width], factor, s1);
                s2 = Math.fma(w[at + 2 * width], factor, s2);
                s3 = Math.fma(w[at + 3 * width], factor, s3);
                s4 = Math.fma(w[at + 4 * width], factor, s4);
                s5 = Math.fma(w[at + 5 * width], factor, s5);
                s6 = Math.fma(w[at + 6 * width], factor, s6);
                s7 = Math.fma(w[at + 7 * width], factor, s7);
            }
        }
        int to = dxAt + i;
        dx[to] = s0;
        dx[to + 1] = s1;
        dx[to + 2] = s2;
        dx[to + 3] = s3;
        dx[to + 4] = s4;
        dx[to + 5] = s5;
        dx[to + 6] = s6;
        dx[to + 7] = s7;
    }

    private static double sum(
            double[] d, int dAt, double[] w, int wAt, int inputs, int units, int i, DoubleArithmetic layout) {
        double sum = 0;
        int panelAt = wAt;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = layout.panel(Batch.padded(units) - j);
            int row = panelAt + i * width;
            int count = Math.min(width, units - j);
            for (int k = 0; k < count; k++) {
                sum = Math.fma(w[row + k], d[dAt + j + k], sum);
            }
        }
        return sum;
    }
}
