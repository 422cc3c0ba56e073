package dev.cadena.samples.digits;

import dev.cadena.Training;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Table;
import dev.cadena.samples.report.ConfusionMatrix;
import dev.cadena.samples.report.LayerSummary;
import dev.cadena.samples.report.LossChart;
import dev.cadena.samples.report.Output;
import dev.cadena.samples.report.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Trains a classifier of handwritten digits, measures it on images that it has never seen, saves it and loads it again. */
public final class DigitsSample {
    private static final int EPOCHS = 30;

    private DigitsSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1, Output.directory());
    }

    static double run(long seed, Path output) {
        var network = DigitsNetwork.create(seed);
        System.out.println(LayerSummary.of(network.layers()));

        Split split = Split.of(Table.read("digits.csv"), 0.8, seed);
        List<String> digits = network.digit().labels();
        float[][] images = split.training().features();
        int[] labels = split.training().labels(digits);
        float[][] testImages = split.test().features();
        int[] testLabels = split.test().labels(digits);

        List<Evaluation> training = new ArrayList<>();
        List<Evaluation> test = new ArrayList<>();
        try (var progress = Progress.of("training", EPOCHS)) {
            network.train(
                    images,
                    labels,
                    Training.miniBatch(16)
                            .epochs(EPOCHS)
                            .seed(seed)
                            .optimizer(Sgd.of(0.5))
                            .onEpoch(epoch -> {
                                training.add(network.evaluate(images, labels));
                                test.add(network.evaluate(testImages, testLabels));
                                progress.step(String.format(Locale.ROOT, "loss %.4f", epoch.loss()));
                            }));
        }
        print(training, test);

        Path picture = new LossChart("Digits")
                .curve("training", losses(training))
                .curve("test", losses(test))
                .save(output.resolve("digits.png"));
        Path file = output.resolve("digits.safetensors");
        network.save(file);
        System.out.println("loss curves: " + picture);
        System.out.println("weights:     " + file);

        var loaded = DigitsNetwork.load(file);
        Evaluation evaluation = loaded.evaluate(testImages, testLabels);
        System.out.println();
        System.out.println("What the loaded network takes each digit for, on " + evaluation.rows() + " unseen images:");
        System.out.println(ConfusionMatrix.of(digits, evaluation.confusion()));
        System.out.println();
        System.out.printf(
                "The first of them shows a %s: read as %d, which is %s%n",
                digits.get(testLabels[0]),
                loaded.classify(testImages[0]),
                loaded.isEven(testImages[0]) ? "even" : "odd");
        double accuracy = evaluation.accuracy().orElseThrow();
        System.out.printf(Locale.ROOT, "test accuracy %.4f%n", accuracy);
        return accuracy;
    }

    private static void print(List<Evaluation> training, List<Evaluation> test) {
        System.out.println("          training             test");
        System.out.println("epoch  loss    accuracy   loss    accuracy");
        for (int i = 0; i < training.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%5d  %.4f  %.4f     %.4f  %.4f%n",
                    i + 1,
                    training.get(i).loss(),
                    training.get(i).accuracy().orElseThrow(),
                    test.get(i).loss(),
                    test.get(i).accuracy().orElseThrow());
        }
        System.out.println();
    }

    private static double[] losses(List<Evaluation> evaluations) {
        return evaluations.stream().mapToDouble(Evaluation::loss).toArray();
    }
}
