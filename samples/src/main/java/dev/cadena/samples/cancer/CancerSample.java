package dev.cadena.samples.cancer;

import dev.cadena.Training;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.samples.data.Table;
import dev.cadena.samples.report.ConfusionMatrix;
import dev.cadena.train.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells malignant from benign tumours: binary cross-entropy against hinge. */
public final class CancerSample {
    private CancerSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1);
    }

    static Map<String, Double> run(long seed) {
        var probability = ByProbabilityNetwork.create(seed);
        List<String> diagnoses = probability.malignant().labels();
        Map<String, Model<float[]>> networks = new LinkedHashMap<>();
        networks.put("binary cross-entropy", probability);
        networks.put("hinge", ByMarginNetwork.create(seed));

        Split split = Split.of(Table.read("breast_cancer.csv"), 0.8, seed);
        Standardizer standardizer = Standardizer.fit(split.training().features());
        float[][] x = standardizer.apply(split.training().features());
        float[][] testX = standardizer.apply(split.test().features());

        Map<String, Double> accuracies = new LinkedHashMap<>();
        networks.forEach((loss, network) -> {
            network.train(
                    x,
                    split.training().labels(diagnoses),
                    Training.miniBatch(16).epochs(30).seed(seed).optimizer(Sgd.of(0.05)));
            Evaluation evaluation = network.evaluate(testX, split.test().labels(diagnoses));
            double accuracy = evaluation.accuracy().orElseThrow();
            System.out.printf(Locale.ROOT, "%s: test accuracy %.4f%n", loss, accuracy);
            System.out.println(ConfusionMatrix.of(diagnoses, evaluation.confusion()));
            System.out.println();
            accuracies.put(loss, accuracy);
        });
        return accuracies;
    }
}
