package dev.cadena.reliability.resume;

import java.util.SplittableRandom;

/** Observations that follow from a seed. */
final class Data {
    private Data() {}

    static float[][] rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] rows = new float[count][3];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (4 * random.nextDouble() - 1);
            }
        }
        return rows;
    }

    /** Whether a row is far from the middle, with some exceptions. */
    static int[] labels(float[][] rows) {
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = rows[i][0] * rows[i][1] + rows[i][2] > 1 != (i % 17 == 0) ? 1 : 0;
        }
        return labels;
    }

    static double[] weights(int count) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = i % 5 == 0 ? 0 : 0.5 + i % 3;
        }
        return weights;
    }
}
