package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Layer;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of layers, by numbers worked out by hand. A wide layer beside the one under test forces buffers. */
class LayerKindsTest {
    private static final String HEADER =
            "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;";

    /** 40 inputs and more are beyond what is unrolled; those that do not matter are 0. */
    private static final int WIDE = 400;

    @ParameterizedTest
    @ValueSource(ints = {2, WIDE})
    void rescalesInDouble(int inputs) throws Exception {
        Model<double[]> network = network(
                "DOUBLE",
                "@Input(" + inputs + ") Layer x();",
                "@Rescale(from = \"x\", by = 0.25, offset = -1) Layer scaled();",
                "@Dense(from = \"scaled\", units = 1, bias = false) @MeanSquaredError Layer out();");
        double[] w = new double[inputs];
        w[0] = 2;
        w[1] = 3;
        network.setParameters(w);
        double[] x = new double[inputs];
        x[0] = 8;
        x[1] = 2;

        // 2 · (8/4 − 1) + 3 · (2/4 − 1) = 0.5; L = (1 − 0.5)²; ∂L/∂w = −2 · 0.5 · (8/4 − 1, 2/4 − 1)
        assertThat(network.predict(x)).containsExactly(0.5);
        assertThat(network.loss(new double[][] {x}, new double[] {1})).isEqualTo(0.25);
        double[] gradient = network.gradient(new double[][] {x}, new double[] {1});
        assertThat(gradient[0]).isEqualTo(-1);
        assertThat(gradient[1]).isEqualTo(0.5);
    }

    @Test
    void rescalesTheOutputInFloat() throws Exception {
        Model<float[]> network = network(
                "FLOAT",
                "@Input(1) Layer x();",
                "@Dense(from = \"x\", units = 1) Layer z();",
                "@Rescale(from = \"z\", by = 100, offset = 20) @MeanSquaredError Layer celsius();");
        network.setParameters(new float[] {0.5f, 0.25f});

        // 100 · (0.5 · 0.5 + 0.25) + 20 = 70; ∂L/∂z = −2 · (69 − 70) · 100 = 200
        assertThat(network.predict(new float[] {0.5f})).containsExactly(70);
        assertThat(network.gradient(new float[][] {{0.5f}}, new float[] {69})).containsExactly(100, 200);
    }

    @Test
    void trainsThroughARescaledLayer() throws Exception {
        Model<float[]> network = network(
                "FLOAT",
                "@Input(1) Layer x();",
                "@Rescale(from = \"x\", by = 1 / 100.0) Layer small();",
                "@Dense(from = \"small\", units = 1) @MeanSquaredError Layer y();");
        float[][] x = {{0}, {50}, {100}};
        float[] y = {1, 2, 3};

        network.train(x, y, Training.batch().epochs(500).optimizer(Sgd.of(0.5)));

        assertThat(network.predict(new float[] {25})[0]).isCloseTo(1.5f, within(1e-4f));
        assertThat(network.parameters()[0]).isCloseTo(2, within(1e-4f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, WIDE})
    void activatesAlone(int inputs) throws Exception {
        Model<double[]> network = network(
                "DOUBLE",
                "@Input(" + inputs + ") Layer x();",
                "@Dense(from = \"x\", units = 2) Layer z();",
                "@Activate(from = \"z\") @LeakyRelu(slope = 0.5) Layer h();",
                "@Dense(from = \"h\", units = 1, bias = false) @MeanSquaredError Layer out();");
        double[] w = new double[2 * inputs + 4];
        w[0] = 1;
        w[1] = -2;
        w[2 * inputs + 2] = 3;
        w[2 * inputs + 3] = 4;
        network.setParameters(w);
        double[] x = new double[inputs];
        x[0] = 2;

        // z = (2, −4), h = (2, −2), ŷ = 6 − 8 = −2; L = (0 + 2)², ∂L/∂ŷ = −4, Δ(h) = (−12, −16), Δ(z) = (−12, −8)
        assertThat(network.predict(x)).containsExactly(-2);
        double[] gradient = network.gradient(new double[][] {x}, new double[] {0});
        assertThat(gradient[0]).isEqualTo(-24);
        assertThat(gradient[1]).isEqualTo(-16);
        assertThat(gradient).endsWith(-12, -8, -8, 8);
    }

    @Test
    void activatesAsAnOutputLikeAnActivationOnTheLayerItself() throws Exception {
        Model<float[]> alone = network(
                "FLOAT",
                "@Input(2) Layer x();",
                "@Dense(from = \"x\", units = 3) Layer z();",
                "@Activate(from = \"z\") @Softmax @CategoricalCrossEntropy Layer p();");
        Model<float[]> together = network(
                "FLOAT",
                "@Input(2) Layer x();",
                "@Dense(from = \"x\", units = 3) @Softmax @CategoricalCrossEntropy Layer p();");
        float[][] x = {{1, 2}, {-3, 0.5f}};
        int[] labels = {2, 0};

        assertThat(alone.parameters()).isEqualTo(together.parameters());
        assertThat(alone.gradient(x, labels)).isEqualTo(together.gradient(x, labels));
        assertThat(alone.loss(x, labels)).isEqualTo(together.loss(x, labels));
    }

    @Test
    void drawsWeightsForTheActivationThatFollows() throws Exception {
        Model<float[]> alone = network(
                "FLOAT",
                "@Input(2) Layer x();",
                "@Dense(from = \"x\", units = 3) Layer h();",
                "@Activate(from = \"h\") @Relu @MeanSquaredError Layer out();");

        Layer.Parameter weights = alone.layers().get(1).parameters().get(0);

        assertThat(weights.initializer()).isEqualTo(Layer.Distribution.NORMAL);
        assertThat(weights.scale()).isEqualTo(1);
    }

    @Test
    void describesItself() throws Exception {
        Model<float[]> network = network(
                "FLOAT",
                "@Input({2, 3}) Layer x();",
                "@Rescale(from = \"x\", by = 0.5, offset = 1) Layer scaled();",
                "@Activate(from = \"scaled\") @Tanh Layer bent();",
                "@Flatten(from = \"bent\") Layer flat();",
                "@Dense(from = \"flat\", units = 4) @MeanSquaredError Layer out();");

        List<Layer> layers = network.layers();

        assertThat(layers)
                .extracting(Layer::kind)
                .containsExactly(
                        "Input",
                        "Rescale(by = 0.5, offset = 1.0)",
                        "Activate Tanh",
                        "Flatten",
                        "Dense(units = 4) MeanSquaredError");
        assertThat(layers.get(4).parameter("biases").offset()).isEqualTo(24);
        assertThatThrownBy(() -> layers.get(4).parameter("bias"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("out has no weight tensor bias; it has [weights, biases]");
        assertThat(layers.get(2).shape()).containsExactly(2, 3);
        assertThat(layers).extracting(Layer::parameterCount).containsExactly(0, 0, 0, 0, 28);
    }

    private static <A> Model<A> network(String precision, String... layers) throws ReflectiveOperationException {
        String body = String.join("\n", layers);
        return new CompiledClasses(Compilations.compile(
                        "N", HEADER, "@Network(precision = Precision." + precision + ") interface N {", body, "}"))
                .create("NNetwork", 1);
    }
}
