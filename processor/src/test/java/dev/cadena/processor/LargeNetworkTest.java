package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights are arrays, never source, so that their number is not limited by what a class file can hold. */
class LargeNetworkTest {
    private static final int ROWS = 12;
    private static final int INPUTS = 1_200;

    @Test
    void tenMillionWeightsTrain() {
        Model<float[]> network = Networks.create(
                1,
                "",
                "@Input(1200) Layer in();",
                "@Dense(from = \"in\", units = 8192) @Relu Layer wide();",
                "@Dense(from = \"wide\", units = 40) @Relu Layer narrow();",
                "@Dense(from = \"narrow\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
        SplittableRandom random = new SplittableRandom(2);
        double[][] x = new double[ROWS][INPUTS];
        int[] y = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            Arrays.setAll(x[i], j -> random.nextDouble());
            y[i] = i % 3;
        }
        assertThat(network.parameters()).hasSizeGreaterThan(10_000_000);
        double before = network.loss(x, y);

        network.train(x, y, Training.miniBatch(5).epochs(3).threads(2).optimizer(Sgd.of(0.001)));

        assertThat(network.loss(x, y)).isLessThan(before);
    }
}
