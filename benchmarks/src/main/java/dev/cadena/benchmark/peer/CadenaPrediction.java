package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.Networks;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import dev.cadena.train.Model;
import org.openjdk.jmh.annotations.Benchmark;

/** Cadena, by its public API. */
public class CadenaPrediction extends PredictionTask {
    private Model<float[]> model;
    private float[][] rows;
    private float[] into;

    @Override
    void prepare(Shape shape, Samples samples) {
        model = Networks.create(network);
        rows = samples.rows();
        into = new float[shape.outputs()];
    }

    /** {@return the output} */
    @Benchmark
    public float[] predict() {
        model.predict(rows[nextRow()], into);
        return into;
    }

    @Override
    void close() {}
}
