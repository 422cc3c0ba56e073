package dev.cadena.samples.tables;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.train.Model;
import java.util.Arrays;

/** Classes are to be predicted, and the score is the share that is found. */
final class Classes implements Goal {
    private final float[][] x;
    private final int[] labels;

    Classes(float[][] x, int[] labels) {
        this.x = x;
        this.labels = labels;
    }

    @Override
    public void train(Model<float[]> network, Training training, int[] rows) {
        network.train(Dataset.of(x, labels).subset(rows), training);
    }

    @Override
    public float[][] predict(Model<float[]> network, int[] trained, int[] kept) {
        return Arrays.stream(kept)
                .mapToObj(row -> new float[] {likeliest(network.predict(x[row]))})
                .toArray(float[][]::new);
    }

    private static int likeliest(float[] probabilities) {
        if (probabilities.length == 1) {
            return probabilities[0] > 0.5f ? 1 : 0;
        }
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[best]) {
                best = label;
            }
        }
        return best;
    }

    @Override
    public double score(float[][] predicted) {
        int found = 0;
        for (int row = 0; row < labels.length; row++) {
            if (predicted[row][0] == labels[row]) {
                found++;
            }
        }
        return (double) found / labels.length;
    }
}
