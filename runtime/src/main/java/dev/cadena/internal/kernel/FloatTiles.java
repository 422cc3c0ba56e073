package dev.cadena.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops that take the time: sums of products in registers. Each is a method of its own, with at most about 55 calls of the
 * Vector API: in a larger one HotSpot stops inlining them, and allocates every vector.
 */
final class FloatTiles {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private FloatTiles() {}

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    /** Four rows of x by a panel of four vectors. */
    static void rows4x4(
            float[] x,
            int x0,
            int x1,
            int x2,
            int x3,
            float[] panel,
            int panelAt,
            int count,
            float[] bias,
            int biasAt,
            float[] z,
            int z0,
            int z1,
            int z2,
            int z3) {
        FloatVector b0 = load(bias, biasAt);
        FloatVector b1 = load(bias, biasAt + LANES);
        FloatVector b2 = load(bias, biasAt + 2 * LANES);
        FloatVector b3 = load(bias, biasAt + 3 * LANES);
        FloatVector s00 = b0, s01 = b1, s02 = b2, s03 = b3;
        FloatVector s10 = b0, s11 = b1, s12 = b2, s13 = b3;
        FloatVector s20 = b0, s21 = b1, s22 = b2, s23 = b3;
        FloatVector s30 = b0, s31 = b1, s32 = b2, s33 = b3;
        for (int k = 0; k < count; k++) {
            int at = panelAt + k * 4 * LANES;
            FloatVector w0 = load(panel, at);
            FloatVector w1 = load(panel, at + LANES);
            FloatVector w2 = load(panel, at + 2 * LANES);
            FloatVector w3 = load(panel, at + 3 * LANES);
            FloatVector a = broadcast(x[x0 + k]);
            s00 = a.fma(w0, s00);
            s01 = a.fma(w1, s01);
            s02 = a.fma(w2, s02);
            s03 = a.fma(w3, s03);
            a = broadcast(x[x1 + k]);
            s10 = a.fma(w0, s10);
            s11 = a.fma(w1, s11);
            s12 = a.fma(w2, s12);
            s13 = a.fma(w3, s13);
            a = broadcast(x[x2 + k]);
            s20 = a.fma(w0, s20);
            s21 = a.fma(w1, s21);
            s22 = a.fma(w2, s22);
            s23 = a.fma(w3, s23);
            a = broadcast(x[x3 + k]);
            s30 = a.fma(w0, s30);
            s31 = a.fma(w1, s31);
            s32 = a.fma(w2, s32);
            s33 = a.fma(w3, s33);
        }
        store(s00, s01, s02, s03, z, z0);
        store(s10, s11, s12, s13, z, z1);
        store(s20, s21, s22, s23, z, z2);
        store(s30, s31, s32, s33, z, z3);
    }

    private static void store(FloatVector a, FloatVector b, FloatVector c, FloatVector d, float[] z, int at) {
        a.intoArray(z, at);
        b.intoArray(z, at + LANES);
        c.intoArray(z, at + 2 * LANES);
        d.intoArray(z, at + 3 * LANES);
    }

    /** Four rows of x by a panel of two vectors. */
    static void rows4x2(
            float[] x,
            int x0,
            int x1,
            int x2,
            int x3,
            float[] panel,
            int panelAt,
            int count,
            float[] bias,
            int biasAt,
            float[] z,
            int z0,
            int z1,
            int z2,
            int z3,
            boolean relu) {
        FloatVector b0 = load(bias, biasAt);
        FloatVector b1 = load(bias, biasAt + LANES);
        FloatVector s00 = b0, s01 = b1;
        FloatVector s10 = b0, s11 = b1;
        FloatVector s20 = b0, s21 = b1;
        FloatVector s30 = b0, s31 = b1;
        for (int k = 0; k < count; k++) {
            int at = panelAt + k * 2 * LANES;
            FloatVector w0 = load(panel, at);
            FloatVector w1 = load(panel, at + LANES);
            FloatVector a = broadcast(x[x0 + k]);
            s00 = a.fma(w0, s00);
            s01 = a.fma(w1, s01);
            a = broadcast(x[x1 + k]);
            s10 = a.fma(w0, s10);
            s11 = a.fma(w1, s11);
            a = broadcast(x[x2 + k]);
            s20 = a.fma(w0, s20);
            s21 = a.fma(w1, s21);
            a = broadcast(x[x3 + k]);
            s30 = a.fma(w0, s30);
            s31 = a.fma(w1, s31);
        }
        FloatVector least = least(relu);
        store(s00.max(least), s01.max(least), z, z0);
        store(s10.max(least), s11.max(least), z, z1);
        store(s20.max(least), s21.max(least), z, z2);
        store(s30.max(least), s31.max(least), z, z3);
    }

    /** What the maximum is taken with: max(−∞, s) is s, also where that is NaN. */
    private static FloatVector least(boolean relu) {
        return broadcast(relu ? 0 : Float.NEGATIVE_INFINITY);
    }

