package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Slots;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps of a training, and the slots of a prediction, allocate nothing. */
class AllocationTest {
    private static final int WARM = 1000;
    private static final int MOST_WARM_UP = 50_000;
    private static final int MEASURED = 100;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void unrolledSteps() {
        assertStepsAllocateNothing(Networks.regression(1));
    }

    @Test
    void bufferedSteps() {
        assertStepsAllocateNothing(Networks.create(
                1,
                "",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 50) @Gelu Layer hidden();",
                "@Dense(from = \"hidden\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();"));
    }

    @Test
    void slots() {
        var inputs = new Slots<>(Vectors.FLOAT, List.of(new InputPort("a", 0, 1), new InputPort("b", 1, 2)));
        var output = new OutputPort("kind", 0, 3, TargetKind.DISTRIBUTION, Decision.ARG_MAX);
        var outputs = new Slots<>(Vectors.DOUBLE, List.of(output));
        float[] a = new float[1];
        float[] b = new float[2];
        double[] kind = new double[3];
        long before = 0;
        for (int i = 0; i < 1001; i++) {
            inputs.set(1, b);
            inputs.set(0, a);
            outputs.values()[1] = inputs.complete()[0] + outputs.classify(0);
            outputs.get(0, kind);
            before = i == 0 ? threads.getCurrentThreadAllocatedBytes() : before;
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }

    /**
     * The JDK allocates while it links, compiles and specialises calls, after a number of steps that nobody can tell: warm is
     * what has allocated nothing for a while, and what allocates in every step, or now and then, never is.
     */
    private void assertStepsAllocateNothing(Model<float[]> network) {
        float[][] x = new float[2 * (MOST_WARM_UP + MEASURED + 1)][2];
        float[] y = new float[x.length];
        Training training = Training.miniBatch(2).optimizer(Sgd.of(0.001));
        try (Trainer trainer = network.trainer(x, y, training)) {
            int quiet = 0;
            for (int i = 0; i < MOST_WARM_UP && quiet < WARM; i++) {
                quiet = allocatedBy(trainer) == 0 ? quiet + 1 : 0;
            }
            assertThat(quiet).as("steps without an allocation").isEqualTo(WARM);
            for (int i = 0; i < MEASURED; i++) {
                assertThat(allocatedBy(trainer)).isZero();
            }
        }
    }

    private long allocatedBy(Trainer trainer) {
        long before = threads.getCurrentThreadAllocatedBytes();
        trainer.step();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
