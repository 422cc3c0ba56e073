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
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Prints the bytes that a step and a prediction allocate once warm, by the counter of the JVM that JMH's {@code -prof gc} reads too,
 * but without what JMH allocates itself. Steps that end an epoch are left out: they publish a copy of the weights.
 *
 * <p>Code that HotSpot has not compiled yet allocates the vectors that it computes with. So calls are judged after some blocks of
 * them have allocated nothing; and what allocates for ever is, after some time, judged all the same.
 */
final class AllocationRun {
    private static final int BATCH = 64;
    private static final int STEPS = Samples.COUNT / BATCH - 1;
    private static final int PREDICTIONS = 10_000;

    /** Blocks without an allocation that make whatever is called warm. */
    private static final int QUIET = 3;

    private static final int JUDGED = 3;
    private static final long LIMIT = Duration.ofSeconds(20).toNanos();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationRun() {}

    public static void main(String[] args) {
        Samples samples = Samples.random(Shape.of(args[0]), Samples.COUNT);
        Model<float[]> model = Networks.create(args[0]);
        Training training = Training.miniBatch(BATCH).optimizer(Sgd.of(0.01));
        try (Trainer trainer = model.trainer(samples.rows(), samples.labels(), training)) {
            System.out.println(onceWarm(() -> bytesOfEpoch(trainer)) / STEPS);
        }
        float[] into = new float[Shape.of(args[0]).outputs()];
        System.out.println(onceWarm(() -> bytesOfPredictions(model, samples, into)) / PREDICTIONS);
    }

    /** {@return the bytes of a block of calls} */
    private static double onceWarm(LongSupplier bytesOfBlock) {
        long begin = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET && System.nanoTime() - begin < LIMIT) {
            quiet = bytesOfBlock.getAsLong() == 0 ? quiet + 1 : 0;
        }
        long bytes = 0;
        for (int block = 0; block < JUDGED; block++) {
            bytes += bytesOfBlock.getAsLong();
        }
        return (double) bytes / JUDGED;
    }

    private static long bytesOfEpoch(Trainer trainer) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < STEPS; i++) {
            trainer.step();
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        trainer.step();
        return bytes;
    }

    private static long bytesOfPredictions(Model<float[]> model, Samples samples, float[] into) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < PREDICTIONS; i++) {
            model.predict(samples.rows()[i % Samples.COUNT], into);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
