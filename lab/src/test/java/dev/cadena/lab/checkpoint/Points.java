package dev.cadena.lab.checkpoint;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Adam;
import java.util.SplittableRandom;

/** Points, and how to learn their sides: four updates an epoch. */
final class Points {
    static final Training TRAINING = Training.miniBatch(5).epochs(6).seed(3).optimizer(Adam.of(0.05));

    private Points() {}

    static Dataset data() {
        return trained().validatedBy(points(10, 2));
    }

    /** The same, without validation data. */
    static Dataset trained() {
        return points(20, 1);
    }

    private static Dataset points(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] points = new float[count][2];
        int[] sides = new int[count];
        for (int i = 0; i < count; i++) {
            points[i] = new float[] {(float) random.nextDouble(), (float) random.nextDouble()};
            sides[i] = points[i][0] + points[i][1] > 1 ? 1 : 0;
        }
        return Dataset.of(points, sides);
    }
}
