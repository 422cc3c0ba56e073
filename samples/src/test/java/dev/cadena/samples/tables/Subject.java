package dev.cadena.samples.tables;

import dev.cadena.Layer;
import dev.cadena.samples.data.Table;
import dev.cadena.train.Model;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table and the network that learns it. */
enum Subject {
    IRIS,
    WINE,
    BREAST_CANCER,
    DIGITS,
    DIABETES,
    LINNERUD;

    private static final int PARTS = 5;

    /** The name of the table, as the files have it. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    Settings settings() {
        return Settings.of(table());
    }

    Model<float[]> network(long seed) {
        return switch (this) {
            case IRIS -> IrisNetwork.create(seed);
            case WINE -> WineNetwork.create(seed);
            case BREAST_CANCER -> CancerNetwork.create(seed);
            case DIGITS -> DigitsNetwork.create(seed);
            case DIABETES -> DiabetesNetwork.create(seed);
            case LINNERUD -> LinnerudNetwork.create(seed);
        };
    }

    Goal goal() {
        int targets = settings().targets();
        Table table = Table.read(table() + ".csv", Math.max(1, targets));
        List<Layer> layers = network(0).layers();
        return targets > 0
                ? new Numbers(table.features(), table.targets())
                : new Classes(
                        table.features(),
                        table.labels(layers.get(layers.size() - 1).labels()));
    }

    /** The scores of scikit-learn, by seeds. */
    double[] reference() {
        return Resource.read("scores.csv", table()).stream()
                .mapToDouble(line -> Double.parseDouble(line.getField("score")))
                .toArray();
    }

    /** The scores of Cadena, by seeds: each part of the rows is predicted by a network that was trained on the others. */
    double[] scores() {
        Goal goal = goal();
        Settings settings = settings();
        return IntStream.range(0, reference().length)
                .mapToDouble(seed -> score(goal, settings, seed))
                .toArray();
    }

    private double score(Goal goal, Settings settings, int seed) {
        int[] parts = parts(seed);
        float[][] predicted = new float[parts.length][];
        for (int part = 0; part < PARTS; part++) {
            int[] trained = rows(parts, part, false);
            int[] kept = rows(parts, part, true);
            long trial = (long) PARTS * seed + part;
            Model<float[]> network = network(trial);
            goal.train(network, settings.training(trained.length).seed(trial), trained);
            float[][] found = goal.predict(network, trained, kept);
            for (int i = 0; i < kept.length; i++) {
                predicted[kept[i]] = found[i];
            }
        }
        return goal.score(predicted);
    }

    /** The part, from 0 to 4, of each row with a seed. */
    int[] parts(int seed) {
        String parts = Resource.read("scores.csv", table()).get(seed).getField("part");
        return parts.chars().map(digit -> digit - '0').toArray();
    }

    /** The rows of a part, or all others. */
    static int[] rows(int[] parts, int part, boolean of) {
        return IntStream.range(0, parts.length)
                .filter(row -> (parts[row] == part) == of)
                .toArray();
    }
}
