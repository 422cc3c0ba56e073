package dev.cadena.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops that take the time: sums of products in registers. Each method calls the Vector API directly, and passes no vector on:
 * where a method has many such calls, HotSpot goes on to inline those of the API, but no helpers, and every vector that a helper
 * takes or returns is allocated.
 */
final class FloatTiles {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /**
     * The least sum that does not become 0. It is a number rather than a branch: where HotSpot compiles a branch that it has seen too
     * rarely to leave a side of it out, all vectors that meet behind it are allocated.
     */
    static final float RELU = Float.MIN_VALUE;

    static final float IDENTITY = Float.NEGATIVE_INFINITY;

    private FloatTiles() {}

    /** Four rows of x by a panel of four vectors. */
    static void rows4x4(
            float[] x,
            int[] xAt,
            int from,
            int to,
            float[] panel,
            int panelAt,
            int count,
            float[] bias,
            int biasAt,
            float[] z,
            int[] zAt,
            int column,
            float least) {
        int last = to - 1;
        for (int r = from; r < to; r += 4) {
            int r1 = Math.min(r + 1, last);
            int r2 = Math.min(r + 2, last);
            int r3 = Math.min(r + 3, last);
            int x0 = xAt[r];
            int x1 = xAt[r1];
            int x2 = xAt[r2];
            int x3 = xAt[r3];
            FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
            FloatVector b1 = FloatVector.fromArray(SPECIES, bias, biasAt + LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, bias, biasAt + 2 * LANES);
            FloatVector b3 = FloatVector.fromArray(SPECIES, bias, biasAt + 3 * LANES);
            FloatVector s00 = b0, s01 = b1, s02 = b2, s03 = b3;
            FloatVector s10 = b0, s11 = b1, s12 = b2, s13 = b3;
            FloatVector s20 = b0, s21 = b1, s22 = b2, s23 = b3;
            FloatVector s30 = b0, s31 = b1, s32 = b2, s33 = b3;
            for (int k = 0; k < count; k++) {
                int at = panelAt + k * 4 * LANES;
                FloatVector w0 = FloatVector.fromArray(SPECIES, panel, at);
                FloatVector w1 = FloatVector.fromArray(SPECIES, panel, at + LANES);
                FloatVector w2 = FloatVector.fromArray(SPECIES, panel, at + 2 * LANES);
                FloatVector w3 = FloatVector.fromArray(SPECIES, panel, at + 3 * LANES);
                FloatVector a = FloatVector.broadcast(SPECIES, x[x0 + k]);
                s00 = a.fma(w0, s00);
                s01 = a.fma(w1, s01);
                s02 = a.fma(w2, s02);
                s03 = a.fma(w3, s03);
                a = FloatVector.broadcast(SPECIES, x[x1 + k]);
                s10 = a.fma(w0, s10);
                s11 = a.fma(w1, s11);
                s12 = a.fma(w2, s12);
                s13 = a.fma(w3, s13);
                a = FloatVector.broadcast(SPECIES, x[x2 + k]);
                s20 = a.fma(w0, s20);
                s21 = a.fma(w1, s21);
                s22 = a.fma(w2, s22);
                s23 = a.fma(w3, s23);
                a = FloatVector.broadcast(SPECIES, x[x3 + k]);
                s30 = a.fma(w0, s30);
                s31 = a.fma(w1, s31);
                s32 = a.fma(w2, s32);
                s33 = a.fma(w3, s33);
            }
            FloatVector zero = FloatVector.zero(SPECIES);
            s00 = s00.blend(zero, s00.compare(VectorOperators.LT, least));
            s01 = s01.blend(zero, s01.compare(VectorOperators.LT, least));
            s02 = s02.blend(zero, s02.compare(VectorOperators.LT, least));
            s03 = s03.blend(zero, s03.compare(VectorOperators.LT, least));
            s10 = s10.blend(zero, s10.compare(VectorOperators.LT, least));
            s11 = s11.blend(zero, s11.compare(VectorOperators.LT, least));
            s12 = s12.blend(zero, s12.compare(VectorOperators.LT, least));
            s13 = s13.blend(zero, s13.compare(VectorOperators.LT, least));
            s20 = s20.blend(zero, s20.compare(VectorOperators.LT, least));
            s21 = s21.blend(zero, s21.compare(VectorOperators.LT, least));
            s22 = s22.blend(zero, s22.compare(VectorOperators.LT, least));
            s23 = s23.blend(zero, s23.compare(VectorOperators.LT, least));
            s30 = s30.blend(zero, s30.compare(VectorOperators.LT, least));
            s31 = s31.blend(zero, s31.compare(VectorOperators.LT, least));
            s32 = s32.blend(zero, s32.compare(VectorOperators.LT, least));
            s33 = s33.blend(zero, s33.compare(VectorOperators.LT, least));
            int z0 = zAt[r] + column;
            int z1 = zAt[r1] + column;
            int z2 = zAt[r2] + column;
            int z3 = zAt[r3] + column;
            s00.intoArray(z, z0);
            s01.intoArray(z, z0 + LANES);
            s02.intoArray(z, z0 + 2 * LANES);
            s03.intoArray(z, z0 + 3 * LANES);
            s10.intoArray(z, z1);
            s11.intoArray(z, z1 + LANES);
            s12.intoArray(z, z1 + 2 * LANES);
            s13.intoArray(z, z1 + 3 * LANES);
            s20.intoArray(z, z2);
            s21.intoArray(z, z2 + LANES);
            s22.intoArray(z, z2 + 2 * LANES);
            s23.intoArray(z, z2 + 3 * LANES);
            s30.intoArray(z, z3);
            s31.intoArray(z, z3 + LANES);
            s32.intoArray(z, z3 + 2 * LANES);
            s33.intoArray(z, z3 + 3 * LANES);
        }
    }

