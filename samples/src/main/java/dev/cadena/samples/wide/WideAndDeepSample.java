package dev.cadena.samples.wide;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.samples.data.Columns;
import dev.cadena.samples.data.Split;
import dev.cadena.samples.data.Standardizer;
import dev.cadena.samples.data.Table;
import java.util.List;
import java.util.Locale;

/** Trains a network with two inputs: the columns of a data set and the parts of an observation have names. */
public final class WideAndDeepSample {
    private static final int TYPICAL = 20;
    private static final int ALL = 30;

    private WideAndDeepSample() {}

    /** Everything follows from one seed. */
    public static void main(String[] args) {
        run(1);
    }

    static double run(long seed) {
        Split split = Split.of(Table.read("breast_cancer.csv"), 0.8, seed);
        Standardizer standardizer = Standardizer.fit(split.training().features());
        WideAndDeepNetwork network = WideAndDeepNetwork.create(seed);
        List<String> classes = network.benign().labels();

        Training training = Training.miniBatch(16).epochs(30).seed(seed).optimizer(Sgd.of(0.05));
        network.train(data(split.training(), standardizer, classes), training);

        Dataset test = data(split.test(), standardizer, classes);
        double accuracy = network.evaluate(test).accuracy().orElseThrow();
        float[] patient = standardizer.apply(split.test().features())[0];
        WideAndDeepNetwork.Inputs x = new WideAndDeepNetwork.Inputs()
                .typical(Columns.of(new float[][] {patient}, 0, TYPICAL)[0])
                .abnormal(Columns.of(new float[][] {patient}, TYPICAL, ALL)[0]);
        System.out.printf(Locale.ROOT, "first unseen patient: benign with probability %.4f%n", network.predict(x)[0]);
        System.out.printf(Locale.ROOT, "test accuracy %.4f%n", accuracy);
        return accuracy;
    }

    private static Dataset data(Table table, Standardizer standardizer, List<String> classes) {
        float[][] rows = standardizer.apply(table.features());
        return Dataset.builder()
                .input("typical", Columns.of(rows, 0, TYPICAL))
                .input("abnormal", Columns.of(rows, TYPICAL, ALL))
                .target("benign", table.labels(classes))
                .build();
    }
}
