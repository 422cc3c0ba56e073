package dev.cadena.samples.digits;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Table;
import dev.cadena.samples.report.LayerSummary;
import dev.cadena.samples.report.LossChart;
import dev.cadena.samples.report.Output;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Trains a classifier of handwritten digits and measures it on images that it has never seen. */
public final class DigitsSample {
    private static final long SEED = 1;
    private static final int EPOCHS = 30;

    private DigitsSample() {}

    /** Trains, measures and draws; everything follows from one seed. */
    public static void main(String[] args) {
        run(SEED, Output.directory());
    }

    static double run(long seed, Path output) {
        var network = DigitsNetwork.create(seed);
        System.out.println(LayerSummary.of(network.layers()));

        Split split = Split.of(Table.read("digits.csv"), 0.8, seed);
        List<String> digits = network.digit().labels();
        float[][] trainingImages = scaled(split.training().features());
        int[] trainingDigits = split.training().labels(digits);
        float[][] testImages = scaled(split.test().features());
        int[] testDigits = split.test().labels(digits);

        Training training = Training.miniBatch(16).epochs(EPOCHS).seed(seed).optimizer(Sgd.of(0.5));
        double[] losses = new double[EPOCHS];
        double[] testLosses = new double[EPOCHS];
        try (var trainer = network.trainer(trainingImages, trainingDigits, training)) {
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                trainer.epoch();
                losses[epoch] = network.loss(trainingImages, trainingDigits);
                testLosses[epoch] = network.loss(testImages, testDigits);
                System.out.printf(
                        Locale.ROOT,
                        "%5d  %.4f %.4f  %.4f %.4f%n",
                        epoch + 1,
                        losses[epoch],
                        accuracy(network, trainingImages, trainingDigits),
                        testLosses[epoch],
                        accuracy(network, testImages, testDigits));
            }
        }
        new LossChart("Digits")
                .curve("training", losses)
                .curve("test", testLosses)
                .save(output.resolve("digits.png"));
        double accuracy = accuracy(network, testImages, testDigits);
        System.out.printf(Locale.ROOT, "test accuracy %.4f%n", accuracy);
        return accuracy;
    }

    private static float[][] scaled(float[][] images) {
        for (float[] image : images) {
            for (int i = 0; i < image.length; i++) {
                image[i] /= 16;
            }
        }
        return images;
    }

    private static double accuracy(DigitsNetwork network, float[][] images, int[] digits) {
        int right = 0;
        for (int i = 0; i < images.length; i++) {
            float[] probabilities = network.predict(images[i]);
            int best = 0;
            for (int k = 1; k < probabilities.length; k++) {
                best = probabilities[k] > probabilities[best] ? k : best;
            }
            right += best == digits[i] ? 1 : 0;
        }
        return right / (double) images.length;
    }
}
