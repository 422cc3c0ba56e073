package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.Networks;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import dev.cadena.train.Trainer;
import org.openjdk.jmh.annotations.Benchmark;

/** Cadena, by its public API. */
public class CadenaTraining extends TrainingTask {
    private Trainer trainer;

    @Override
    void prepare(Shape shape, Samples samples) {
        trainer = Networks.create(network).trainer(samples.rows(), samples.labels(), Settings.training(batch, threads));
    }

    /** {@return whether an epoch ended} */
    @Benchmark
    public boolean step() {
        return trainer.step();
    }

    @Override
    void close() {
        trainer.close();
    }
}
