package dev.cadena.internal.kernel;

import static dev.cadena.internal.kernel.DoubleLoops.BLOCK;
import static dev.cadena.internal.kernel.DoubleLoops.WIDTH;

import dev.cadena.spi.Batch;
import dev.cadena.spi.DoubleMath;
import java.util.Arrays;

/**
 * Plain Java, in the shape that HotSpot vectorises: {@link DoubleLoops} over rows in arrays of their own, to which a panel of
 * columns is copied.
 */
final class ScalarDoubleArithmetic implements DoubleArithmetic {
    /** Rows of weights or of their gradient. */
    private static final int BLOCK_ROWS = 1;

    private static final int WEIGHTS = BLOCK_ROWS + BLOCK;
    private static final int BAD = WEIGHTS + 1;

    /** A row for each observation. */
    private static final int ROWS = BAD + 1;

    @Override
    public int panel(int left) {
        return Math.min(left, WIDTH);
    }

    /** The first is long, for whatever needs a row. */
    @Override
    public double[][] scratch(int rows, int inputs, int units) {
        double[][] scratch = new double[ROWS + rows][WIDTH];
        scratch[0] = new double[Math.max(DoubleRowProducts.BUFFER, Batch.padded(Math.max(inputs, units)))];
        return scratch;
    }

