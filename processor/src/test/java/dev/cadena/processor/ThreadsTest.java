package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cadena.DivergenceException;
import dev.cadena.Minimizer;
import dev.cadena.Regularization;
import dev.cadena.Training;
import dev.cadena.optimizer.Adam;
import dev.cadena.optimizer.RmsProp;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads share the work of an update: the same bits, and no thread is left behind. */
class ThreadsTest {
    private static final int ROWS = 90;

    private final float[][] x = new float[ROWS][20];
    private final int[] y = new int[ROWS];

    ThreadsTest() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float) random.nextDouble();
            }
            y[i] = random.nextInt(3);
        }
    }

    private static Model<float[]> network() {
        return Networks.create(
                1,
                "",
                "@Input(20) Layer in();",
                "@Dense(from = \"in\", units = 70) @Relu Layer hidden();",
                "@Dense(from = \"hidden\", units = 40) @Prelu Layer second();",
                "@Dense(from = \"second\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }

    /** Also with fewer rows than threads, in a last mini-batch of one row, and with an optimizer that wants the whole gradient. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 89, 1000})
    void yieldTheSameBits(int batch) {
        Training plain = Training.miniBatch(batch).epochs(3).optimizer(Sgd.of(0.05));
        Regularization all = Regularization.elasticNet(1e-3, 1e-2)
                .biases(true)
                .clipValue(0.5)
                .clipNorm(0.7)
                .maxNorm(1.2);
        for (Training training : List.of(
                plain,
                plain.optimizer(Adam.of(0.01)),
                plain.regularization(Regularization.NONE.clipNorm(0.1)),
                plain.optimizer(RmsProp.of(0.01)).regularization(all))) {
            Model<float[]> expected = network();
            expected.train(x, y, training);
            for (int threads : new int[] {2, 3, 8}) {
                Model<float[]> found = network();
                found.train(x, y, training.threads(threads));
                assertThat(found.parameters()).isEqualTo(expected.parameters());
            }
        }
    }

    @Test
    void endWithTheTraining() {
        network().train(x, y, Training.miniBatch(10).threads(3));

        assertThat(helpers()).isEmpty();
    }

    @Test
    void endWhenTheTrainingFails() {
        Training tooFast =
                Training.miniBatch(10).epochs(50).optimizer(Sgd.of(1e30)).threads(3);

        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> network().train(x, y, tooFast));
        assertThat(helpers()).isEmpty();
    }

    @Test
    void doNotBeginWhereTheRuleRefusesTo() {
        Minimizer refusal = (size, memory) -> {
            throw new IllegalStateException("too many weights: " + size);
        };
        Training training = Training.batch().optimizer(refusal).threads(3);

        assertThatIllegalStateException()
                .isThrownBy(() -> network().train(x, y, training))
                .withMessage("too many weights: 4473");
        assertThat(helpers()).isEmpty();
    }

    @Test
    void waitWhileTheCallerHoldsTheLoop() {
        try (Trainer trainer = network().trainer(x, y, Training.miniBatch(10).threads(3))) {
            trainer.step();
            assertThat(helpers()).hasSize(2);
            trainer.epoch();
        }

        assertThat(helpers()).isEmpty();
    }

    private static List<Thread> helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cadena-helper"))
                .toList();
    }
}
