package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** DL4J, with prepared batches. */
public class Dl4jTraining extends TrainingTask {
    private final List<Dl4jModel.Batch> prepared = new ArrayList<>();
    private Dl4jModel model;

    @Override
    void prepare(Shape shape, Samples samples) {
        model = new Dl4jModel(shape, DenseWeights.initial(network));
        for (int i = 0; i < batches(); i++) {
            prepared.add(Dl4jModel.batch(samples.batch(i, batch), shape.outputs()));
        }
    }

    /** One update. */
    @Benchmark
    public void step() {
        model.step(prepared.get(nextBatch(prepared.size())));
    }

    @Override
    void close() {}
}
