package dev.cadena.spi;

import java.util.Arrays;

/**
 * Batch normalization of {@code float}. A column is one component of the last axis, over all rows of all observations. Every thread has
 * some of the columns, from top to bottom: so the order of a sum does not depend on their number.
 */
final class FloatColumns {
    /** Observations that are summed up at a time: a long sum in parts loses less. */
    private static final int BLOCK = 64;

    /** In the place of a matrix. */
    private static final int NOTHING = -1;

    private FloatColumns() {}

    /** Mean 0 and variance 1, but for ε, and the running statistics moved. */
    static void normalize(
            Batch<float[]> s,
            int x,
            int r,
            float[] w,
            int meanAt,
            int varianceAt,
            int rows,
            int length,
            float momentum,
            float epsilon) {
        s.await();
        int end = s.columnsFrom(length, s.index() + 1);
        for (int from = s.columnsFrom(length, s.index()); from < end; from += ColumnSums.COLUMNS) {
            int count = Math.min(ColumnSums.COLUMNS, end - from);
            findMean(s, x, rows, length, from, count);
            findVariance(s, x, rows, length, from, count);
            move(w, meanAt + from, s.sums().mean(), count, momentum);
            move(w, varianceAt + from, s.sums().total(), count, momentum);
            invert(s, count, epsilon);
            for (int row = 0; row < s.rows(); row++) {
                for (int at = from; at < rows * length; at += length) {
                    normalize(s.values(x), s.at(x)[row] + at, s.values(r), s.at(r)[row] + at, s.sums(), count);
                }
            }
        }
        s.await();
    }

    /** ∂L/∂x of p = normalized x: dx = (d − mean(d) − p mean(d ⊙ p)) / √(variance(x) + ε). */
    static void jacobianProduct(Batch<float[]> s, int x, int p, int d, int dx, int rows, int length, float epsilon) {
        s.await();
        int end = s.columnsFrom(length, s.index() + 1);
        for (int from = s.columnsFrom(length, s.index()); from < end; from += ColumnSums.COLUMNS) {
            int count = Math.min(ColumnSums.COLUMNS, end - from);
            findMean(s, x, rows, length, from, count);
            findVariance(s, x, rows, length, from, count);
            invert(s, count, epsilon);
            findMean(s, d, rows, length, from, count);
            float[] slope = s.sums().total();
            sum(s, d, p, false, rows, length, from, count);
            divide(slope, s.rows() * rows, count);
            for (int row = 0; row < s.rows(); row++) {
                for (int at = from; at < rows * length; at += length) {
                    propagate(
                            s.values(d),
                            s.at(d)[row] + at,
                            s.values(p),
                            s.at(p)[row] + at,
                            s.values(dx),
                            s.at(dx)[row] + at,
                            s.sums(),
                            count);
                }
            }
        }
        s.await();
    }

    private static void findMean(Batch<float[]> s, int x, int rows, int length, int from, int count) {
        sum(s, x, NOTHING, false, rows, length, from, count);
        float[] total = s.sums().total();
        divide(total, s.rows() * rows, count);
        System.arraycopy(total, 0, s.sums().mean(), 0, count);
    }

    /** As the total. */
    private static void findVariance(Batch<float[]> s, int x, int rows, int length, int from, int count) {
        sum(s, x, NOTHING, true, rows, length, from, count);
        divide(s.sums().total(), s.rows() * rows, count);
    }

    /** Of the variances in the total. */
    private static void invert(Batch<float[]> s, int count, float epsilon) {
        float[] variance = s.sums().total();
        float[] inverse = s.sums().inverse();
        for (int k = 0; k < count; k++) {
            inverse[k] = 1 / (float) Math.sqrt(variance[k] + epsilon);
        }
    }

    private static void divide(float[] sums, int divisor, int count) {
        for (int k = 0; k < count; k++) {
            sums[k] /= divisor;
        }
    }

    private static void move(float[] w, int at, float[] found, int count, float momentum) {
        for (int k = 0; k < count; k++) {
            w[at + k] = w[at + k] * momentum + found[k] * (1 - momentum);
        }
    }

    /**
     * Sums up some columns, as the total: of x, of the squares of what it is above the mean, or of its products with y.
     *
     * @param y the other factors; {@link #NOTHING} for none
     */
    private static void sum(
            Batch<float[]> s, int x, int y, boolean squares, int rows, int length, int from, int count) {
        float[] total = s.sums().total();
        float[] part = s.sums().part();
        Arrays.fill(total, 0, count, 0);
        for (int first = 0; first < s.rows(); first += BLOCK) {
            Arrays.fill(part, 0, count, 0);
            int end = Math.min(first + BLOCK, s.rows());
            for (int row = first; row < end; row++) {
                for (int at = from; at < rows * length; at += length) {
                    int xAt = s.at(x)[row] + at;
                    if (squares) {
                        addSquares(s.values(x), xAt, s.sums().mean(), part, count);
                    } else if (y == NOTHING) {
                        add(s.values(x), xAt, part, count);
                    } else {
                        addProducts(s.values(x), xAt, s.values(y), s.at(y)[row] + at, part, count);
                    }
                }
            }
            add(part, 0, total, count);
        }
    }

    private static void add(float[] x, int at, float[] sum, int count) {
        for (int k = 0; k < count; k++) {
            sum[k] += x[at + k];
        }
    }

    private static void addSquares(float[] x, int at, float[] mean, float[] sum, int count) {
        for (int k = 0; k < count; k++) {
            float difference = x[at + k] - mean[k];
            sum[k] += difference * difference;
        }
    }

    private static void addProducts(float[] x, int xAt, float[] y, int yAt, float[] sum, int count) {
        for (int k = 0; k < count; k++) {
            sum[k] += x[xAt + k] * y[yAt + k];
        }
    }

    private static void normalize(float[] x, int xAt, float[] r, int rAt, ColumnSums<float[]> sums, int count) {
        float[] mean = sums.mean();
        float[] inverse = sums.inverse();
        for (int k = 0; k < count; k++) {
            r[rAt + k] = (x[xAt + k] - mean[k]) * inverse[k];
        }
    }

    private static void propagate(
            float[] d, int dAt, float[] p, int pAt, float[] dx, int dxAt, ColumnSums<float[]> sums, int count) {
        float[] mean = sums.mean();
        float[] slope = sums.total();
        float[] inverse = sums.inverse();
        for (int k = 0; k < count; k++) {
            dx[dxAt + k] = (d[dAt + k] - mean[k] - p[pAt + k] * slope[k]) * inverse[k];
        }
    }
}
