package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import smile.classification.MLP;

/** Smile. */
public class SmilePrediction extends PredictionTask {
    private MLP model;
    private double[][] rows;
    private double[] into;

    @Override
    void prepare(Shape shape, Samples samples) {
        model = SmileModel.create(shape);
        rows = Arrays.stream(samples.rows()).map(SmileModel::doubles).toArray(double[][]::new);
        into = new double[shape.outputs()];
    }

    /** {@return the class} */
    @Benchmark
    public int predict() {
        return model.predict(rows[nextRow()], into);
    }

    @Override
    void close() {}
}
