package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.dataset.DataSet;
import org.openjdk.jmh.annotations.Benchmark;

/** DL4J, with prepared batches: by SameDiff, which however fails on single rows; those train a {@code MultiLayerNetwork}. */
public class Dl4jTraining extends TrainingTask {
    private final List<DataSet> prepared = new ArrayList<>();
    private SameDiffModel graph;
    private Dl4jModel layers;

    @Override
    void prepare(Shape shape, Samples samples) {
        List<DenseWeights> weights = DenseWeights.initial(network);
        if (batch == 1) {
            layers = new Dl4jModel(shape, weights);
        } else {
            graph = new SameDiffModel(shape, weights);
        }
        for (int i = 0; i < batches(); i++) {
            prepared.add(SameDiffModel.batch(samples.batch(i, batch), shape.outputs()));
        }
    }

    /** One update. */
    @Benchmark
    public void step() {
        DataSet next = prepared.get(nextBatch(prepared.size()));
        if (graph != null) {
            graph.step(next);
        } else {
            layers.step(next);
        }
    }

    @Override
    void close() {}
}
