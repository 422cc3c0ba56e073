package dev.cadena.benchmark.peer;

import ai.djl.ndarray.NDArray;
import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** DJL, with prepared rows. */
public class DjlPrediction extends PredictionTask {
    private final List<NDArray> rows = new ArrayList<>();
    private DjlModel model;

    @Override
    void prepare(Shape shape, Samples samples) {
        model = new DjlModel(shape, DenseWeights.initial(network));
        for (float[] row : samples.rows()) {
            rows.add(model.row(row));
        }
    }

    /** {@return the output} */
    @Benchmark
    public float[] predict() {
        return model.predict(rows.get(nextRow()));
    }

    @Override
    void close() {
        model.close();
    }
}
