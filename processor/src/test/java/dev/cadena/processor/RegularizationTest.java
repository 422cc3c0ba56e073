package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Layer;
import dev.cadena.Regularization;
import dev.cadena.Training;
import dev.cadena.optimizer.AdamW;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One update against its definition, by an unrolled network (width 3) and by one with padded matrices (width 70). */
class RegularizationTest {
    private static final double RATE = 0.5;
    private static final Training STEP = Training.batch().optimizer(Sgd.of(RATE));

    private final float[][] x = new float[40][2];
    private final int[] labels = new int[40];

    RegularizationTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < x.length; i++) {
            x[i] = new float[] {(float) random.nextDouble(), (float) random.nextDouble() - 0.5f};
            labels[i] = random.nextInt(3);
        }
    }

    private static Model<float[]> network(int width) {
        return Networks.create(
                7,
                "",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = " + width + ") @Prelu Layer hidden();",
                "@Dense(from = \"hidden\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void layersHavePenaltiesOfTheirOwn(int width) {
        for (Regularization all : List.of(Regularization.NONE, Regularization.elasticNet(0.01, 0.02))) {
            Model<float[]> network = Networks.create(
                    7,
                    "",
                    "@Input(2) Layer in();",
                    "@Dense(from = \"in\", units = " + width + ", l1 = 0.03, l2 = 0.04) @Tanh Layer hidden();",
                    "@Dense(from = \"hidden\", units = 3, l2 = 0.05) @Softmax @CategoricalCrossEntropy Layer out();");
            float[] w = network.parameters();
            float[] g = network.gradient(x, labels);
            network.train(x, labels, STEP.regularization(all));

            float[] found = network.parameters();
            for (Layer layer : network.layers()) {
                for (Layer.Parameter p : layer.parameters()) {
                    boolean isHidden = layer.name().equals("hidden");
                    boolean isMatrix = p.shape().size() > 1;
                    double l1 = isMatrix ? (isHidden ? 0.03 : 0) + all.l1() : 0;
                    double l2 = isMatrix ? (isHidden ? 0.04 : 0.05) + all.l2() : 0;
                    for (int k = p.offset(); k < p.offset() + p.size(); k++) {
                        double slope = g[k] + l1 * Math.signum(w[k]) + 2 * l2 * w[k];
                        assertThat((double) found[k]).isCloseTo(w[k] - RATE * slope, within(1e-6));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void penaltiesAddTheirGradients(int width) {
        for (boolean biases : new boolean[] {false, true}) {
            Model<float[]> network = network(width);
            network.train(x, labels, STEP); // so that biases are not 0
            float[] w = network.parameters();
            float[] g = network.gradient(x, labels);

            network.train(
                    x,
                    labels,
                    STEP.regularization(Regularization.elasticNet(0.01, 0.02).biases(biases)));

            float[] found = network.parameters();
            for (Layer layer : network.layers()) {
                for (Layer.Parameter tensor : layer.parameters()) {
                    boolean isPenalized = tensor.name().equals("weights")
                            || biases && tensor.name().equals("biases");
                    for (int i = tensor.offset(); i < tensor.offset() + tensor.size(); i++) {
                        double penalty = isPenalized ? 0.01 * Math.signum(w[i]) + 2 * 0.02 * w[i] : 0;
                        assertThat((double) found[i])
                                .as("%s of %s", tensor.name(), layer.name())
                                .isCloseTo(w[i] - RATE * (g[i] + penalty), within(1e-6));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void gradientsAreClipped(int width) {
        Model<float[]> network = network(width);
        float[] w = network.parameters();
        float[] g = network.gradient(x, labels);
        double norm = 0;
        for (float component : g) {
            norm += (double) component * component;
        }
        norm = Math.sqrt(norm);
        Model<float[]> byValue = network.copy();
        Model<float[]> byNorm = network.copy();
        Model<float[]> untouched = network.copy();
        Model<float[]> plain = network.copy();

        byValue.train(x, labels, STEP.regularization(Regularization.NONE.clipValue(0.01)));
        byNorm.train(x, labels, STEP.regularization(Regularization.NONE.clipNorm(norm / 4)));
        untouched.train(x, labels, STEP.regularization(Regularization.NONE.clipNorm(norm * 1.001)));
        plain.train(x, labels, STEP);

        assertThat(untouched.parameters()).isEqualTo(plain.parameters());
        for (int i = 0; i < w.length; i++) {
            double clipped = Math.max(-0.01, Math.min(g[i], 0.01));
            assertThat((double) byValue.parameters()[i]).isCloseTo(w[i] - RATE * clipped, within(1e-6));
            assertThat((double) byNorm.parameters()[i]).isCloseTo(w[i] - RATE * g[i] / 4, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void weightsOfAUnitAreBounded(int width) {
        double most = 0.4;
        Model<float[]> bounded = network(width);
        Model<float[]> free = network(width);

        bounded.train(x, labels, STEP.regularization(Regularization.NONE.maxNorm(most)));
        free.train(x, labels, STEP);

        int scaled = 0;
        for (Layer layer : free.layers()) {
            for (Layer.Parameter tensor : layer.parameters()) {
                boolean isMatrix = tensor.shape().size() == 2;
                int units = isMatrix ? tensor.shape().get(1) : 1;
                for (int unit = 0; unit < units; unit++) {
                    double squares = 0;
                    for (int i = unit; i < tensor.size(); i += units) {
                        squares += Math.pow(free.parameters()[tensor.offset() + i], 2);
                    }
                    boolean isLong = isMatrix && Math.sqrt(squares) > most;
                    scaled += isLong ? 1 : 0;
                    for (int i = unit; i < tensor.size(); i += units) {
                        double w = free.parameters()[tensor.offset() + i];
                        assertThat((double) bounded.parameters()[tensor.offset() + i])
                                .isCloseTo(isLong ? w * most / Math.sqrt(squares) : w, within(1e-7));
                    }
                }
            }
        }
        assertThat(scaled).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void accumulatedMiniBatchesAreALargerOne(int width) {
        Model<float[]> accumulated = network(width);
        Model<float[]> larger = network(width);
        accumulated.train(x, labels, Training.miniBatch(3).accumulate(4).epochs(2));
        larger.train(x, labels, Training.miniBatch(12).epochs(2));
        assertThat(accumulated.parameters()).isEqualTo(larger.parameters());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void smoothedLabelsAreDistributions(int width) {
        double epsilon = 0.3;
        float[][] smooth = new float[labels.length][3];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < 3; k++) {
                smooth[i][k] = (float) ((1 - epsilon) * (labels[i] == k ? 1 : 0) + epsilon / 3);
            }
        }
        Model<float[]> smoothed = network(width);
        Model<float[]> given = network(width);
        smoothed.train(x, labels, Training.miniBatch(8).epochs(3).labelSmoothing(epsilon));
        given.train(x, smooth, Training.miniBatch(8).epochs(3));
        assertThat(smoothed.parameters()).isEqualTo(given.parameters());
    }

    @Test
    void frozenWeightsNeitherDecayNorShrink() {
        for (int width : new int[] {3, 70}) {
            Model<float[]> network = Networks.create(
                    7,
                    "",
                    "@Input(2) Layer in();",
                    "@Dense(from = \"in\", units = " + width + ", trainable = false) @Tanh Layer hidden();",
                    "@Dense(from = \"hidden\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
            Layer.Parameter frozen = network.layers().get(1).parameter("weights");
            float[] before = network.parameters();

            network.train(
                    x,
                    labels,
                    Training.batch()
                            .optimizer(AdamW.of(0.1).weightDecay(1))
                            .regularization(Regularization.l2(0.1).maxNorm(0.1)));

            assertThat(frozen.isTrained()).isFalse();
            assertThat(network.layers().get(2).parameter("weights").isTrained()).isTrue();
            int end = frozen.offset() + frozen.size();
            assertThat(List.of(slice(network.parameters(), 0, end))).isEqualTo(List.of(slice(before, 0, end)));
            assertThat(slice(network.parameters(), end, before.length)).isNotEqualTo(slice(before, end, before.length));
        }
    }

    private static String slice(float[] values, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(values[i]).append(' ');
        }
        return text.toString();
    }
}
