package dev.cadena.samples.residual;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.samples.data.Table;
import dev.cadena.samples.report.LossChart;
import dev.cadena.samples.report.Output;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why skip connections matter: two networks with as many weights, trained alike. What reaches the first layers of the plain one
 * is a product of sixteen derivatives; in the residual one it is a sum over all paths, the shortest of which skips every layer.
 */
public final class ResidualSample {
    private static final int EPOCHS = 60;

    private ResidualSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1, Output.directory());
    }

    /** The training loss of each epoch, by network. */
    static Map<String, double[]> run(long seed, Path output) {
        Split split = Split.of(Table.read("wine.csv"), 0.8, seed);
        Standardizer standardizer = Standardizer.fit(split.training().features());
        float[][] wines = standardizer.apply(split.training().features());
        float[][] testWines = standardizer.apply(split.test().features());
        PlainNetwork plain = PlainNetwork.create(seed);
        List<String> cultivars = plain.cultivar().labels();

        Map<String, Model<float[]>> networks = new LinkedHashMap<>();
        networks.put("plain", plain);
        networks.put("residual", ResidualNetwork.create(seed));

        Map<String, double[]> losses = new LinkedHashMap<>();
        LossChart chart = new LossChart("Wine: sixteen layers with and without skips");
        System.out.println("network    loss     test accuracy");
        networks.forEach((name, network) -> {
            Training training = Training.miniBatch(16).epochs(EPOCHS).seed(seed).optimizer(Sgd.of(0.01));
            History history = network.train(wines, split.training().labels(cultivars), training);
            double accuracy = network.evaluate(testWines, split.test().labels(cultivars))
                    .accuracy()
                    .orElseThrow();
            System.out.printf(Locale.ROOT, "%-9s  %.4f   %.4f%n", name, history.loss(), accuracy);
            chart.curve(name, history.losses());
            losses.put(name, history.losses());
        });
        System.out.println("loss curves: " + chart.save(output.resolve("residual.png")));
        return losses;
    }
}
