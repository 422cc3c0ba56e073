package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;

/** The plain loop, with shuffled rows as Cadena has them. */
public class PlainTraining extends TrainingTask {
    private final SplittableRandom random = new SplittableRandom(0);
    private PlainNetwork plain;
    private Samples samples;
    private int[] order;
    private int next;

    @Override
    void prepare(Shape shape, Samples samples) {
        plain = new PlainNetwork(DenseWeights.initial(network));
        this.samples = samples;
        order = new int[Samples.COUNT];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        next = order.length;
    }

    /** {@return the network} */
    @Benchmark
    public PlainNetwork step() {
        if (next == order.length) {
            shuffle();
            next = 0;
        }
        plain.step(samples, order, next, next + batch, (float) Settings.RATE);
        next += batch;
        return plain;
    }

    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int former = order[i];
            order[i] = order[j];
            order[j] = former;
        }
    }

    @Override
    void close() {}
}
