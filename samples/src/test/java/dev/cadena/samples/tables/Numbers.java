package dev.cadena.samples.tables;

import dev.cadena.Training;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.train.Model;
import java.util.Arrays;

/**
 * Numbers are to be predicted, and the score is R², the mean over the targets: 1 for who predicts all, 0 for who always says the
 * mean. A network learns standardised targets; its predictions are brought back.
 */
final class Numbers implements Goal {
    private final float[][] x;
    private final float[][] targets;

    Numbers(float[][] x, float[][] targets) {
        this.x = x;
        this.targets = targets;
    }

    @Override
    public void train(Model<float[]> network, Training training, int[] rows) {
        network.train(select(x, rows), standardizer(rows).apply(select(targets, rows)), training);
    }

    @Override
    public float[][] predict(Model<float[]> network, int[] trained, int[] kept) {
        Standardizer standardizer = standardizer(trained);
        float[][] predicted = network.predict(select(x, kept));
        for (float[] row : predicted) {
            for (int target = 0; target < row.length; target++) {
                row[target] = (float) standardizer.invert(target, row[target]);
            }
        }
        return predicted;
    }

    private Standardizer standardizer(int[] rows) {
        return Standardizer.fit(select(targets, rows));
    }

    private static float[][] select(float[][] all, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> all[row]).toArray(float[][]::new);
    }

    @Override
    public double score(float[][] predicted) {
        int width = targets[0].length;
        double sum = 0;
        for (int target = 0; target < width; target++) {
            sum += r2(target, predicted);
        }
        return sum / width;
    }

    private double r2(int target, float[][] predicted) {
        double mean = 0;
        for (float[] row : targets) {
            mean += row[target] / (double) targets.length;
        }
        double missed = 0;
        double all = 0;
        for (int row = 0; row < targets.length; row++) {
            missed += square((double) targets[row][target] - predicted[row][target]);
            all += square(targets[row][target] - mean);
        }
        return 1 - missed / all;
    }

    private static double square(double x) {
        return x * x;
    }
}