    /** Four rows of x by a panel of two vectors. */
    static void rows4x2(
            float[] x,
            int[] xAt,
            int from,
            int to,
            float[] panel,
            int panelAt,
            int count,
            float[] bias,
            int biasAt,
            float[] z,
            int[] zAt,
            int column,
            float least) {
        int last = to - 1;
        for (int r = from; r < to; r += 4) {
            int r1 = Math.min(r + 1, last);
            int r2 = Math.min(r + 2, last);
            int r3 = Math.min(r + 3, last);
            int x0 = xAt[r];
            int x1 = xAt[r1];
            int x2 = xAt[r2];
            int x3 = xAt[r3];
            FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
            FloatVector b1 = FloatVector.fromArray(SPECIES, bias, biasAt + LANES);
            FloatVector s00 = b0, s01 = b1;
            FloatVector s10 = b0, s11 = b1;
            FloatVector s20 = b0, s21 = b1;
            FloatVector s30 = b0, s31 = b1;
            for (int k = 0; k < count; k++) {
                int at = panelAt + k * 2 * LANES;
                FloatVector w0 = FloatVector.fromArray(SPECIES, panel, at);
                FloatVector w1 = FloatVector.fromArray(SPECIES, panel, at + LANES);
                FloatVector a = FloatVector.broadcast(SPECIES, x[x0 + k]);
                s00 = a.fma(w0, s00);
                s01 = a.fma(w1, s01);
                a = FloatVector.broadcast(SPECIES, x[x1 + k]);
                s10 = a.fma(w0, s10);
                s11 = a.fma(w1, s11);
                a = FloatVector.broadcast(SPECIES, x[x2 + k]);
                s20 = a.fma(w0, s20);
                s21 = a.fma(w1, s21);
                a = FloatVector.broadcast(SPECIES, x[x3 + k]);
                s30 = a.fma(w0, s30);
                s31 = a.fma(w1, s31);
            }
            FloatVector zero = FloatVector.zero(SPECIES);
            s00 = s00.blend(zero, s00.compare(VectorOperators.LT, least));
            s01 = s01.blend(zero, s01.compare(VectorOperators.LT, least));
            s10 = s10.blend(zero, s10.compare(VectorOperators.LT, least));
            s11 = s11.blend(zero, s11.compare(VectorOperators.LT, least));
            s20 = s20.blend(zero, s20.compare(VectorOperators.LT, least));
            s21 = s21.blend(zero, s21.compare(VectorOperators.LT, least));
            s30 = s30.blend(zero, s30.compare(VectorOperators.LT, least));
            s31 = s31.blend(zero, s31.compare(VectorOperators.LT, least));
            int z0 = zAt[r] + column;
            int z1 = zAt[r1] + column;
            int z2 = zAt[r2] + column;
            int z3 = zAt[r3] + column;
            s00.intoArray(z, z0);
            s01.intoArray(z, z0 + LANES);
            s10.intoArray(z, z1);
            s11.intoArray(z, z1 + LANES);
            s20.intoArray(z, z2);
            s21.intoArray(z, z2 + LANES);
            s30.intoArray(z, z3);
            s31.intoArray(z, z3 + LANES);
        }
    }

