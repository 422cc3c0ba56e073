package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import smile.classification.MLP;

/** Smile, with prepared batches. */
public class SmileTraining extends TrainingTask {
    private MLP model;
    private double[][][] rows;
    private int[][] labels;

    @Override
    void prepare(Shape shape, Samples samples) {
        model = SmileModel.create(shape);
        rows = new double[batches()][][];
        labels = new int[batches()][];
        for (int i = 0; i < rows.length; i++) {
            Samples some = samples.batch(i, batch);
            rows[i] = Arrays.stream(some.rows()).map(SmileModel::doubles).toArray(double[][]::new);
            labels[i] = some.labels();
        }
    }

    /** One update. */
    @Benchmark
    public void step() {
        int i = nextBatch(rows.length);
        model.update(rows[i], labels[i]);
    }

    @Override
    void close() {}
}
