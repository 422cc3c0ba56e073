package dev.cadena.internal.kernel;

/**
 * Loops that HotSpot vectorises: rows are whole arrays, all indexed alike, everything is loaded before anything is stored, and
 * where it matters the number of iterations is a constant, so that no profile decides how wide vectors are. Measured alone, in
 * GFLOP/s on JDK 17 / 25 (Zen 4), over 128 columns: 65 / 56 of 3 sums by 3 products, 52 / 44 of 4 by 2, 14 / 54 of 2
 * by 4, 14 / 55 of 3 by 4, 14 / 47 of 4 by 4. JDK 17 does not vectorise those at 14; nor, with a variable number of iterations,
 * 3 by 3 over 256 or 784 columns.
 */
final class FloatLoops {
    /** Rows of each kind in the body of a loop. */
    static final int BLOCK = 3;

    /** The length of a row. */
    static final int WIDTH = 128;

    private FloatLoops() {}

    /** Three sums, each with three products. */
    static void add3x3(
            float[] s0,
            float[] s1,
            float[] s2,
            float[] t0,
            float[] t1,
            float[] t2,
            float a0,
            float a1,
            float a2,
            float b0,
            float b1,
            float b2,
            float c0,
            float c1,
            float c2) {
        for (int j = 0; j < WIDTH; j++) {
            float u = t0[j];
            float v = t1[j];
            float w = t2[j];
            float a = s0[j];
            float b = s1[j];
            float c = s2[j];
            s0[j] = Math.fma(a2, w, Math.fma(a1, v, Math.fma(a0, u, a)));
            s1[j] = Math.fma(b2, w, Math.fma(b1, v, Math.fma(b0, u, b)));
            s2[j] = Math.fma(c2, w, Math.fma(c1, v, Math.fma(c0, u, c)));
        }
    }

    /** The same over fewer columns. */
    static void addNarrow3x3(
            float[] s0,
            float[] s1,
            float[] s2,
            float[] t0,
            float[] t1,
            float[] t2,
            float a0,
            float a1,
            float a2,
            float b0,
            float b1,
            float b2,
            float c0,
            float c1,
            float c2,
            int count) {
        for (int j = 0; j < count; j++) {
            float u = t0[j];
            float v = t1[j];
            float w = t2[j];
            float a = s0[j];
            float b = s1[j];
            float c = s2[j];
            s0[j] = Math.fma(a2, w, Math.fma(a1, v, Math.fma(a0, u, a)));
            s1[j] = Math.fma(b2, w, Math.fma(b1, v, Math.fma(b0, u, b)));
            s2[j] = Math.fma(c2, w, Math.fma(c1, v, Math.fma(c0, u, c)));
        }
    }

    /** A sum with three products. */
    static void add(float[] s, float[] t0, float[] t1, float[] t2, float a0, float a1, float a2, int count) {
        for (int j = 0; j < count; j++) {
            s[j] = Math.fma(a2, t2[j], Math.fma(a1, t1[j], Math.fma(a0, t0[j], s[j])));
        }
    }

    /** A sum with one product. */
    static void add(float[] s, float[] t, float a, int count) {
        for (int j = 0; j < count; j++) {
            s[j] = Math.fma(a, t[j], s[j]);
        }
    }

    /** Leaves NaN where a sum is not finite. */
    static void check(float[] bad, float[] s, int count) {
        for (int j = 0; j < count; j++) {
            bad[j] = Math.fma(s[j], 0, bad[j]);
        }
    }

    static boolean isZero(float[] bad) {
        float sum = 0;
        for (float b : bad) {
            sum += b;
        }
        return sum == 0;
    }

    static void positive(float[] s, int count) {
        for (int j = 0; j < count; j++) {
            s[j] = Math.max(0, s[j]);
        }
    }
}