    @Override
    public void affine(
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
            double[][] scratch) {
        int panelAt = wAt;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = panel(Batch.padded(units) - j);
            int count = Math.min(width, units - j);
            for (int r = from; r < to; r++) {
                start(scratch[ROWS + r - from], w, bAt < 0 ? -1 : bAt + j, count);
            }
            if (to - from == 1) {
                DoubleRowProducts.add(x, xAt[from], inputs, w, panelAt, width, count, scratch[ROWS], scratch[0]);
            } else {
                addPanel(x, xAt, from, to, w, panelAt, inputs, width, count, scratch);
            }
            for (int r = from; r < to; r++) {
                double[] sum = scratch[ROWS + r - from];
                if (relu) {
                    DoubleLoops.positive(sum, count);
                }
                System.arraycopy(sum, 0, z, zAt[r] + j, count);
            }
        }
    }

    private static void addPanel(
            double[] x,
            int[] xAt,
            int from,
            int to,
            double[] w,
            int panelAt,
            int inputs,
            int width,
            int count,
            double[][] scratch) {
        for (int i = 0; i < inputs; i += BLOCK) {
            int terms = Math.min(BLOCK, inputs - i);
            for (int k = 0; k < terms; k++) {
                System.arraycopy(w, panelAt + (i + k) * width, scratch[BLOCK_ROWS + k], 0, count);
            }
            addProducts(scratch, x, xAt, from, to, i, terms, count);
        }
    }

    @Override
    public void transposedProduct(
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
            double[][] scratch) {
        if (to - from == 1) {
            DoubleRowProducts.transposed(d, dAt[from], w, wAt, dx, dxAt[from], inputs, units, this);
            return;
        }
        for (int i = 0; i < inputs; i += WIDTH) {
            int count = Math.min(WIDTH, inputs - i);
            for (int r = from; r < to; r++) {
                Arrays.fill(scratch[ROWS + r - from], 0, count, 0);
            }
            int panelAt = wAt;
            int width;
            for (int j = 0; j < units; j += width, panelAt += inputs * width) {
                width = panel(Batch.padded(units) - j);
                int columns = Math.min(width, units - j);
                for (int k = 0; k < columns; k += BLOCK) {
                    int terms = Math.min(BLOCK, columns - k);
                    transpose(w, panelAt + i * width + k, width, terms, count, scratch);
                    addProducts(scratch, d, dAt, from, to, j + k, terms, count);
                }
            }
            for (int r = from; r < to; r++) {
                System.arraycopy(scratch[ROWS + r - from], 0, dx, dxAt[r] + i, count);
            }
        }
    }

    private static void transpose(double[] w, int wAt, int width, int terms, int count, double[][] scratch) {
        for (int k = 0; k < terms; k++) {
            double[] column = scratch[BLOCK_ROWS + k];
            for (int i = 0, at = wAt + k; i < count; i++, at += width) {
                column[i] = w[at];
            }
        }
    }

    /** Adds to the row of each observation the products of some components of its x with the rows of the block. */
    private static void addProducts(
            double[][] scratch, double[] x, int[] xAt, int from, int to, int i, int terms, int count) {
        double[] t0 = scratch[BLOCK_ROWS];
        double[] t1 = scratch[BLOCK_ROWS + 1];
        double[] t2 = scratch[BLOCK_ROWS + 2];
        int r = from;
        int row = ROWS;
        if (terms == BLOCK && count == WIDTH) {
            for (; r + BLOCK <= to; r += BLOCK, row += BLOCK) {
                int a = xAt[r] + i;
                int b = xAt[r + 1] + i;
                int c = xAt[r + 2] + i;
                DoubleLoops.add3x3(
                        scratch[row],
                        scratch[row + 1],
                        scratch[row + 2],
                        t0,
                        t1,
                        t2,
                        x[a],
                        x[a + 1],
                        x[a + 2],
                        x[b],
                        x[b + 1],
                        x[b + 2],
                        x[c],
                        x[c + 1],
                        x[c + 2]);
            }
        }
        if (terms == BLOCK && count < WIDTH) {
            for (; r + BLOCK <= to; r += BLOCK, row += BLOCK) {
                int a = xAt[r] + i;
                int b = xAt[r + 1] + i;
                int c = xAt[r + 2] + i;
                DoubleLoops.addNarrow3x3(
                        scratch[row],
                        scratch[row + 1],
                        scratch[row + 2],
                        t0,
                        t1,
                        t2,
                        x[a],
                        x[a + 1],
                        x[a + 2],
                        x[b],
                        x[b + 1],
                        x[b + 2],
                        x[c],
                        x[c + 1],
                        x[c + 2],
                        count);
            }
        }
        for (; r < to; r++, row++) {
            double[] sum = scratch[row];
            int at = xAt[r] + i;
            if (terms == BLOCK) {
                DoubleLoops.add(sum, t0, t1, t2, x[at], x[at + 1], x[at + 2], count);
            } else {
                for (int k = 0; k < terms; k++) {
                    DoubleLoops.add(sum, scratch[BLOCK_ROWS + k], x[at + k], count);
                }
            }
        }
    }

    @Override
    public boolean gradient(
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
            double[][] scratch) {
        double[] bad = scratch[BAD];
        Arrays.fill(bad, 0);
        int panelAt = at;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = panel(Batch.padded(units) - j);
            int count = Math.min(width, units - j);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(d, dAt[r] + j, scratch[ROWS + r], 0, count);
            }
            for (int i = first; i < last; i += BLOCK) {
                int sums = Math.min(BLOCK, last - i);
                int rowAt = panelAt + i * width;
                for (int k = 0; k < sums; k++) {
                    start(scratch[BLOCK_ROWS + k], g, begins ? -1 : rowAt + k * width, count);
                }
                sumOuter(scratch, x, xAt, rows, i, sums, count);
                for (int k = 0; k < sums; k++) {
                    double[] sum = scratch[BLOCK_ROWS + k];
                    int to = rowAt + k * width;
                    if (ends) {
                        DoubleLoops.check(bad, sum, count);
                    }
                    if (ends && steps) {
                        double[] weights = scratch[WEIGHTS];
                        System.arraycopy(w, to, weights, 0, count);
                        DoubleLoops.add(weights, sum, -step, count);
                        System.arraycopy(weights, 0, w, to, count);
                    } else {
                        System.arraycopy(sum, 0, g, to, count);
                    }
                }
            }
        }
        return DoubleLoops.isZero(bad);
    }

    /** Adds to each row of the block the products of one component of x with Δ, over all observations. */
    private static void sumOuter(double[][] scratch, double[] x, int[] xAt, int rows, int i, int sums, int count) {
        double[] s0 = scratch[BLOCK_ROWS];
        double[] s1 = scratch[BLOCK_ROWS + 1];
        double[] s2 = scratch[BLOCK_ROWS + 2];
        int r = 0;
        if (sums == BLOCK && count == WIDTH) {
            for (; r + BLOCK <= rows; r += BLOCK) {
                int a = xAt[r] + i;
                int b = xAt[r + 1] + i;
                int c = xAt[r + 2] + i;
                DoubleLoops.add3x3(
                        s0,
                        s1,
                        s2,
                        scratch[ROWS + r],
                        scratch[ROWS + r + 1],
                        scratch[ROWS + r + 2],
                        x[a],
                        x[b],
                        x[c],
                        x[a + 1],
                        x[b + 1],
                        x[c + 1],
                        x[a + 2],
                        x[b + 2],
                        x[c + 2]);
            }
        }
        if (sums == BLOCK && count < WIDTH) {
            for (; r + BLOCK <= rows; r += BLOCK) {
                int a = xAt[r] + i;
                int b = xAt[r + 1] + i;
                int c = xAt[r + 2] + i;
                DoubleLoops.addNarrow3x3(
                        s0,
                        s1,
                        s2,
                        scratch[ROWS + r],
                        scratch[ROWS + r + 1],
                        scratch[ROWS + r + 2],
                        x[a],
                        x[b],
                        x[c],
                        x[a + 1],
                        x[b + 1],
                        x[c + 1],
                        x[a + 2],
                        x[b + 2],
                        x[c + 2],
                        count);
            }
        }
        for (; r + BLOCK <= rows; r += BLOCK) {
            for (int k = 0; k < sums; k++) {
                DoubleLoops.add(
                        scratch[BLOCK_ROWS + k],
                        scratch[ROWS + r],
                        scratch[ROWS + r + 1],
                        scratch[ROWS + r + 2],
                        x[xAt[r] + i + k],
                        x[xAt[r + 1] + i + k],
                        x[xAt[r + 2] + i + k],
                        count);
            }
        }
        for (; r < rows; r++) {
            for (int k = 0; k < sums; k++) {
                DoubleLoops.add(scratch[BLOCK_ROWS + k], scratch[ROWS + r], x[xAt[r] + i + k], count);
            }
        }
    }

    /** A sum starts with what stands somewhere, or with 0. */
    private static void start(double[] sum, double[] from, int at, int count) {
        if (at < 0) {
            Arrays.fill(sum, 0, count, 0);
        } else {
            System.arraycopy(from, at, sum, 0, count);
        }
    }

    @Override
    public void addRows(double[] d, int[] dAt, int rows, double[] sums, int units) {
        for (int r = 0; r < rows; r++) {
            int at = dAt[r];
            for (int j = 0; j < units; j++) {
                sums[j] += d[at + j];
            }
        }
    }

    @Override
    public void mask(double[] h, double[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            d[i] = h[i] <= 0 ? 0 : d[i];
        }
    }

    @Override
    public void softmax(double[] z, int[] zAt, double[] p, int[] pAt, int from, int to, int count, double[][] scratch) {
        for (int row = from; row < to; row++) {
            DoubleMath.softmax(z, zAt[row], p, pAt[row], count);
        }
    }

    @Override
    public void crossEntropy(
            double[] z,
            int[] zAt,
            double[] y,
            int[] yAt,
            double[] c,
            int[] cAt,
            int from,
            int to,
            double weight,
            double[] dz,
            int[] dzAt,
            double[] losses,
            int count,
            double[][] scratch) {
        double[] e = scratch[0];
        for (int row = from; row < to; row++) {
            int at = zAt[row];
            double max = max(z, at, count);
            for (int k = 0; k < count; k++) {
                e[k] = DoubleMath.exp(z[at + k] - max);
            }
            double weighted = c[cAt[row]] * weight;
            losses[row] += crossEntropy(z, at, max, e, y, yAt[row], weighted, dz, dzAt[row], count);
        }
    }

    static double max(double[] z, int zAt, int count) {
        double max = z[zAt];
        for (int k = 1; k < count; k++) {
            max = Math.max(max, z[zAt + k]);
        }
        return max;
    }

    /** The loss and the slope of one row, from e[k] = e^(z[k] − max z), which becomes p[k]. */
    static double crossEntropy(
            double[] z,
            int zAt,
            double max,
            double[] e,
            double[] y,
            int yAt,
            double weight,
            double[] dz,
            int dzAt,
            int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += e[k];
        }
        double logSum = max + DoubleMath.log(sum);
        double loss = 0;
        double excess = 0;
        for (int k = 0; k < count; k++) {
            loss += y[yAt + k] * (logSum - z[zAt + k]);
            e[k] /= sum;
            excess += e[k] - y[yAt + k];
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = weight * (e[k] - y[yAt + k] - e[k] * excess);
        }
        return loss * weight;
    }
}
