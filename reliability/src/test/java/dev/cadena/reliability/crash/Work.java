package dev.cadena.reliability.crash;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Adam;
import java.util.SplittableRandom;

/** What is trained: always the same, in whichever process. */
final class Work {
    /** Five updates an epoch. */
    static final int UPDATES = 5;

    private Work() {}

    static Training training(int epochs) {
        return Training.miniBatch(8).epochs(epochs).seed(5).optimizer(Adam.of(0.001));
    }

    static Dataset data() {
        SplittableRandom random = new SplittableRandom(11);
        float[][] rows = new float[8 * UPDATES - 3][3];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = (float) random.nextDouble();
            }
            labels[i] = rows[i][0] * rows[i][1] > rows[i][2] ? 1 : 0;
        }
        return Dataset.of(rows, labels);
    }
}
