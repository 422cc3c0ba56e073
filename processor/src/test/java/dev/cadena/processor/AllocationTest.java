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
