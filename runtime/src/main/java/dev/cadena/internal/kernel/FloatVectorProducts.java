package dev.cadena.internal.kernel;

import static dev.cadena.internal.kernel.FloatTiles.LANES;
import static dev.cadena.internal.kernel.FloatTiles.SPECIES;

import dev.cadena.spi.Batch;
import jdk.incubator.vector.FloatVector;

/** Products with a single row: the weights are read once, in the order in which they stand. */
final class FloatVectorProducts {
    /** As many as the widest loop sums up. */
    private static final float[] ZEROS = new float[128];

    private FloatVectorProducts() {}

    /** z = b + Wᵀx. */
    static void affine(
            float[] x, int xAt, float[] w, int wAt, int bAt, float[] z, int zAt, int inputs, int units, boolean relu) {
        int end = Batch.padded(units);
        float least = relu ? 0 : Float.NEGATIVE_INFINITY;
        float[] b = bAt < 0 ? ZEROS : w;
        int first = Math.max(bAt, 0);
        int more = bAt < 0 ? 0 : 1;
        int j = 0;
        int at = wAt;
        if (LANES == 16) {
            for (; j + 128 <= end; j += 128, at += 128 * inputs) {
                row2x4(x, xAt, w, at, at + 64 * inputs, b, first + more * j, z, zAt + j, inputs, least);
            }
            for (; j + 64 <= end; j += 64, at += 64 * inputs) {
                row4(x, xAt, w, at, b, first + more * j, z, zAt + j, inputs, least);
            }
            for (; j + 32 <= end; j += 32, at += 32 * inputs) {
                row2(x, xAt, w, at, b, first + more * j, z, zAt + j, inputs, least);
            }
            if (j < end) {
                row1(x, xAt, w, at, b, first + more * j, z, zAt + j, inputs, least);
            }
        } else {
            for (; j < end; j += 16, at += 16 * inputs) {
                if (LANES == 8) {
                    row2(x, xAt, w, at, b, first + more * j, z, zAt + j, inputs, least);
                } else {
                    row4(x, xAt, w, at, b, first + more * j, z, zAt + j, inputs, least);
                }
            }
        }
    }

