package dev.cadena.benchmark.run;

import com.sun.management.ThreadMXBean;
import dev.cadena.Training;
import dev.cadena.benchmark.network.Networks;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.management.ManagementFactory;

/**
 * Prints the bytes that a step and a prediction allocate once warm, by the counter of the JVM that JMH's {@code -prof gc} reads too,
 * but without what JMH allocates itself. Steps that end an epoch are left out: they publish a copy of the weights.
 */
final class AllocationRun {
    private static final int BATCH = 64;
    private static final int EPOCHS = 3;
    private static final int PREDICTIONS = 10_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationRun() {}

    public static void main(String[] args) {
        Samples samples = Samples.random(Shape.of(args[0]), Samples.COUNT);
        Model<float[]> model = Networks.create(args[0]);
        System.out.println(bytesOfStep(model, samples));
        float[] into = new float[Shape.of(args[0]).outputs()];
        predict(model, samples, into);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        predict(model, samples, into);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        System.out.println((double) bytes / PREDICTIONS);
    }

    private static double bytesOfStep(Model<float[]> model, Samples samples) {
        Training training = Training.miniBatch(BATCH).optimizer(Sgd.of(0.01));
        try (Trainer trainer = model.trainer(samples.rows(), samples.labels(), training)) {
            while (trainer.state().epochs() < EPOCHS) {
                trainer.step();
            }
            int steps = Samples.COUNT / BATCH - 1;
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < steps; i++) {
                trainer.step();
            }
            return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / steps;
        }
    }

    private static void predict(Model<float[]> model, Samples samples, float[] into) {
        for (int i = 0; i < PREDICTIONS; i++) {
            model.predict(samples.rows()[i % Samples.COUNT], into);
        }
    }
}
