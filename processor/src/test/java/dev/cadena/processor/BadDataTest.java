package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Data that cannot be learned from is refused before a weight changes, by row and column. */
class BadDataTest {
    private static final float[] ROW = {1, 2};

    private final Model<float[]> classifier = Networks.classifier(1);
    private final Model<float[]> regression = Networks.regression(1);

    @Test
    void refusesObservations() {
        refuses(classifier, new float[][] {ROW, {1, 2, 3}}, new int[2], "observation row 1 has 3 values", 1, -1);
        refuses(classifier, new float[][] {ROW, null}, new int[2], "observation row 1 is null", 1, -1);
        refuses(classifier, new float[][] {{1, Float.NaN}}, new int[1], "observation row 0, column 1 is NaN", 0, 1);
        refuses(
                classifier,
                new float[][] {ROW, {Float.NEGATIVE_INFINITY, 0}},
                new int[2],
                "row 1, column 0 is -Inf",
                1,
                0);
        refuses(classifier, new float[0][], new int[0], "there are no rows", -1, -1);
        refuses(classifier, null, new int[0], "the observations are null", -1, -1);
        refuses(classifier, Dataset.of(new double[][] {{1, 1e300}}, new int[1]), "exceeds the range of float", 0, 1);
    }

    @Test
    void refusesLabels() {
        refuses(classifier, new float[][] {ROW, ROW}, new int[] {2, 3}, "label 3 of row 1 is unknown", 1, 0);
        refuses(classifier, new float[][] {ROW}, new int[] {-1}, "label -1 of row 0 is unknown", 0, 0);
        refuses(classifier, new float[][] {ROW, ROW}, new int[1], "2 observations but 1 target", -1, -1);
        assertRefused(
                classifier, () -> classifier.train(new float[][] {ROW}, (int[]) null, training()), "labels are null");
        refuses(
                regression,
                new float[][] {ROW},
                new int[1],
                "class labels cannot be the targets of a regression",
                -1,
                -1);
    }

    @Test
    void refusesTargets() {
        float[][] x = {ROW, ROW};
        refuses(classifier, Dataset.of(x, new float[][] {{1, 0, 0}, {1, 0}}), "target row 1 has 2 values", 1, -1);
        refuses(classifier, Dataset.of(x, new float[][] {{1, 0, 0}, null}), "target row 1 is null", 1, -1);
        refuses(
                classifier,
                Dataset.of(x, new float[][] {{1, 0, 0}, {2, -1, 0}}),
                "target row 1, column 0 is 2.0",
                1,
                0);
        refuses(classifier, Dataset.of(x, new float[][] {{1, 0, 0}, {0.5f, 0, 0}}), "target row 1 sums to 0.5", 1, -1);
        refuses(regression, Dataset.of(x, new float[] {1, Float.NaN}), "target row 1, column 0 is NaN", 1, 0);
        refuses(regression, Dataset.of(x, new float[1]), "2 observations but 1 target", -1, -1);
        refuses(regression, Dataset.of(x, (float[]) null), "the targets are null", -1, -1);
    }

    @Test
    void refusesTargetsOfBinaryLosses() {
        Model<double[]> probability = Networks.create(
                1,
                "precision = Precision.DOUBLE",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();");
        Model<float[]> hinge =
                Networks.create(1, "", "@Input(2) Layer in();", "@Dense(from = \"in\", units = 1) @Hinge Layer out();");
        double[][] x = {{1, 2}};
        refuses(probability, Dataset.of(x, new double[] {1.5}), "target row 0, column 0 is 1.5", 0, 0);
        refuses(probability, Dataset.of(x, new int[] {2}), "label 2 of row 0 is unknown: labels run from 0 to 1", 0, 0);
        refuses(hinge, Dataset.of(x, new double[] {0.5}), "takes targets −1 or 1", 0, 0);
        hinge.train(Dataset.of(x, new double[] {0}), training());
    }

    @Test
    void refusesSettings() {
        assertThatThrownBy(() -> Training.miniBatch(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the mini-batch size is 0");
        assertThatThrownBy(() -> training().epochs(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the number of epochs is 0");
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Sgd.of(rate)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> training().optimizer(null)).isInstanceOf(NullPointerException.class);
        assertRefusedWith(
                NullPointerException.class, classifier, () -> classifier.train(new float[][] {ROW}, new int[1], null));
    }

    private static Training training() {
        return Training.stochastic();
    }

    private static void refuses(Model<?> network, float[][] x, int[] labels, String message, int row, int column) {
        refuses(network, Dataset.of(x, labels), message, row, column);
    }

    private static void refuses(Model<?> network, Dataset data, String message, int row, int column) {
        Consumer<ThrowingCallable> check = call -> assertThatThrownBy(call)
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(row);
                    assertThat(e.column()).isEqualTo(column);
                })
                .hasMessageContaining(message);
        Object before = network.parameters();
        check.accept(() -> network.train(data, training()));
        check.accept(() -> network.trainer(data, training()));
        check.accept(() -> network.evaluate(data));
        check.accept(() -> network.loss(data));
        check.accept(() -> network.gradient(data));
        assertThat(network.parameters()).isEqualTo(before);
    }

    private static void assertRefused(Model<?> network, ThrowingCallable call, String message) {
        Object before = network.parameters();
        assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessageContaining(message);
        assertThat(network.parameters()).isEqualTo(before);
    }

    private static void assertRefusedWith(Class<?> type, Model<?> network, ThrowingCallable call) {
        Object before = network.parameters();
        assertThatThrownBy(call).isInstanceOf(type);
        assertThat(network.parameters()).isEqualTo(before);
    }
}
