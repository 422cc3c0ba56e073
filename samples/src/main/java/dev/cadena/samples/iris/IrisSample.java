package dev.cadena.samples.iris;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.samples.data.Table;
import dev.cadena.samples.report.LossChart;
import dev.cadena.samples.report.Output;
import dev.cadena.train.History;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stochastic, mini-batch and batch gradient descent side by side: the same network from the same initial weights, at the
 * same learning rate. The more often the weights are updated in an epoch, the faster the loss falls, and the less smoothly.
 */
public final class IrisSample {
    private static final int EPOCHS = 60;

    private IrisSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1, Output.directory());
    }

    static Map<String, Double> run(long seed, Path output) {
        Split split = Split.of(Table.read("iris.csv"), 0.8, seed);
        Standardizer standardizer = Standardizer.fit(split.training().features());
        float[][] flowers = standardizer.apply(split.training().features());
        float[][] testFlowers = standardizer.apply(split.test().features());

        Map<String, Training> methods = new LinkedHashMap<>();
        methods.put("stochastic", Training.stochastic());
        methods.put("mini-batch of 16", Training.miniBatch(16));
        methods.put("batch", Training.batch());

        Map<String, Double> accuracies = new LinkedHashMap<>();
        LossChart chart = new LossChart("Iris: three ways of gradient descent");
        System.out.println("method              updates   loss     test accuracy");
        methods.forEach((name, method) -> {
            var network = IrisNetwork.create(seed);
            List<String> species = network.species().labels();
            History history = network.train(
                    flowers,
                    split.training().labels(species),
                    method.epochs(EPOCHS).seed(seed).optimizer(Sgd.of(0.05)));
            double accuracy = network.evaluate(testFlowers, split.test().labels(species))
                    .accuracy()
                    .orElseThrow();
            int updates = EPOCHS * ((flowers.length - 1) / Math.min(method.batchSize(), flowers.length) + 1);
            System.out.printf(Locale.ROOT, "%-18s  %7d   %.4f   %.4f%n", name, updates, history.loss(), accuracy);
            chart.curve(name, history.losses());
            accuracies.put(name, accuracy);
        });
        System.out.println("loss curves: " + chart.save(output.resolve("iris.png")));
        return accuracies;
    }
}
