package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;

/** DL4J, with prepared rows. */
public class Dl4jPrediction extends PredictionTask {
    private final List<INDArray> rows = new ArrayList<>();
    private Dl4jModel model;

    @Override
    void prepare(Shape shape, Samples samples) {
        model = new Dl4jModel(shape, DenseWeights.initial(network));
        for (float[] row : samples.rows()) {
            rows.add(Nd4j.create(new float[][] {row}));
        }
    }

    /** {@return the output} */
    @Benchmark
    public INDArray predict() {
        return model.predict(rows.get(nextRow()));
    }

    @Override
    void close() {}
}
