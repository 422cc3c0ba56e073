package dev.cadena.processor.battery;

import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.processor.battery.oracle.Descent;
import dev.cadena.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares a training in double, epoch by epoch, with gradient descent by its definition. */
final class TrainingCheck {
    /** Of the largest weight, and of a loss. */
    static final double TOLERANCE = 1e-10;

    private TrainingCheck() {}

    /** What is wrong; empty if nothing is. */
    static List<String> faults(Subject subject, Observations data, Descent descent, int epochs) {
        subject.setParameters(data.w());
        Descent.Epoch[] expected = descent.run(subject.net(), data.w(), data.x(), data.y(), epochs);
        int rows = data.x().length;
        Training method = descent.batchSize() == 1
                ? Training.stochastic()
                : descent.batchSize() >= rows ? Training.batch() : Training.miniBatch(descent.batchSize());
        Training training = method.epochs(epochs)
                .optimizer(Sgd.of(descent.rate()))
                .seed(descent.seed())
                .shuffle(descent.shuffled())
                .reduction(descent.mean() ? Reduction.MEAN : Reduction.SUM);
        List<String> faults = new ArrayList<>();
        try (Trainer trainer = subject.model().trainer(Datasets.of(subject.net(), data.x(), data.y()), training)) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                double loss = trainer.epoch();
                String where = " of epoch " + (epoch + 1) + ", " + descent;
                double expectedLoss = expected[epoch].loss();
                if (!(Math.abs(loss - expectedLoss) <= TOLERANCE * Math.abs(expectedLoss))) {
                    faults.add("loss" + where + " is " + loss + ", not " + expectedLoss);
                }
                compare(where, subject.parameters(), expected[epoch].weights(), faults);
            }
        }
        return faults;
    }

    private static void compare(String where, double[] actual, double[] expected, List<String> faults) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int k = 0; k < expected.length; k++) {
            if (!(Math.abs(actual[k] - expected[k]) <= TOLERANCE * largest)) {
                faults.add("w[" + k + "]" + where + " is " + actual[k] + ", not " + expected[k]);
            }
        }
    }
}
