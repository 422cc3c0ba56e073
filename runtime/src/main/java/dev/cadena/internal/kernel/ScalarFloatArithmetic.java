package dev.cadena.internal.kernel;

import dev.cadena.spi.Batch;
import dev.cadena.spi.FloatMath;

/**
 * Plain Java, in the shape that HotSpot vectorises: loops over rows in arrays of their own, all indexed alike, with four
 * multiply-adds by four rows each. Matrices of weights are one panel.
 */
final class ScalarFloatArithmetic implements FloatArithmetic {
    /** Rows in one body of a loop: four by four stay below the 60 nodes that HotSpot unrolls. */
    private static final int BLOCK = 4;

    @Override
    public int panel(int left) {
        return left;
    }

    /** First four rows, then one for each row of a mini-batch, then one more. */
    @Override
    public float[][] scratch(int rows, int inputs, int units) {
        return new float[BLOCK + rows + 1][Batch.padded(Math.max(inputs, units))];
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
        int stride = Batch.padded(units);
        for (int r = from; r < to; r++) {
            float[] sum = scratch[BLOCK + r - from];
            if (bAt < 0) {
                zero(sum, units);
            } else {
                System.arraycopy(w, bAt, sum, 0, units);
            }
        }
        for (int i = 0; i < inputs; i += BLOCK) {
            int count = Math.min(BLOCK, inputs - i);
            for (int k = 0; k < count; k++) {
                System.arraycopy(w, wAt + (i + k) * stride, scratch[k], 0, units);
            }
            addProducts(scratch, x, xAt, from, to, i, count, units);
        }
        for (int r = from; r < to; r++) {
            float[] sum = scratch[BLOCK + r - from];
            if (relu) {
                positive(sum, units);
            }
            System.arraycopy(sum, 0, z, zAt[r], units);
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
        int stride = Batch.padded(units);
        for (int r = from; r < to; r++) {
            zero(scratch[BLOCK + r - from], inputs);
        }
        for (int j = 0; j < units; j += BLOCK) {
            int count = Math.min(BLOCK, units - j);
            for (int k = 0; k < count; k++) {
                float[] column = scratch[k];
                for (int i = 0, at = wAt + j + k; i < inputs; i++, at += stride) {
                    column[i] = w[at];
                }
            }
            addProducts(scratch, d, dAt, from, to, j, count, inputs);
        }
        for (int r = from; r < to; r++) {
            System.arraycopy(scratch[BLOCK + r - from], 0, dx, dxAt[r], inputs);
        }
    }

    /** Adds to a sum for each row the products of some of its components with the first rows of the scratch. */
    private static void addProducts(
            float[][] scratch, float[] x, int[] xAt, int from, int to, int i, int count, int length) {
        int r = from;
        if (count == BLOCK) {
            for (; r + BLOCK <= to; r += BLOCK) {
                add4x4(
                        scratch,
                        BLOCK + r - from,
                        x,
                        xAt[r] + i,
                        xAt[r + 1] + i,
                        xAt[r + 2] + i,
                        xAt[r + 3] + i,
                        length);
            }
        }
        for (; r < to; r++) {
            float[] sum = scratch[BLOCK + r - from];
            int at = xAt[r] + i;
            if (count == BLOCK) {
                add(
                        sum,
                        scratch[0],
                        scratch[1],
                        scratch[2],
                        scratch[3],
                        x[at],
                        x[at + 1],
                        x[at + 2],
                        x[at + 3],
                        length);
            } else {
                for (int k = 0; k < count; k++) {
                    add(sum, scratch[k], x[at + k], length);
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
        int stride = Batch.padded(units);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(d, dAt[r], scratch[BLOCK + r], 0, units);
        }
        float bad = 0;
        for (int i = first; i < last; i += BLOCK) {
            int count = Math.min(BLOCK, last - i);
            for (int k = 0; k < count; k++) {
                if (begins) {
                    zero(scratch[k], units);
                } else {
                    System.arraycopy(g, at + (i + k) * stride, scratch[k], 0, units);
                }
            }
            sumOuter(scratch, x, xAt, rows, i, count, units);
            for (int k = 0; k < count; k++) {
                float[] sum = scratch[k];
                int row = at + (i + k) * stride;
                if (ends) {
                    bad += anyNotFinite(sum, units);
                }
                if (ends && steps) {
                    System.arraycopy(w, row, scratch[BLOCK + rows], 0, units);
                    add(scratch[BLOCK + rows], sum, -step, units);
                    System.arraycopy(scratch[BLOCK + rows], 0, w, row, units);
                } else {
                    System.arraycopy(sum, 0, g, row, units);
                }
            }
        }
        return bad == 0;
    }

    /** Adds to each of the first rows of the scratch the products of one component of x with Δ, over all rows. */
    private static void sumOuter(float[][] scratch, float[] x, int[] xAt, int rows, int i, int count, int units) {
        int r = 0;
        if (count == BLOCK) {
            for (; r + BLOCK <= rows; r += BLOCK) {
                addOuter4x4(scratch, BLOCK + r, x, xAt[r] + i, xAt[r + 1] + i, xAt[r + 2] + i, xAt[r + 3] + i, units);
            }
        }
        for (; r < rows; r++) {
            for (int k = 0; k < count; k++) {
                add(scratch[k], scratch[BLOCK + r], x[xAt[r] + i + k], units);
            }
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
            losses[row] += crossEntropy(z, at, max, e, y, yAt[row], weight, dz, dzAt[row], count);
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

    private static void zero(float[] sum, int length) {
        for (int j = 0; j < length; j++) {
            sum[j] = 0;
        }
    }

    private static void positive(float[] sum, int length) {
        for (int j = 0; j < length; j++) {
            sum[j] = Math.max(0, sum[j]);
        }
    }

    /** 0 if all are finite, else NaN. */
    private static float anyNotFinite(float[] sum, int length) {
        float bad = 0;
        for (int j = 0; j < length; j++) {
            bad += sum[j] * 0;
        }
        return bad;
    }

    private static void add(float[] sum, float[] row, float factor, int length) {
        for (int j = 0; j < length; j++) {
            sum[j] = Math.fma(factor, row[j], sum[j]);
        }
    }

    private static void add(
            float[] sum,
            float[] row0,
            float[] row1,
            float[] row2,
            float[] row3,
            float factor0,
            float factor1,
            float factor2,
            float factor3,
            int length) {
        for (int j = 0; j < length; j++) {
            sum[j] = Math.fma(
                    factor3,
                    row3[j],
                    Math.fma(factor2, row2[j], Math.fma(factor1, row1[j], Math.fma(factor0, row0[j], sum[j]))));
        }
    }

    /** The sums of four rows, each by the four first rows of the scratch. */
    private static void add4x4(float[][] scratch, int sums, float[] x, int at0, int at1, int at2, int at3, int length) {
        float[] row0 = scratch[0];
        float[] row1 = scratch[1];
        float[] row2 = scratch[2];
        float[] row3 = scratch[3];
        add4(
                scratch,
                sums,
                row0,
                row1,
                row2,
                row3,
                x[at0],
                x[at0 + 1],
                x[at0 + 2],
                x[at0 + 3],
                x[at1],
                x[at1 + 1],
                x[at1 + 2],
                x[at1 + 3],
                x[at2],
                x[at2 + 1],
                x[at2 + 2],
                x[at2 + 3],
                x[at3],
                x[at3 + 1],
                x[at3 + 2],
                x[at3 + 3],
                length);
    }

    /** The sums of the four first rows of the scratch, each by four rows of Δ. */
    private static void addOuter4x4(
            float[][] scratch, int deltas, float[] x, int at0, int at1, int at2, int at3, int length) {
        add4(
                scratch,
                0,
                scratch[deltas],
                scratch[deltas + 1],
                scratch[deltas + 2],
                scratch[deltas + 3],
                x[at0],
                x[at1],
                x[at2],
                x[at3],
                x[at0 + 1],
                x[at1 + 1],
                x[at2 + 1],
                x[at3 + 1],
                x[at0 + 2],
                x[at1 + 2],
                x[at2 + 2],
                x[at3 + 2],
                x[at0 + 3],
                x[at1 + 3],
                x[at2 + 3],
                x[at3 + 3],
                length);
    }

    private static void add4(
            float[][] scratch,
            int sums,
            float[] row0,
            float[] row1,
            float[] row2,
            float[] row3,
            float a0,
            float a1,
            float a2,
            float a3,
            float b0,
            float b1,
            float b2,
            float b3,
            float c0,
            float c1,
            float c2,
            float c3,
            float d0,
            float d1,
            float d2,
            float d3,
            int length) {
        float[] a = scratch[sums];
        float[] b = scratch[sums + 1];
        float[] c = scratch[sums + 2];
        float[] d = scratch[sums + 3];
        for (int j = 0; j < length; j++) {
            float r0 = row0[j];
            float r1 = row1[j];
            float r2 = row2[j];
            float r3 = row3[j];
            a[j] = Math.fma(a3, r3, Math.fma(a2, r2, Math.fma(a1, r1, Math.fma(a0, r0, a[j]))));
            b[j] = Math.fma(b3, r3, Math.fma(b2, r2, Math.fma(b1, r1, Math.fma(b0, r0, b[j]))));
            c[j] = Math.fma(c3, r3, Math.fma(c2, r2, Math.fma(c1, r1, Math.fma(c0, r0, c[j]))));
            d[j] = Math.fma(d3, r3, Math.fma(d2, r2, Math.fma(d1, r1, Math.fma(d0, r0, d[j]))));
        }
    }
}
