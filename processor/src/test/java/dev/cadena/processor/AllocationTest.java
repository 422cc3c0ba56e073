package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Steps of a training allocate nothing. */
class AllocationTest {
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

    private void assertStepsAllocateNothing(Model<float[]> network) {
        float[][] x = new float[3000][2];
        float[] y = new float[x.length];
        Training training = Training.miniBatch(2).optimizer(Sgd.of(0.001));
        try (Trainer trainer = network.trainer(x, y, training)) {
            for (int i = 0; i < 10; i++) {
                trainer.step();
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                trainer.step();
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
        }
    }
}