    private static void row2x4(
            float[] x,
            int xAt,
            float[] w,
            int at,
            int nextAt,
            float[] b,
            int bAt,
            float[] z,
            int zAt,
            int inputs,
            float least) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, b, bAt);
        FloatVector s1 = FloatVector.fromArray(SPECIES, b, bAt + LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, b, bAt + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, b, bAt + 3 * LANES);
        FloatVector s4 = FloatVector.fromArray(SPECIES, b, bAt + 4 * LANES);
        FloatVector s5 = FloatVector.fromArray(SPECIES, b, bAt + 5 * LANES);
        FloatVector s6 = FloatVector.fromArray(SPECIES, b, bAt + 6 * LANES);
        FloatVector s7 = FloatVector.fromArray(SPECIES, b, bAt + 7 * LANES);
        for (int i = 0; i < inputs; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, x[xAt + i]);
            int p = at + i * 4 * LANES;
            int q = nextAt + i * 4 * LANES;
            s0 = a.fma(FloatVector.fromArray(SPECIES, w, p), s0);
            s1 = a.fma(FloatVector.fromArray(SPECIES, w, p + LANES), s1);
            s2 = a.fma(FloatVector.fromArray(SPECIES, w, p + 2 * LANES), s2);
            s3 = a.fma(FloatVector.fromArray(SPECIES, w, p + 3 * LANES), s3);
            s4 = a.fma(FloatVector.fromArray(SPECIES, w, q), s4);
            s5 = a.fma(FloatVector.fromArray(SPECIES, w, q + LANES), s5);
            s6 = a.fma(FloatVector.fromArray(SPECIES, w, q + 2 * LANES), s6);
            s7 = a.fma(FloatVector.fromArray(SPECIES, w, q + 3 * LANES), s7);
        }
        FloatVector m = FloatVector.broadcast(SPECIES, least);
        s0.max(m).intoArray(z, zAt);
        s1.max(m).intoArray(z, zAt + LANES);
        s2.max(m).intoArray(z, zAt + 2 * LANES);
        s3.max(m).intoArray(z, zAt + 3 * LANES);
        s4.max(m).intoArray(z, zAt + 4 * LANES);
        s5.max(m).intoArray(z, zAt + 5 * LANES);
        s6.max(m).intoArray(z, zAt + 6 * LANES);
        s7.max(m).intoArray(z, zAt + 7 * LANES);
    }

    private static void row4(
            float[] x, int xAt, float[] w, int at, float[] b, int bAt, float[] z, int zAt, int inputs, float least) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, b, bAt);
        FloatVector s1 = FloatVector.fromArray(SPECIES, b, bAt + LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, b, bAt + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, b, bAt + 3 * LANES);
        for (int i = 0; i < inputs; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, x[xAt + i]);
            int p = at + i * 4 * LANES;
            s0 = a.fma(FloatVector.fromArray(SPECIES, w, p), s0);
            s1 = a.fma(FloatVector.fromArray(SPECIES, w, p + LANES), s1);
            s2 = a.fma(FloatVector.fromArray(SPECIES, w, p + 2 * LANES), s2);
            s3 = a.fma(FloatVector.fromArray(SPECIES, w, p + 3 * LANES), s3);
        }
        FloatVector m = FloatVector.broadcast(SPECIES, least);
        s0.max(m).intoArray(z, zAt);
        s1.max(m).intoArray(z, zAt + LANES);
        s2.max(m).intoArray(z, zAt + 2 * LANES);
        s3.max(m).intoArray(z, zAt + 3 * LANES);
    }

    private static void row2(
            float[] x, int xAt, float[] w, int at, float[] b, int bAt, float[] z, int zAt, int inputs, float least) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, b, bAt);
        FloatVector s1 = FloatVector.fromArray(SPECIES, b, bAt + LANES);
        for (int i = 0; i < inputs; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, x[xAt + i]);
            int p = at + i * 2 * LANES;
            s0 = a.fma(FloatVector.fromArray(SPECIES, w, p), s0);
            s1 = a.fma(FloatVector.fromArray(SPECIES, w, p + LANES), s1);
        }
        FloatVector m = FloatVector.broadcast(SPECIES, least);
        s0.max(m).intoArray(z, zAt);
        s1.max(m).intoArray(z, zAt + LANES);
    }

    private static void row1(
            float[] x, int xAt, float[] w, int at, float[] b, int bAt, float[] z, int zAt, int inputs, float least) {
        FloatVector sum = FloatVector.fromArray(SPECIES, b, bAt);
        for (int i = 0; i < inputs; i++) {
            sum = FloatVector.broadcast(SPECIES, x[xAt + i])
                    .fma(FloatVector.fromArray(SPECIES, w, at + i * LANES), sum);
        }
        sum.max(FloatVector.broadcast(SPECIES, least)).intoArray(z, zAt);
    }

    /** b += rate · d. */
    static void descend(float[] d, int dAt, float[] b, int bAt, float rate, int count) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        for (int j = 0; j < count; j += LANES) {
            FloatVector g = FloatVector.fromArray(SPECIES, d, dAt + j).add(zero);
            factor.fma(g, FloatVector.fromArray(SPECIES, b, bAt + j)).intoArray(b, bAt + j);
        }
    }

    /** W += rate · x·dᵀ, for some of the inputs. */
    static void descend(
            float[] x,
            int xAt,
            float[] d,
            int dAt,
            float[] w,
            int at,
            float rate,
            int inputs,
            int first,
            int last,
            int units,
            FloatArithmetic layout) {
        int panelAt = at;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = layout.panel(Batch.padded(units) - j);
            int row = panelAt + first * width;
            if (width == 4 * LANES) {
                descend4(x, xAt + first, last - first, d, dAt + j, w, row, rate);
            } else if (width == 2 * LANES) {
                descend2(x, xAt + first, last - first, d, dAt + j, w, row, rate);
            } else {
                descend1(x, xAt + first, last - first, d, dAt + j, w, row, rate);
            }
        }
    }

    private static void descend4(float[] x, int xAt, int count, float[] d, int dAt, float[] w, int at, float rate) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, d, dAt);
        FloatVector d1 = FloatVector.fromArray(SPECIES, d, dAt + LANES);
        FloatVector d2 = FloatVector.fromArray(SPECIES, d, dAt + 2 * LANES);
        FloatVector d3 = FloatVector.fromArray(SPECIES, d, dAt + 3 * LANES);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, x[xAt + i]);
            int p = at + i * 4 * LANES;
            factor.fma(a.mul(d0).add(zero), FloatVector.fromArray(SPECIES, w, p))
                    .intoArray(w, p);
            factor.fma(a.mul(d1).add(zero), FloatVector.fromArray(SPECIES, w, p + LANES))
                    .intoArray(w, p + LANES);
            factor.fma(a.mul(d2).add(zero), FloatVector.fromArray(SPECIES, w, p + 2 * LANES))
                    .intoArray(w, p + 2 * LANES);
            factor.fma(a.mul(d3).add(zero), FloatVector.fromArray(SPECIES, w, p + 3 * LANES))
                    .intoArray(w, p + 3 * LANES);
        }
    }

    private static void descend2(float[] x, int xAt, int count, float[] d, int dAt, float[] w, int at, float rate) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, d, dAt);
        FloatVector d1 = FloatVector.fromArray(SPECIES, d, dAt + LANES);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, x[xAt + i]);
            int p = at + i * 2 * LANES;
            factor.fma(a.mul(d0).add(zero), FloatVector.fromArray(SPECIES, w, p))
                    .intoArray(w, p);
            factor.fma(a.mul(d1).add(zero), FloatVector.fromArray(SPECIES, w, p + LANES))
                    .intoArray(w, p + LANES);
        }
    }

    private static void descend1(float[] x, int xAt, int count, float[] d, int dAt, float[] w, int at, float rate) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, d, dAt);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        for (int i = 0; i < count; i++) {
            int p = at + i * LANES;
            FloatVector g = FloatVector.broadcast(SPECIES, x[xAt + i]).mul(d0).add(zero);
            factor.fma(g, FloatVector.fromArray(SPECIES, w, p)).intoArray(w, p);
        }
    }

    /** W += rate · x·dᵀ, and z += Wᵀy: each weight is read and written once. */
    static void descendAhead(
            float[] x,
            int xAt,
            int yAt,
            float[] d,
            int dAt,
            float[] w,
            int at,
            float rate,
            int inputs,
            int units,
            float[] z,
            FloatArithmetic layout) {
        int panelAt = at;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = layout.panel(Batch.padded(units) - j);
            if (width == 4 * LANES) {
                ahead4(x, xAt, yAt, inputs, d, dAt + j, w, panelAt, rate, z, j);
            } else if (width == 2 * LANES) {
                ahead2(x, xAt, yAt, inputs, d, dAt + j, w, panelAt, rate, z, j);
            } else {
                ahead1(x, xAt, yAt, inputs, d, dAt + j, w, panelAt, rate, z, j);
            }
        }
    }

    private static void ahead4(
            float[] x,
            int xAt,
            int yAt,
            int count,
            float[] d,
            int dAt,
            float[] w,
            int at,
            float rate,
            float[] z,
            int zAt) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, d, dAt);
        FloatVector d1 = FloatVector.fromArray(SPECIES, d, dAt + LANES);
        FloatVector d2 = FloatVector.fromArray(SPECIES, d, dAt + 2 * LANES);
        FloatVector d3 = FloatVector.fromArray(SPECIES, d, dAt + 3 * LANES);
        FloatVector s0 = FloatVector.fromArray(SPECIES, z, zAt);
        FloatVector s1 = FloatVector.fromArray(SPECIES, z, zAt + LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, z, zAt + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, z, zAt + 3 * LANES);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, x[xAt + i]);
            FloatVector b = FloatVector.broadcast(SPECIES, x[yAt + i]);
            int p = at + i * 4 * LANES;
            FloatVector w0 = factor.fma(a.mul(d0).add(zero), FloatVector.fromArray(SPECIES, w, p));
            w0.intoArray(w, p);
            s0 = b.fma(w0, s0);
            FloatVector w1 = factor.fma(a.mul(d1).add(zero), FloatVector.fromArray(SPECIES, w, p + LANES));
            w1.intoArray(w, p + LANES);
            s1 = b.fma(w1, s1);
            FloatVector w2 = factor.fma(a.mul(d2).add(zero), FloatVector.fromArray(SPECIES, w, p + 2 * LANES));
            w2.intoArray(w, p + 2 * LANES);
            s2 = b.fma(w2, s2);
            FloatVector w3 = factor.fma(a.mul(d3).add(zero), FloatVector.fromArray(SPECIES, w, p + 3 * LANES));
            w3.intoArray(w, p + 3 * LANES);
            s3 = b.fma(w3, s3);
        }
        s0.intoArray(z, zAt);
        s1.intoArray(z, zAt + LANES);
        s2.intoArray(z, zAt + 2 * LANES);
        s3.intoArray(z, zAt + 3 * LANES);
    }

    private static void ahead2(
            float[] x,
            int xAt,
            int yAt,
            int count,
            float[] d,
            int dAt,
            float[] w,
            int at,
            float rate,
            float[] z,
            int zAt) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, d, dAt);
        FloatVector d1 = FloatVector.fromArray(SPECIES, d, dAt + LANES);
        FloatVector s0 = FloatVector.fromArray(SPECIES, z, zAt);
        FloatVector s1 = FloatVector.fromArray(SPECIES, z, zAt + LANES);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, x[xAt + i]);
            FloatVector b = FloatVector.broadcast(SPECIES, x[yAt + i]);
            int p = at + i * 2 * LANES;
            FloatVector w0 = factor.fma(a.mul(d0).add(zero), FloatVector.fromArray(SPECIES, w, p));
            w0.intoArray(w, p);
            s0 = b.fma(w0, s0);
            FloatVector w1 = factor.fma(a.mul(d1).add(zero), FloatVector.fromArray(SPECIES, w, p + LANES));
            w1.intoArray(w, p + LANES);
            s1 = b.fma(w1, s1);
        }
        s0.intoArray(z, zAt);
        s1.intoArray(z, zAt + LANES);
    }

    private static void ahead1(
            float[] x,
            int xAt,
            int yAt,
            int count,
            float[] d,
            int dAt,
            float[] w,
            int at,
            float rate,
            float[] z,
            int zAt) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, d, dAt);
        FloatVector s0 = FloatVector.fromArray(SPECIES, z, zAt);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        for (int i = 0; i < count; i++) {
            int p = at + i * LANES;
            FloatVector g = FloatVector.broadcast(SPECIES, x[xAt + i]).mul(d0).add(zero);
            FloatVector w0 = factor.fma(g, FloatVector.fromArray(SPECIES, w, p));
            w0.intoArray(w, p);
            s0 = FloatVector.broadcast(SPECIES, x[yAt + i]).fma(w0, s0);
        }
        s0.intoArray(z, zAt);
    }

    /**
     * Whether all products of the one and the other are finite. They are where the product of the sums of the magnitudes is, since
     * rounding keeps order; else the largest of them decides.
     */
    static boolean areFinite(float[] x, int xAt, int inputs, float[] d, int dAt, int units, float[] work) {
        float bound = magnitudes(x, xAt, inputs, work) * magnitudes(d, dAt, units, work);
        return Float.isFinite(bound) || Float.isFinite(largest(x, xAt, inputs) * largest(d, dAt, units));
    }

    /** The sum of the magnitudes, in any order. */
    private static float magnitudes(float[] x, int at, int count, float[] work) {
        float sum = 0;
        int i = 0;
        if (count >= LANES) {
            FloatVector sums = FloatVector.fromArray(SPECIES, x, at).abs();
            for (i = LANES; i + LANES <= count; i += LANES) {
                sums = sums.add(FloatVector.fromArray(SPECIES, x, at + i).abs());
            }
            sums.intoArray(work, 0);
            for (int k = 0; k < LANES; k += 4) {
                sum += work[k] + work[k + 1] + (work[k + 2] + work[k + 3]);
            }
        }
        for (; i < count; i++) {
            sum += Math.abs(x[at + i]);
        }
        return sum;
    }

    /** The largest magnitude; NaN if there is one. */
    private static float largest(float[] x, int at, int count) {
        float largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.abs(x[at + i]));
        }
        return largest;
    }
}
