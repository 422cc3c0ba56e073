package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** DJL, with prepared batches. */
public class DjlTraining extends TrainingTask {
    private final List<DjlModel.Batch> prepared = new ArrayList<>();
    private DjlModel model;

    @Override
    void prepare(Shape shape, Samples samples) {
        model = new DjlModel(shape, DenseWeights.initial(network));
        model.train(batch, shape.inputs());
        for (int i = 0; i < batches(); i++) {
            prepared.add(model.batch(samples.batch(i, batch)));
        }
    }

    /** One update. */
    @Benchmark
    public void step() {
        model.step(prepared.get(nextBatch(prepared.size())));
    }

    @Override
    void close() {
        model.close();
    }
}