    private static void store(FloatVector a, FloatVector b, float[] z, int at) {
        a.intoArray(z, at);
        b.intoArray(z, at + LANES);
    }

    /** Eight rows of x by a panel of one vector. */
    static void rows8x1(
            float[] x,
            int x0,
            int x1,
            int x2,
            int x3,
            int x4,
            int x5,
            int x6,
            int x7,
            float[] panel,
            int panelAt,
            int count,
            float[] bias,
            int biasAt,
            float[] z,
            int z0,
            int z1,
            int z2,
            int z3,
            int z4,
            int z5,
            int z6,
            int z7,
            boolean relu) {
        FloatVector b = load(bias, biasAt);
        FloatVector s0 = b, s1 = b, s2 = b, s3 = b, s4 = b, s5 = b, s6 = b, s7 = b;
        for (int k = 0; k < count; k++) {
            FloatVector w = load(panel, panelAt + k * LANES);
            s0 = broadcast(x[x0 + k]).fma(w, s0);
            s1 = broadcast(x[x1 + k]).fma(w, s1);
            s2 = broadcast(x[x2 + k]).fma(w, s2);
            s3 = broadcast(x[x3 + k]).fma(w, s3);
            s4 = broadcast(x[x4 + k]).fma(w, s4);
            s5 = broadcast(x[x5 + k]).fma(w, s5);
            s6 = broadcast(x[x6 + k]).fma(w, s6);
            s7 = broadcast(x[x7 + k]).fma(w, s7);
        }
        FloatVector least = least(relu);
        s0.max(least).intoArray(z, z0);
        s1.max(least).intoArray(z, z1);
        s2.max(least).intoArray(z, z2);
        s3.max(least).intoArray(z, z3);
        s4.max(least).intoArray(z, z4);
        s5.max(least).intoArray(z, z5);
        s6.max(least).intoArray(z, z6);
        s7.max(least).intoArray(z, z7);
    }

