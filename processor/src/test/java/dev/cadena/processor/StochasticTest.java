package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Updates by single observations on one thread keep transposed weights and look ahead; on two threads they do not, and give the
 * same bits.
 */
class StochasticTest {
    private static final int ROWS = 23;

    private final float[][] x = new float[ROWS][80];
    private final int[] y = new int[ROWS];

    StochasticTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float) random.nextDouble();
            }
            y[i] = random.nextInt(3);
        }
    }

    @Test
    void chain() {
        assertSame(
                "@Input(80) Layer in();",
                "@Dense(from = \"in\", units = 70) @Relu Layer first();",
                "@Dense(from = \"first\", units = 90, bias = false) @Sigmoid Layer second();",
                "@Dense(from = \"second\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }

    /** Two layers look ahead, and one is not large enough to. */
    @Test
    void severalReadersOfTheInputs() {
        assertSame(
                "@Input(80) Layer in();",
                "@Dense(from = \"in\", units = 52) @Relu Layer a();",
                "@Dense(from = \"in\", units = 52) @Sigmoid Layer b();",
                "@Dense(from = \"in\", units = 20) Layer c();",
                "@Concatenate(from = {\"a\", \"b\", \"c\"}) Layer all();",
                "@Dense(from = \"all\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }

    @Test
    void frozenAndSharedWeights() {
        assertSame(
                "@Input(80) Layer in();",
                "@Dense(from = \"in\", units = 80, trainable = false) Layer still();",
                "@Dense(from = \"still\", units = 80) @Relu Layer first();",
                "@Dense(from = \"first\", units = 80, trainable = false) Layer between();",
                "@Dense(from = \"between\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
        assertSame(
                "@Input(80) Layer in();",
                "@Dense(from = \"in\", units = 80) @Relu Layer first();",
                "@Dense(from = \"first\", units = 80, weightsOf = \"first\") @Relu Layer second();",
                "@Dense(from = \"second\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }

    private void assertSame(String... layers) {
        Training training = Training.stochastic().epochs(3).optimizer(Sgd.of(0.02));
        Model<float[]> one = Networks.create(1, "", layers);
        Model<float[]> two = Networks.create(1, "", layers);
        Model<float[]> untrained = Networks.create(1, "", layers);

        one.train(x, y, training);
        two.train(x, y, training.threads(2));

        assertThat(one.parameters()).isEqualTo(two.parameters());
        assertThat(one.parameters()).isNotEqualTo(untrained.parameters());
    }
}
