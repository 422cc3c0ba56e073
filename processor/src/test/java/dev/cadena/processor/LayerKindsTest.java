package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Layer;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /**
     * Expected is what this prints, by complex steps:
     *
     * <pre>
     * import cmath
     * x, gain, bias, y, eps = [1, 2, 4, -3], [1, 2, -1, 0.5], [0, 0.25, 1, -1], [0, 1, 0, 1], 1e-3
     * def out(x, gain, bias):
     *     mean = sum(x) / 4
     *     variance = sum((v - mean) ** 2 for v in x) / 4
     *     return [(v - mean) / cmath.sqrt(variance + eps) * g + b for v, g, b in zip(x, gain, bias)]
     * def loss(*w):
     *     return sum((p - t) ** 2 for p, t in zip(out(*w), y))
     * print([v.real for v in out(x, gain, bias)], loss(x, gain, bias).real)
     * for k, a in enumerate((x, gain, bias)):
     *     for i in range(4):
     *         w = [list(x), list(gain), list(bias)]
     *         w[k][i] += 1e-30j
     *         print(k, i, loss(*w).imag / 1e-30)
     * </pre>
     *
     * Of several equal rows the gradients by gain and bias are so many times as large.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void normalizesTheLastAxis(int rows) throws Exception {
        Model<double[]> network = network(
                "DOUBLE",
                "@Input({" + rows + ", 4}) Layer x();",
                "@LayerNormalization(from = \"x\") @MeanSquaredError Layer out();");
        assertThat(network.parameters()).containsExactly(1, 1, 1, 1, 0, 0, 0, 0);
        network.setParameters(new double[] {1, 2, -1, 0.5, 0, 0.25, 1, -1});
        double[][] x = {repeated(rows, 1, 2, 4, -3)};
        double[][] y = {repeated(rows, 0, 1, 0, 1)};

        assertThat(Arrays.copyOf(network.predict(x[0]), 4))
                .containsExactly(
                        new double[] {0, 1.0344042040883503, -0.17660630613252537, -1.7844042040883503}, within(1e-15));
        assertThat(network.loss(x, y)).isCloseTo(rows * 7.785280208369606, within(rows * 1e-13));
        double[] expected = {
            0,
            0.0269868023252156,
            -0.4155921869966012,
            8.736393454272717,
            0,
            0.06880840817670064,
            -0.35321261226505074,
            -5.5688084081767
        };
        assertThat(network.gradient(x, y))
                .containsExactly(
                        Arrays.stream(expected).map(slope -> rows * slope).toArray(), within(rows * 1e-13));
    }

    private static double[] repeated(int rows, double... row) {
        return IntStream.range(0, rows * row.length)
                .mapToDouble(i -> row[i % row.length])
                .toArray();
    }

    /** The slopes by x of the test above, which come back as the gradient of the biases before it. */
    @ParameterizedTest
    @ValueSource(ints = {1, WIDE})
    void passesNormalizationBack(int inputs) throws Exception {
        Model<double[]> network = network(
                "DOUBLE",
                "@Input(" + inputs + ") Layer in();",
                "@Dense(from = \"in\", units = 4) Layer x();",
                "@LayerNormalization(from = \"x\") @MeanSquaredError Layer z();");
        double[] w = new double[4 * inputs + 12];
        System.arraycopy(new double[] {1, 2, 4, -3, 1, 2, -1, 0.5, 0, 0.25, 1, -1}, 0, w, 4 * inputs, 12);
        network.setParameters(w);

        double[] gradient = network.gradient(new double[1][inputs], new double[][] {{0, 1, 0, 1}});

        assertThat(Arrays.copyOfRange(gradient, 4 * inputs, 4 * inputs + 4))
                .containsExactly(
                        new double[] {
                            0.22488621203369777, 0.09282064891057915, -0.19470056228808463, -0.12300629865619224
                        },
                        within(1e-14));
    }

    @Test
    void rowsOfEqualComponentsAreTheirBias() throws Exception {
        Model<float[]> network = network(
                "FLOAT", "@Input(4) Layer x();", "@LayerNormalization(from = \"x\") @MeanSquaredError Layer out();");
        network.setParameters(new float[] {1, 2, 3, 4, 5, 6, 7, 8});

        assertThat(network.predict(new float[] {0.3f, 0.3f, 0.3f, 0.3f})).containsExactly(5, 6, 7, 8);
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
