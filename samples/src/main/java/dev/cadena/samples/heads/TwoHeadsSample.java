package dev.cadena.samples.heads;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Columns;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.samples.data.Table;
import java.util.List;
import java.util.Locale;

/** Trains two outputs at once, each with its loss: one predicts a number, the other a class. */
public final class TwoHeadsSample {
    private static final int ALL = 13;

    private TwoHeadsSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1);
    }

    /**
     * What each head achieves on unseen wines.
     *
     * @param accuracy the share of the wines whose cultivar is found
     * @param alcoholError the root of the mean squared error of the alcohol, in per cent by volume
     * @param alcoholDeviation the same for who always says the mean of the training wines
     */
    record Scores(double accuracy, double alcoholError, double alcoholDeviation) {}

    static Scores run(long seed) {
        Split split = Split.of(Table.read("wine.csv"), 0.8, seed);
        Standardizer standardizer = Standardizer.fit(split.training().features());
        WineNetwork network = WineNetwork.create(seed);
        List<String> cultivars = network.cultivar().labels();

        Training training = Training.miniBatch(16).epochs(60).seed(seed).optimizer(Sgd.of(0.03));
        network.train(data(split.training(), standardizer, cultivars), training);

        double accuracy = network.evaluate(data(split.test(), standardizer, cultivars))
                .accuracy("cultivar")
                .orElseThrow();
        float[][] wines = standardizer.apply(split.test().features());
        float[][] truths = split.test().features();
        double squares = 0;
        double deviations = 0;
        for (int i = 0; i < wines.length; i++) {
            WineNetwork.Outputs out = network.predict(Columns.of(wines, 1, ALL)[i]);
            squares += Math.pow(standardizer.invert(0, out.alcohol()[0]) - truths[i][0], 2);
            deviations += Math.pow(standardizer.invert(0, 0) - truths[i][0], 2);
        }
        Scores scores = new Scores(accuracy, Math.sqrt(squares / wines.length), Math.sqrt(deviations / wines.length));
        System.out.printf(
                Locale.ROOT,
                "alcohol: off by %.2f %% by volume (always the mean: %.2f)%n",
                scores.alcoholError(),
                scores.alcoholDeviation());
        System.out.printf(Locale.ROOT, "cultivar: test accuracy %.4f%n", accuracy);
        return scores;
    }

    private static Dataset data(Table table, Standardizer standardizer, List<String> cultivars) {
        float[][] rows = standardizer.apply(table.features());
        return Dataset.builder()
                .input("analysis", Columns.of(rows, 1, ALL))
                .target("alcohol", Columns.of(rows, 0, 1))
                .target("cultivar", table.labels(cultivars))
                .build();
    }
}
