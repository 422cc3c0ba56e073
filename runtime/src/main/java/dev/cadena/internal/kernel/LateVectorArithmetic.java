package dev.cadena.internal.kernel;

import dev.cadena.spi.Batch;
import dev.cadena.spi.FloatMath;
import java.util.Arrays;

/**
 * With the Vector API, but for the first predictions of a single row: the JVM needs longer to start it than a program that predicts
 * once needs for everything else. The bits are the same. Calls are counted in working memory that is made for a single row, so for
 * each thread; nothing is wrong where that holds anything else.
 */
final class LateVectorArithmetic extends VectorFloatArithmetic {
    /** Some twenty predictions. */
    static final int FIRST = 64;

    @Override
    public float[][] scratch(int rows, int inputs, int units) {
        float[][] scratch = super.scratch(rows, inputs, units);
        float[][] counted = Arrays.copyOf(scratch, scratch.length + 1);
        counted[scratch.length] = new float[] {rows == 1 ? 0 : FIRST};
        return counted;
    }

    private static boolean isEarly(float[][] scratch) {
        float[] calls = scratch[scratch.length - 1];
        if (calls[0] >= FIRST) {
            return false;
        }
        calls[0]++;
        return true;
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
        if (to - from == 1 && isEarly(scratch)) {
            affine(x, xAt[from], w, wAt, bAt, z, zAt[from], inputs, units, relu);
        } else {
            super.affine(x, xAt, from, to, w, wAt, bAt, z, zAt, inputs, units, relu, scratch);
        }
    }

    private void affine(
            float[] x, int xAt, float[] w, int wAt, int bAt, float[] z, int zAt, int inputs, int units, boolean relu) {
        if (bAt < 0) {
            Arrays.fill(z, zAt, zAt + units, 0);
        } else {
            System.arraycopy(w, bAt, z, zAt, units);
        }
        int at = wAt;
        int width;
        for (int j = 0; j < units; j += width, at += inputs * width) {
            width = panel(Batch.padded(units) - j);
            int count = Math.min(width, units - j);
            for (int i = 0; i < inputs; i++) {
                add(x[xAt + i], w, at + i * width, z, zAt + j, count);
            }
        }
        for (int j = zAt; relu && j < zAt + units; j++) {
            z[j] = Math.max(0, z[j]);
        }
    }

    private static void add(float factor, float[] w, int wAt, float[] z, int zAt, int count) {
        for (int k = 0; k < count; k++) {
            z[zAt + k] = Math.fma(factor, w[wAt + k], z[zAt + k]);
        }
    }

    @Override
    public void softmax(float[] z, int[] zAt, float[] p, int[] pAt, int from, int to, int count, float[][] scratch) {
        if (to - from == 1 && isEarly(scratch)) {
            FloatMath.softmax(z, zAt[from], p, pAt[from], count);
        } else {
            super.softmax(z, zAt, p, pAt, from, to, count, scratch);
        }
    }
}
