package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import org.openjdk.jmh.annotations.Benchmark;

/** The plain loop. */
public class PlainPrediction extends PredictionTask {
    private PlainNetwork plain;
    private float[][] rows;

    @Override
    void prepare(Shape shape, Samples samples) {
        plain = new PlainNetwork(DenseWeights.initial(network));
        rows = samples.rows();
    }

    /** {@return the output} */
    @Benchmark
    public float[] predict() {
        return plain.predict(rows[nextRow()]);
    }

    @Override
    void close() {}
}