    /** Eight rows of x by a panel of one vector. */
    static void rows8x1(
            float[] x,
            int[] xAt,
            int from,
            int to,
            float[] panel,
            int panelAt,
            int count,
            float[] bias,
            int biasAt,
            float[] z,
            int[] zAt,
            int column,
            float least) {
        int last = to - 1;
        for (int r = from; r < to; r += 8) {
            int r1 = Math.min(r + 1, last);
            int r2 = Math.min(r + 2, last);
            int r3 = Math.min(r + 3, last);
            int r4 = Math.min(r + 4, last);
            int r5 = Math.min(r + 5, last);
            int r6 = Math.min(r + 6, last);
            int r7 = Math.min(r + 7, last);
            int x0 = xAt[r];
            int x1 = xAt[r1];
            int x2 = xAt[r2];
            int x3 = xAt[r3];
            int x4 = xAt[r4];
            int x5 = xAt[r5];
            int x6 = xAt[r6];
            int x7 = xAt[r7];
            FloatVector b = FloatVector.fromArray(SPECIES, bias, biasAt);
            FloatVector s0 = b;
            FloatVector s1 = b;
            FloatVector s2 = b;
            FloatVector s3 = b;
            FloatVector s4 = b;
            FloatVector s5 = b;
            FloatVector s6 = b;
            FloatVector s7 = b;
            for (int k = 0; k < count; k++) {
                FloatVector w = FloatVector.fromArray(SPECIES, panel, panelAt + k * LANES);
                s0 = FloatVector.broadcast(SPECIES, x[x0 + k]).fma(w, s0);
                s1 = FloatVector.broadcast(SPECIES, x[x1 + k]).fma(w, s1);
                s2 = FloatVector.broadcast(SPECIES, x[x2 + k]).fma(w, s2);
                s3 = FloatVector.broadcast(SPECIES, x[x3 + k]).fma(w, s3);
                s4 = FloatVector.broadcast(SPECIES, x[x4 + k]).fma(w, s4);
                s5 = FloatVector.broadcast(SPECIES, x[x5 + k]).fma(w, s5);
                s6 = FloatVector.broadcast(SPECIES, x[x6 + k]).fma(w, s6);
                s7 = FloatVector.broadcast(SPECIES, x[x7 + k]).fma(w, s7);
            }
            FloatVector zero = FloatVector.zero(SPECIES);
            s0 = s0.blend(zero, s0.compare(VectorOperators.LT, least));
            s1 = s1.blend(zero, s1.compare(VectorOperators.LT, least));
            s2 = s2.blend(zero, s2.compare(VectorOperators.LT, least));
            s3 = s3.blend(zero, s3.compare(VectorOperators.LT, least));
            s4 = s4.blend(zero, s4.compare(VectorOperators.LT, least));
            s5 = s5.blend(zero, s5.compare(VectorOperators.LT, least));
            s6 = s6.blend(zero, s6.compare(VectorOperators.LT, least));
            s7 = s7.blend(zero, s7.compare(VectorOperators.LT, least));
            int z0 = zAt[r] + column;
            int z1 = zAt[r1] + column;
            int z2 = zAt[r2] + column;
            int z3 = zAt[r3] + column;
            int z4 = zAt[r4] + column;
            int z5 = zAt[r5] + column;
            int z6 = zAt[r6] + column;
            int z7 = zAt[r7] + column;
            s0.intoArray(z, z0);
            s1.intoArray(z, z1);
            s2.intoArray(z, z2);
            s3.intoArray(z, z3);
            s4.intoArray(z, z4);
            s5.intoArray(z, z5);
            s6.intoArray(z, z6);
            s7.intoArray(z, z7);
        }
    }

