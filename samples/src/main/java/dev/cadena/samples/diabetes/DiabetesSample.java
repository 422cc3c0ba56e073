package dev.cadena.samples.diabetes;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.samples.data.Table;
import dev.cadena.train.Model;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Predicts how a disease progresses: regression, with three losses side by side. */
public final class DiabetesSample {
    private DiabetesSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1);
    }

    /**
     * How far predictions are off, in the target's own unit.
     *
     * @param rootMeanSquare the root of the mean squared error
     * @param meanAbsolute the mean absolute error
     */
    record Errors(double rootMeanSquare, double meanAbsolute) {}

    static Map<String, Errors> run(long seed) {
        Split split = Split.of(Table.read("diabetes.csv"), 0.8, seed);
        Standardizer patients = Standardizer.fit(split.training().features());
        Standardizer progressions = Standardizer.fit(split.training().targets());
        float[][] x = patients.apply(split.training().features());
        float[][] y = progressions.apply(split.training().targets());

        Map<String, Model<float[]>> networks = new LinkedHashMap<>();
        networks.put("mean squared error", BySquaresNetwork.create(seed));
        networks.put("mean absolute error", ByAmountsNetwork.create(seed));
        networks.put("Huber", ByHuberNetwork.create(seed));

        Map<String, Errors> errors = new LinkedHashMap<>();
        // Whoever knows nothing of a patient does best to predict the mean, which is 0 after standardising.
        errors.put("(always the mean)", errors(new float[split.test().size()][1], progressions, split));
        networks.forEach((loss, network) -> {
            network.train(x, y, Training.miniBatch(16).epochs(40).seed(seed).optimizer(Sgd.of(0.01)));
            float[][] predictions = network.predict(patients.apply(split.test().features()));
            errors.put(loss, errors(predictions, progressions, split));
        });
        System.out.println("loss                 test error: root mean square   mean absolute");
        errors.forEach((loss, e) ->
                System.out.printf(Locale.ROOT, "%-19s  %28.1f  %14.1f%n", loss, e.rootMeanSquare(), e.meanAbsolute()));
        return errors;
    }

    private static Errors errors(float[][] predictions, Standardizer progressions, Split split) {
        float[][] truths = split.test().targets();
        double squares = 0;
        double amounts = 0;
        for (int i = 0; i < truths.length; i++) {
            double error = progressions.invert(0, predictions[i][0]) - truths[i][0];
            squares += error * error;
            amounts += Math.abs(error);
        }
        return new Errors(Math.sqrt(squares / truths.length), amounts / truths.length);
    }
}