    /** max(0, z) in place. */
    static void positive(float[] z, int at, int count) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = at; i < at + count; i += LANES) {
            load(z, i).max(zero).intoArray(z, i);
        }
    }

    /** Four columns by half of a panel of four vectors, from 0, and then w += rate · sums. */
    static void descend4x2(
            float[] columns,
            int at,
            float[] panel,
            int panelAt,
            int rows,
            float[] w,
            int wAt,
            float rate,
            float[] bad) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s00 = zero, s01 = zero;
        FloatVector s10 = zero, s11 = zero;
        FloatVector s20 = zero, s21 = zero;
        FloatVector s30 = zero, s31 = zero;
        for (int r = 0; r < rows; r++) {
            int p = panelAt + r * 4 * LANES;
            int q = at + r * 16;
            FloatVector d0 = load(panel, p);
            FloatVector d1 = load(panel, p + LANES);
            FloatVector a = broadcast(columns[q]);
            s00 = a.fma(d0, s00);
            s01 = a.fma(d1, s01);
            a = broadcast(columns[q + 1]);
            s10 = a.fma(d0, s10);
            s11 = a.fma(d1, s11);
            a = broadcast(columns[q + 2]);
            s20 = a.fma(d0, s20);
            s21 = a.fma(d1, s21);
            a = broadcast(columns[q + 3]);
            s30 = a.fma(d0, s30);
            s31 = a.fma(d1, s31);
        }
        FloatVector factor = broadcast(rate);
        FloatVector rest = load(bad, 0);
        rest = step(s00, s01, w, wAt, factor, zero, rest);
        rest = step(s10, s11, w, wAt + 4 * LANES, factor, zero, rest);
        rest = step(s20, s21, w, wAt + 8 * LANES, factor, zero, rest);
        rest = step(s30, s31, w, wAt + 12 * LANES, factor, zero, rest);
        rest.intoArray(bad, 0);
    }

    private static FloatVector step(
            FloatVector a, FloatVector b, float[] w, int at, FloatVector factor, FloatVector zero, FloatVector rest) {
        factor.fma(a, load(w, at)).intoArray(w, at);
        factor.fma(b, load(w, at + LANES)).intoArray(w, at + LANES);
        return b.fma(zero, a.fma(zero, rest));
    }

    /** Adds four columns by two vectors of a panel of any width. */
    static void columns4x2(
            float[] columns, int at, float[] panel, int panelAt, int rows, int width, float[] sums, int sumsAt) {
        FloatVector s00 = load(sums, sumsAt), s01 = load(sums, sumsAt + LANES);
        FloatVector s10 = load(sums, sumsAt + width), s11 = load(sums, sumsAt + width + LANES);
        FloatVector s20 = load(sums, sumsAt + 2 * width), s21 = load(sums, sumsAt + 2 * width + LANES);
        FloatVector s30 = load(sums, sumsAt + 3 * width), s31 = load(sums, sumsAt + 3 * width + LANES);
        for (int r = 0; r < rows; r++) {
            int p = panelAt + r * width;
            int q = at + r * 16;
            FloatVector d0 = load(panel, p);
            FloatVector d1 = load(panel, p + LANES);
            FloatVector a = broadcast(columns[q]);
            s00 = a.fma(d0, s00);
            s01 = a.fma(d1, s01);
            a = broadcast(columns[q + 1]);
            s10 = a.fma(d0, s10);
            s11 = a.fma(d1, s11);
            a = broadcast(columns[q + 2]);
            s20 = a.fma(d0, s20);
            s21 = a.fma(d1, s21);
            a = broadcast(columns[q + 3]);
            s30 = a.fma(d0, s30);
            s31 = a.fma(d1, s31);
        }
        store(s00, s01, sums, sumsAt);
        store(s10, s11, sums, sumsAt + width);
        store(s20, s21, sums, sumsAt + 2 * width);
        store(s30, s31, sums, sumsAt + 3 * width);
    }

    /** Adds four columns by a panel of one vector. */
    static void columns4x1(float[] columns, int at, float[] panel, int panelAt, int rows, float[] sums) {
        FloatVector s0 = load(sums, 0);
        FloatVector s1 = load(sums, LANES);
        FloatVector s2 = load(sums, 2 * LANES);
        FloatVector s3 = load(sums, 3 * LANES);
        for (int r = 0; r < rows; r++) {
            int q = at + r * 16;
            FloatVector d = load(panel, panelAt + r * LANES);
            s0 = broadcast(columns[q]).fma(d, s0);
            s1 = broadcast(columns[q + 1]).fma(d, s1);
            s2 = broadcast(columns[q + 2]).fma(d, s2);
            s3 = broadcast(columns[q + 3]).fma(d, s3);
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, LANES);
        s2.intoArray(sums, 2 * LANES);
        s3.intoArray(sums, 3 * LANES);
    }

    /** w += rate · sums; what is not finite among the sums leaves NaN in {@code bad}. */
    static void step(float[] sums, int count, float[] w, int at, float rate, float[] bad) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = broadcast(rate);
        FloatVector rest = load(bad, 0);
        for (int i = 0; i < count; i += LANES) {
            FloatVector sum = load(sums, i);
            rest = sum.fma(zero, rest);
            factor.fma(sum, load(w, at + i)).intoArray(w, at + i);
        }
        rest.intoArray(bad, 0);
    }

    /** What is not finite among the sums leaves NaN in {@code bad}. */
    static void check(float[] sums, int count, float[] bad) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector rest = load(bad, 0);
        for (int i = 0; i < count; i += LANES) {
            rest = load(sums, i).fma(zero, rest);
        }
        rest.intoArray(bad, 0);
    }

    static void clear(float[] array) {
        FloatVector.zero(SPECIES).intoArray(array, 0);
    }

    /** Whether no lane is NaN, where all are 0 or NaN. */
    static boolean isZero(float[] bad) {
        float sum = 0;
        for (int i = 0; i < LANES; i++) {
            sum += bad[i];
        }
        return sum == 0;
    }

    /** Adds four vectors of each row to the sums. */
    static void addRows4(float[] d, int[] dAt, int rows, int column, float[] sums) {
        FloatVector s0 = load(sums, column);
        FloatVector s1 = load(sums, column + LANES);
        FloatVector s2 = load(sums, column + 2 * LANES);
        FloatVector s3 = load(sums, column + 3 * LANES);
        for (int r = 0; r < rows; r++) {
            int at = dAt[r] + column;
            s0 = s0.add(load(d, at));
            s1 = s1.add(load(d, at + LANES));
            s2 = s2.add(load(d, at + 2 * LANES));
            s3 = s3.add(load(d, at + 3 * LANES));
        }
        store(s0, s1, s2, s3, sums, column);
    }

    /** Adds one vector of each row to the sums. */
    static void addRows1(float[] d, int[] dAt, int rows, int column, float[] sums) {
        FloatVector sum = load(sums, column);
        for (int r = 0; r < rows; r++) {
            sum = sum.add(load(d, dAt[r] + column));
        }
        sum.intoArray(sums, column);
    }

    /** Copies a multiple of the lanes. */
    static void copy(float[] from, int at, float[] to, int toAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            load(from, at + i).intoArray(to, toAt + i);
        }
    }

    /** Copies 16 columns from one on. */
    static void copyColumns(float[] x, int[] xAt, int first, int rows, float[] columns) {
        for (int r = 0; r < rows; r++) {
            int at = xAt[r] + first;
            for (int i = 0; i < 16; i += LANES) {
                load(x, at + i).intoArray(columns, r * 16 + i);
            }
        }
    }

    /** d = h ≤ 0 ? 0 : d, where whole rows lie between the indices. */
    static void mask(float[] h, float[] d, int from, int to) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = from; i < to; i += LANES) {
            VectorMask<Float> off = load(h, i).compare(VectorOperators.LE, 0);
            load(d, i).blend(zero, off).intoArray(d, i);
        }
    }
}