    /** Four of 16 columns by a panel of four vectors, from 0. */
    static void columns4x4(float[] columns, int at, float[] panel, int panelAt, int rows, float[] sums, int sumsAt) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s00 = zero, s01 = zero, s02 = zero, s03 = zero;
        FloatVector s10 = zero, s11 = zero, s12 = zero, s13 = zero;
        FloatVector s20 = zero, s21 = zero, s22 = zero, s23 = zero;
        FloatVector s30 = zero, s31 = zero, s32 = zero, s33 = zero;
        for (int r = 0; r < rows; r++) {
            int p = panelAt + r * 4 * LANES;
            int q = at + r * 16;
            FloatVector d0 = FloatVector.fromArray(SPECIES, panel, p);
            FloatVector d1 = FloatVector.fromArray(SPECIES, panel, p + LANES);
            FloatVector d2 = FloatVector.fromArray(SPECIES, panel, p + 2 * LANES);
            FloatVector d3 = FloatVector.fromArray(SPECIES, panel, p + 3 * LANES);
            FloatVector a = FloatVector.broadcast(SPECIES, columns[q]);
            s00 = a.fma(d0, s00);
            s01 = a.fma(d1, s01);
            s02 = a.fma(d2, s02);
            s03 = a.fma(d3, s03);
            a = FloatVector.broadcast(SPECIES, columns[q + 1]);
            s10 = a.fma(d0, s10);
            s11 = a.fma(d1, s11);
            s12 = a.fma(d2, s12);
            s13 = a.fma(d3, s13);
            a = FloatVector.broadcast(SPECIES, columns[q + 2]);
            s20 = a.fma(d0, s20);
            s21 = a.fma(d1, s21);
            s22 = a.fma(d2, s22);
            s23 = a.fma(d3, s23);
            a = FloatVector.broadcast(SPECIES, columns[q + 3]);
            s30 = a.fma(d0, s30);
            s31 = a.fma(d1, s31);
            s32 = a.fma(d2, s32);
            s33 = a.fma(d3, s33);
        }
        s00.intoArray(sums, sumsAt);
        s01.intoArray(sums, sumsAt + LANES);
        s02.intoArray(sums, sumsAt + 2 * LANES);
        s03.intoArray(sums, sumsAt + 3 * LANES);
        s10.intoArray(sums, sumsAt + 4 * LANES);
        s11.intoArray(sums, sumsAt + 5 * LANES);
        s12.intoArray(sums, sumsAt + 6 * LANES);
        s13.intoArray(sums, sumsAt + 7 * LANES);
        s20.intoArray(sums, sumsAt + 8 * LANES);
        s21.intoArray(sums, sumsAt + 9 * LANES);
        s22.intoArray(sums, sumsAt + 10 * LANES);
        s23.intoArray(sums, sumsAt + 11 * LANES);
        s30.intoArray(sums, sumsAt + 12 * LANES);
        s31.intoArray(sums, sumsAt + 13 * LANES);
        s32.intoArray(sums, sumsAt + 14 * LANES);
        s33.intoArray(sums, sumsAt + 15 * LANES);
    }

    /** Four columns by a panel of two vectors, from 0, and then w += rate · sums. */
    static void descend4x2(
            float[] columns,
            int at,
            int stride,
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
            int p = panelAt + r * 2 * LANES;
            int q = at + r * stride;
            FloatVector d0 = FloatVector.fromArray(SPECIES, panel, p);
            FloatVector d1 = FloatVector.fromArray(SPECIES, panel, p + LANES);
            FloatVector a = FloatVector.broadcast(SPECIES, columns[q]);
            s00 = a.fma(d0, s00);
            s01 = a.fma(d1, s01);
            a = FloatVector.broadcast(SPECIES, columns[q + 1]);
            s10 = a.fma(d0, s10);
            s11 = a.fma(d1, s11);
            a = FloatVector.broadcast(SPECIES, columns[q + 2]);
            s20 = a.fma(d0, s20);
            s21 = a.fma(d1, s21);
            a = FloatVector.broadcast(SPECIES, columns[q + 3]);
            s30 = a.fma(d0, s30);
            s31 = a.fma(d1, s31);
        }
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        FloatVector rest = FloatVector.fromArray(SPECIES, bad, 0);
        factor.fma(s00, FloatVector.fromArray(SPECIES, w, wAt)).intoArray(w, wAt);
        factor.fma(s01, FloatVector.fromArray(SPECIES, w, wAt + LANES)).intoArray(w, wAt + LANES);
        rest = s00.fma(zero, s01.fma(zero, rest));
        factor.fma(s10, FloatVector.fromArray(SPECIES, w, wAt + 2 * LANES)).intoArray(w, wAt + 2 * LANES);
        factor.fma(s11, FloatVector.fromArray(SPECIES, w, wAt + 3 * LANES)).intoArray(w, wAt + 3 * LANES);
        rest = s10.fma(zero, s11.fma(zero, rest));
        factor.fma(s20, FloatVector.fromArray(SPECIES, w, wAt + 4 * LANES)).intoArray(w, wAt + 4 * LANES);
        factor.fma(s21, FloatVector.fromArray(SPECIES, w, wAt + 5 * LANES)).intoArray(w, wAt + 5 * LANES);
        rest = s20.fma(zero, s21.fma(zero, rest));
        factor.fma(s30, FloatVector.fromArray(SPECIES, w, wAt + 6 * LANES)).intoArray(w, wAt + 6 * LANES);
        factor.fma(s31, FloatVector.fromArray(SPECIES, w, wAt + 7 * LANES)).intoArray(w, wAt + 7 * LANES);
        rest = s30.fma(zero, s31.fma(zero, rest));
        rest.intoArray(bad, 0);
    }

    /** As descend4x2, for eight columns and a panel of one vector. */
    static void descend8x1(
            float[] columns,
            int at,
            int stride,
            float[] panel,
            int panelAt,
            int rows,
            float[] w,
            int wAt,
            float rate,
            float[] bad) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s0 = zero;
        FloatVector s1 = zero;
        FloatVector s2 = zero;
        FloatVector s3 = zero;
        FloatVector s4 = zero;
        FloatVector s5 = zero;
        FloatVector s6 = zero;
        FloatVector s7 = zero;
        for (int r = 0; r < rows; r++) {
            int p = panelAt + r * LANES;
            int q = at + r * stride;
            FloatVector d0 = FloatVector.fromArray(SPECIES, panel, p);
            FloatVector a = FloatVector.broadcast(SPECIES, columns[q]);
            s0 = a.fma(d0, s0);
            a = FloatVector.broadcast(SPECIES, columns[q + 1]);
            s1 = a.fma(d0, s1);
            a = FloatVector.broadcast(SPECIES, columns[q + 2]);
            s2 = a.fma(d0, s2);
            a = FloatVector.broadcast(SPECIES, columns[q + 3]);
            s3 = a.fma(d0, s3);
            a = FloatVector.broadcast(SPECIES, columns[q + 4]);
            s4 = a.fma(d0, s4);
            a = FloatVector.broadcast(SPECIES, columns[q + 5]);
            s5 = a.fma(d0, s5);
            a = FloatVector.broadcast(SPECIES, columns[q + 6]);
            s6 = a.fma(d0, s6);
            a = FloatVector.broadcast(SPECIES, columns[q + 7]);
            s7 = a.fma(d0, s7);
        }
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        FloatVector rest = FloatVector.fromArray(SPECIES, bad, 0);
        factor.fma(s0, FloatVector.fromArray(SPECIES, w, wAt)).intoArray(w, wAt);
        rest = s0.fma(zero, rest);
        factor.fma(s1, FloatVector.fromArray(SPECIES, w, wAt + LANES)).intoArray(w, wAt + LANES);
        rest = s1.fma(zero, rest);
        factor.fma(s2, FloatVector.fromArray(SPECIES, w, wAt + 2 * LANES)).intoArray(w, wAt + 2 * LANES);
        rest = s2.fma(zero, rest);
        factor.fma(s3, FloatVector.fromArray(SPECIES, w, wAt + 3 * LANES)).intoArray(w, wAt + 3 * LANES);
        rest = s3.fma(zero, rest);
        factor.fma(s4, FloatVector.fromArray(SPECIES, w, wAt + 4 * LANES)).intoArray(w, wAt + 4 * LANES);
        rest = s4.fma(zero, rest);
        factor.fma(s5, FloatVector.fromArray(SPECIES, w, wAt + 5 * LANES)).intoArray(w, wAt + 5 * LANES);
        rest = s5.fma(zero, rest);
        factor.fma(s6, FloatVector.fromArray(SPECIES, w, wAt + 6 * LANES)).intoArray(w, wAt + 6 * LANES);
        rest = s6.fma(zero, rest);
        factor.fma(s7, FloatVector.fromArray(SPECIES, w, wAt + 7 * LANES)).intoArray(w, wAt + 7 * LANES);
        rest = s7.fma(zero, rest);
        rest.intoArray(bad, 0);
    }

    /** Adds four columns by two vectors of a panel of any width. */
    static void columns4x2(
            float[] columns,
            int at,
            int stride,
            float[] panel,
            int panelAt,
            int rows,
            int width,
            float[] sums,
            int sumsAt) {
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, sumsAt),
                s01 = FloatVector.fromArray(SPECIES, sums, sumsAt + LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums, sumsAt + width),
                s11 = FloatVector.fromArray(SPECIES, sums, sumsAt + width + LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * width),
                s21 = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * width + LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * width),
                s31 = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * width + LANES);
        for (int r = 0; r < rows; r++) {
            int p = panelAt + r * width;
            int q = at + r * stride;
            FloatVector d0 = FloatVector.fromArray(SPECIES, panel, p);
            FloatVector d1 = FloatVector.fromArray(SPECIES, panel, p + LANES);
            FloatVector a = FloatVector.broadcast(SPECIES, columns[q]);
            s00 = a.fma(d0, s00);
            s01 = a.fma(d1, s01);
            a = FloatVector.broadcast(SPECIES, columns[q + 1]);
            s10 = a.fma(d0, s10);
            s11 = a.fma(d1, s11);
            a = FloatVector.broadcast(SPECIES, columns[q + 2]);
            s20 = a.fma(d0, s20);
            s21 = a.fma(d1, s21);
            a = FloatVector.broadcast(SPECIES, columns[q + 3]);
            s30 = a.fma(d0, s30);
            s31 = a.fma(d1, s31);
        }
        s00.intoArray(sums, sumsAt);
        s01.intoArray(sums, sumsAt + LANES);
        s10.intoArray(sums, sumsAt + width);
        s11.intoArray(sums, sumsAt + width + LANES);
        s20.intoArray(sums, sumsAt + 2 * width);
        s21.intoArray(sums, sumsAt + 2 * width + LANES);
        s30.intoArray(sums, sumsAt + 3 * width);
        s31.intoArray(sums, sumsAt + 3 * width + LANES);
    }

    /** Adds four columns by a panel of one vector. */
    static void columns4x1(float[] columns, int at, int stride, float[] panel, int panelAt, int rows, float[] sums) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, sums, 0);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sums, LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sums, 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, sums, 3 * LANES);
        for (int r = 0; r < rows; r++) {
            int q = at + r * stride;
            FloatVector d = FloatVector.fromArray(SPECIES, panel, panelAt + r * LANES);
            s0 = FloatVector.broadcast(SPECIES, columns[q]).fma(d, s0);
            s1 = FloatVector.broadcast(SPECIES, columns[q + 1]).fma(d, s1);
            s2 = FloatVector.broadcast(SPECIES, columns[q + 2]).fma(d, s2);
            s3 = FloatVector.broadcast(SPECIES, columns[q + 3]).fma(d, s3);
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, LANES);
        s2.intoArray(sums, 2 * LANES);
        s3.intoArray(sums, 3 * LANES);
    }

    /** w += rate · sums; what is not finite among the sums leaves NaN in {@code bad}. */
    static void step(float[] sums, int count, float[] w, int at, float rate, float[] bad) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, rate);
        FloatVector rest = FloatVector.fromArray(SPECIES, bad, 0);
        for (int i = 0; i < count; i += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, sums, i);
            rest = sum.fma(zero, rest);
            factor.fma(sum, FloatVector.fromArray(SPECIES, w, at + i)).intoArray(w, at + i);
        }
        rest.intoArray(bad, 0);
    }

    /** What is not finite among the sums leaves NaN in {@code bad}. */
    static void check(float[] sums, int at, int count, float[] bad) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector rest = FloatVector.fromArray(SPECIES, bad, 0);
        for (int i = 0; i < count; i += LANES) {
            rest = FloatVector.fromArray(SPECIES, sums, at + i).fma(zero, rest);
        }
        rest.intoArray(bad, 0);
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
        FloatVector s0 = FloatVector.fromArray(SPECIES, sums, column);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sums, column + LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sums, column + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, sums, column + 3 * LANES);
        for (int r = 0; r < rows; r++) {
            int at = dAt[r] + column;
            s0 = s0.add(FloatVector.fromArray(SPECIES, d, at));
            s1 = s1.add(FloatVector.fromArray(SPECIES, d, at + LANES));
            s2 = s2.add(FloatVector.fromArray(SPECIES, d, at + 2 * LANES));
            s3 = s3.add(FloatVector.fromArray(SPECIES, d, at + 3 * LANES));
        }
        s0.intoArray(sums, column);
        s1.intoArray(sums, column + LANES);
        s2.intoArray(sums, column + 2 * LANES);
        s3.intoArray(sums, column + 3 * LANES);
    }

    /** Adds one vector of each row to the sums. */
    static void addRows1(float[] d, int[] dAt, int rows, int column, float[] sums) {
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, column);
        for (int r = 0; r < rows; r++) {
            sum = sum.add(FloatVector.fromArray(SPECIES, d, dAt[r] + column));
        }
        sum.intoArray(sums, column);
    }

    /** Copies a multiple of the lanes. */
    static void copy(float[] from, int at, float[] to, int toAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector.fromArray(SPECIES, from, at + i).intoArray(to, toAt + i);
        }
    }

    /** Copies 16 columns from one on. */
    static void copyColumns(float[] x, int[] xAt, int first, int rows, float[] columns, int to) {
        for (int r = 0; r < rows; r++) {
            int at = xAt[r] + first;
            for (int i = 0; i < 16; i += LANES) {
                FloatVector.fromArray(SPECIES, x, at + i).intoArray(columns, to + r * 16 + i);
            }
        }
    }

    /** d = h ≤ 0 ? 0 : d, where whole rows lie between the indices. */
    static void mask(float[] h, float[] d, int from, int to) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = from; i < to; i += LANES) {
            VectorMask<Float> off = FloatVector.fromArray(SPECIES, h, i).compare(VectorOperators.LE, 0);
            FloatVector.fromArray(SPECIES, d, i).blend(zero, off).intoArray(d, i);
        }
    }
}
