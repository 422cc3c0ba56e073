package dev.cadena.internal.kernel;

import static dev.cadena.internal.kernel.FloatLoops.BLOCK;
import static dev.cadena.internal.kernel.FloatLoops.WIDTH;

import dev.cadena.spi.Batch;
import dev.cadena.spi.FloatMath;
import java.util.Arrays;

/**
 * Plain Java, in the shape that HotSpot vectorises: {@link FloatLoops} over rows in arrays of their own, to which a panel of
 * columns is copied.
 */
final class ScalarFloatArithmetic implements FloatArithmetic {
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
    public float[][] scratch(int rows, int inputs, int units) {
        float[][] scratch = new float[ROWS + rows][WIDTH];
        scratch[0] = new float[Math.max(FloatRowProducts.BUFFER, Batch.padded(Math.max(inputs, units)))];
        return scratch;
    }

    @Override
    public void affine(
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
            float[][] scratch) {
        int panelAt = wAt;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = panel(Batch.padded(units) - j);
            int count = Math.min(width, units - j);
            for (int r = from; r < to; r++) {
                start(scratch[ROWS + r - from], w, bAt < 0 ? -1 : bAt + j, count);
            }
            if (to - from == 1) {
                FloatRowProducts.add(x, xAt[from], inputs, w, panelAt, width, count, scratch[ROWS], scratch[0]);
            } else {
                addPanel(x, xAt, from, to, w, panelAt, inputs, width, count, scratch);
            }
            for (int r = from; r < to; r++) {
                float[] sum = scratch[ROWS + r - from];
                if (relu) {
                    FloatLoops.positive(sum, count);
                }
                System.arraycopy(sum, 0, z, zAt[r] + j, count);
            }
        }
    }

    private static void addPanel(
            float[] x,
            int[] xAt,
            int from,
            int to,
            float[] w,
            int panelAt,
            int inputs,
            int width,
            int count,
            float[][] scratch) {
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
            float[][] scratch) {
        if (to - from == 1) {
            FloatRowProducts.transposed(d, dAt[from], w, wAt, dx, dxAt[from], inputs, units, this);
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

    private static void transpose(float[] w, int wAt, int width, int terms, int count, float[][] scratch) {
        for (int k = 0; k < terms; k++) {
            float[] column = scratch[BLOCK_ROWS + k];
            for (int i = 0, at = wAt + k; i < count; i++, at += width) {
                column[i] = w[at];
            }
        }
    }

    /** Adds to the row of each observation the products of some components of its x with the rows of the block. */
    private static void addProducts(
            float[][] scratch, float[] x, int[] xAt, int from, int to, int i, int terms, int count) {
        float[] t0 = scratch[BLOCK_ROWS];
        float[] t1 = scratch[BLOCK_ROWS + 1];
        float[] t2 = scratch[BLOCK_ROWS + 2];
        int r = from;
        int row = ROWS;
        if (terms == BLOCK && count == WIDTH) {
            for (; r + BLOCK <= to; r += BLOCK, row += BLOCK) {
                int a = xAt[r] + i;
                int b = xAt[r + 1] + i;
                int c = xAt[r + 2] + i;
                FloatLoops.add3x3(
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
                FloatLoops.addNarrow3x3(
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
            float[] sum = scratch[row];
            int at = xAt[r] + i;
            if (terms == BLOCK) {
                FloatLoops.add(sum, t0, t1, t2, x[at], x[at + 1], x[at + 2], count);
            } else {
                for (int k = 0; k < terms; k++) {
                    FloatLoops.add(sum, scratch[BLOCK_ROWS + k], x[at + k], count);
                }
            }
        }
    }

    @Override
    public boolean gradient(
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
            float[][] scratch) {
        float[] bad = scratch[BAD];
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
                    float[] sum = scratch[BLOCK_ROWS + k];
                    int to = rowAt + k * width;
                    if (ends) {
                        FloatLoops.check(bad, sum, count);
                    }
                    if (ends && steps) {
                        float[] weights = scratch[WEIGHTS];
                        System.arraycopy(w, to, weights, 0, count);
                        FloatLoops.add(weights, sum, -step, count);
                        System.arraycopy(weights, 0, w, to, count);
                    } else {
                        System.arraycopy(sum, 0, g, to, count);
                    }
                }
            }
        }
        return FloatLoops.isZero(bad);
    }

    /** Adds to each row of the block the products of one component of x with Δ, over all observations. */
    private static void sumOuter(float[][] scratch, float[] x, int[] xAt, int rows, int i, int sums, int count) {
        float[] s0 = scratch[BLOCK_ROWS];
        float[] s1 = scratch[BLOCK_ROWS + 1];
        float[] s2 = scratch[BLOCK_ROWS + 2];
        int r = 0;
        if (sums == BLOCK && count == WIDTH) {
            for (; r + BLOCK <= rows; r += BLOCK) {
                int a = xAt[r] + i;
                int b = xAt[r + 1] + i;
                int c = xAt[r + 2] + i;
                FloatLoops.add3x3(
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
                FloatLoops.addNarrow3x3(
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
                FloatLoops.add(
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
                FloatLoops.add(scratch[BLOCK_ROWS + k], scratch[ROWS + r], x[xAt[r] + i + k], count);
            }
        }
    }

    /** A sum starts with what stands somewhere, or with 0. */
    private static void start(float[] sum, float[] from, int at, int count) {
        if (at < 0) {
            Arrays.fill(sum, 0, count, 0);
        } else {
            System.arraycopy(from, at, sum, 0, count);
        }
    }

    @Override
    public void addRows(float[] d, int[] dAt, int rows, float[] sums, int units) {
        for (int r = 0; r < rows; r++) {
            int at = dAt[r];
            for (int j = 0; j < units; j++) {
                sums[j] += d[at + j];
            }
        }
    }

    @Override
    public void mask(float[] h, float[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            d[i] = h[i] <= 0 ? 0 : d[i];
        }
    }

    @Override
    public void softmax(float[] z, int[] zAt, float[] p, int[] pAt, int from, int to, int count, float[][] scratch) {
        for (int row = from; row < to; row++) {
            FloatMath.softmax(z, zAt[row], p, pAt[row], count);
        }
    }

    @Override
    public void crossEntropy(
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
            float[][] scratch) {
        float[] e = scratch[0];
        for (int row = from; row < to; row++) {
            int at = zAt[row];
            float max = max(z, at, count);
            for (int k = 0; k < count; k++) {
                e[k] = FloatMath.exp(z[at + k] - max);
            }
            float weighted = c[cAt[row]] * weight;
            losses[row] += crossEntropy(z, at, max, e, y, yAt[row], weighted, dz, dzAt[row], count);
        }
    }

    static float max(float[] z, int zAt, int count) {
        float max = z[zAt];
        for (int k = 1; k < count; k++) {
            max = Math.max(max, z[zAt + k]);
        }
        return max;
    }

    /** The loss and the slope of one row, from e[k] = e^(z[k] − max z), which becomes p[k]. */
    static float crossEntropy(
            float[] z,
            int zAt,
            float max,
            float[] e,
            float[] y,
            int yAt,
            float weight,
            float[] dz,
            int dzAt,
            int count) {
        float sum = 0;
        for (int k = 0; k < count; k++) {
            sum += e[k];
        }
        float logSum = max + FloatMath.log(sum);
        float loss = 0;
        float excess = 0;
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
