package dev.cadena.samples.formula;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.samples.data.Table;
import dev.cadena.train.Model;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Trains on a table in which somebody typed a zero too many in one target of ten. Squares of errors follow the mistakes, and
 * Huber's loss still gives way; a loss whose slope fades, which is one line, hardly notices them.
 */
public final class FormulaSample {
    private static final int MISTYPED_EVERY = 10;
    private static final float MISTYPED_BY = 10;

    /** The unit of the networks' targets, by which they are about 1. */
    private static final float UNIT = 100;

    private FormulaSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1);
    }

    /** The mean absolute error on unseen patients, by loss, in the target's own unit. */
    static Map<String, Double> run(long seed) {
        Split split = Split.of(Table.read("diabetes.csv"), 0.8, seed);
        Standardizer patients = Standardizer.fit(split.training().features());
        float[][] x = patients.apply(split.training().features());
        float[][] y = split.training().targets();
        for (int i = 0; i < y.length; i++) {
            y[i][0] *= (i % MISTYPED_EVERY == 0 ? MISTYPED_BY : 1) / UNIT;
        }

        Map<String, Model<float[]>> networks = new LinkedHashMap<>();
        networks.put("mean squared error", BySquaresNetwork.create(seed));
        networks.put("Huber", ByHuberNetwork.create(seed));
        networks.put("Cauchy", ByCauchyNetwork.create(seed));

        Map<String, Double> errors = new LinkedHashMap<>();
        System.out.println("loss                 mean absolute error on unseen patients");
        networks.forEach((loss, network) -> {
            network.train(x, y, Training.miniBatch(16).epochs(60).seed(seed).optimizer(Sgd.of(0.02)));
            float[][] predictions = network.predict(patients.apply(split.test().features()));
            float[][] truths = split.test().targets();
            double sum = 0;
            for (int i = 0; i < truths.length; i++) {
                sum += Math.abs(predictions[i][0] * UNIT - truths[i][0]);
            }
            errors.put(loss, sum / truths.length);
            System.out.printf(Locale.ROOT, "%-19s  %.1f%n", loss, errors.get(loss));
        });
        return errors;
    }
}
