package dev.cadena.processor.battery.oracle;

import static dev.cadena.processor.battery.oracle.Layer.dense;
import static dev.cadena.processor.battery.oracle.Layer.input;
import static dev.cadena.processor.battery.oracle.Layer.layer;
import static dev.cadena.processor.battery.oracle.Layer.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.processor.battery.oracle.Preparation.How;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle on networks that can be computed by eye. */
class OracleTest {
    private static final double[] NO_TARGETS = {};

    /** h = 2 · 3 = 6, left = 5 h = 30, right = −h = −6. */
    private static Net diamond(Merge merge) {
        return Net.of(
                true,
                input("x", 1).withGradient(),
                unbiased("h", 1, "x"),
                unbiased("left", 1, "h"),
                unbiased("right", 1, "h"),
                layer(merge, "sum", "left", "right").judged(Loss.MEAN_SQUARED_ERROR, 1));
    }

    private static final double[] DIAMOND = {2, 5, -1};

    private static Layer unbiased(String name, int units, String from) {
        return Layer.layer(new Kind.Dense(units, false, "AUTO", "", true), name, from);
    }

    @Test
    void twoPathsAreSummed() {
        // p = 24, ∂L/∂p = 2 (24 − 20) = 8, Δ(h) = 8 · 5 + 8 · (−1) = 32.
        assertGradient(diamond(Merge.ADD), DIAMOND, new double[] {3}, new double[] {20}, 16, 96, 48, 48);
        assertThat(new Oracle(diamond(Merge.ADD), DIAMOND)
                        .judgeByInputs(new double[] {3}, new double[] {20})
                        .gradient())
                .containsExactly(64);
    }

    @Test
    void aProductIsDifferentiatedByEachFactor() {
        // p = −180, ∂L/∂p = 2 (−180 + 181) = 2, Δ(left) = 2 · (−6), Δ(right) = 2 · 30, Δ(h) = −12 · 5 + 60 · (−1) =
        // −120.
        assertGradient(diamond(Merge.MULTIPLY), DIAMOND, new double[] {3}, new double[] {-181}, 1, -360, -72, 360);
    }

    @Test
    void aDifferenceIsNegativeInItsSecondOperand() {
        // p = 36, ∂L/∂p = 2, Δ(h) = 2 · 5 − 2 · (−1) = 12.
        assertGradient(diamond(Merge.SUBTRACT), DIAMOND, new double[] {3}, new double[] {35}, 1, 36, 12, -12);
    }

    @Test
    void sharedWeightsAreSummed() {
        Net net = Net.of(
                true,
                input("x", 1),
                unbiased("h", 1, "x"),
                layer(new Kind.Dense(1, false, "AUTO", "h", true), "y", "h").judged(Loss.MEAN_SQUARED_ERROR, 1));
        // p = w² x = 12, ∂L/∂w = 2 (12 − 10) · 2 w x.
        assertGradient(net, new double[] {2}, new double[] {3}, new double[] {10}, 4, 48);
    }

    @Test
    void sharedBiasesAreSummed() {
        Net net = Net.of(
                true,
                input("x", 1),
                dense("h", 1, "x"),
                shared("y", 1, "h", "h").judged(Loss.MEAN_SQUARED_ERROR, 1));
        // p = w (w x + b) + b = 2 · 7 + 1 = 15, ∂p/∂w = 7 + 2 · 3, ∂p/∂b = 2 + 1, ∂L/∂p = 2.
        assertGradient(net, new double[] {2, 1}, new double[] {3}, new double[] {14}, 1, 26, 6);
    }

    @Test
    void anAuxiliaryLossIsAdded() {
        Net net = Net.of(
                true,
                input("x", 1),
                unbiased("h", 1, "x").judged(Loss.MEAN_SQUARED_ERROR, 0.5),
                unbiased("y", 1, "h").judged(Loss.MEAN_SQUARED_ERROR, 1));
        // h = 6 against 5, y = 18 against 17: Δ(h) = 2 · 3 + 0.5 · 2.
        assertGradient(net, new double[] {2, 3}, new double[] {3}, new double[] {5, 17}, 1.5, 21, 12);
    }

    @Test
    void frozenWeightsHaveNoGradientButLetItThrough() {
        Net net = Net.of(
                true,
                input("x", 1),
                unbiased("h", 1, "x"),
                unbiased("y", 1, "h").frozen().judged(Loss.MEAN_SQUARED_ERROR, 1));
        assertGradient(net, new double[] {2, 3}, new double[] {3}, new double[] {17}, 1, 18, 0);
    }

    @Test
    void anExtremeIsTheFirstOfEqualOperands() {
        for (Merge merge : List.of(Merge.MAXIMUM, Merge.MINIMUM)) {
            Net net = Net.of(
                    true,
                    input("a", 1),
                    input("b", 1),
                    layer(merge, "p", "b", "a").judged(Loss.MEAN_SQUARED_ERROR, 1),
                    unbiased("idle", 1, "a"));
            Oracle oracle = new Oracle(net, new double[] {1});
            double[] targets = {0, 2};
            assertThat(oracle.judgeByInputs(new double[] {3, 3}, targets).gradient())
                    .containsExactly(0, 2);
            assertThat(oracle.judgeByInputs(new double[] {2.5, 3}, targets).gradient())
                    .containsExactly(merge == Merge.MAXIMUM ? new double[] {0, 2} : new double[] {1, 0});
        }
    }

    @Test
    void aTrainedParameterIsDifferentiated() {
        Net net = Net.of(
                true,
                input("x", 2),
                layer(Simple.ACTIVATE, "y", "x").with(Activation.PRELU).judged(Loss.MEAN_SQUARED_ERROR, 1));
        // 0.5 · (−4) = −2 against −3: 2 · 1 · (−4); and 4 passes.
        assertGradient(net, new double[] {0.5, 7}, new double[] {-4, 4}, new double[] {-3, 1}, 10, -8, 0);
    }

    @Test
    void numbersAreWhereTheShapesSay() {
        assertValues(layer(new Kind.Concatenate(0), "z", "a", "b"), 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);
        assertValues(layer(new Kind.Concatenate(-2), "z", "a", "b"), 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);
        assertValues(layer(new Kind.Concatenate(1), "z", "a", "b"), 1, 2, 3, 10, 20, 30, 4, 5, 6, 40, 50, 60);
        assertValues(layer(new Kind.Concatenate(-1), "z", "b", "a"), 10, 20, 30, 1, 2, 3, 40, 50, 60, 4, 5, 6);
        // Rows (1, 2, 3) and (4, 5, 6) with rows (10, 20, 30) and (40, 50, 60).
        assertValues(layer(Simple.DOT, "z", "a", "b"), 140, 320, 320, 770);
        assertValues(layer(Simple.FLATTEN, "z", "b"), 10, 20, 30, 40, 50, 60);
        assertValues(layer(new Kind.Reshape(List.of(3, -1)), "z", "a"), 1, 2, 3, 4, 5, 6);
        assertValues(layer(Merge.AVERAGE, "z", "a", "b", "a"), 4, 8, 12, 16, 20, 24);
        assertValues(layer(Merge.SUBTRACT, "z", "a", "b"), -9, -18, -27, -36, -45, -54);
        assertValues(layer(Merge.MAXIMUM, "z", "a", "b"), 10, 20, 30, 40, 50, 60);
        assertValues(layer(Merge.MINIMUM, "z", "a", "b"), 1, 2, 3, 4, 5, 6);
        assertValues(layer(new Kind.Rescale(2, -1), "z", "a"), 1, 3, 5, 7, 9, 11);
    }

    /**
     * Of four components the rows are (−1, −5/4, −2, −1/4) and (0, 3/4, 2, 3/4): the middles are (−1/2, −1/4, 0, 1/4), the half
     * widths (1/2, 1, 2, 1/2).
     */
    @Test
    void whatPreparesIsFittedToTwoRows() {
        assertThat(Preparation.row(4, false)).containsExactly(-1, -1.25, -2, -0.25);
        assertThat(Preparation.row(4, true)).containsExactly(0, 0.75, 2, 0.75);
        assertPrepared(List.of(Preparation.of(How.STANDARDIZE)), 3, 1.25, 0.5, 1.5);
        assertPrepared(List.of(Preparation.of(How.ROBUST_SCALE)), 3, 1.25, 0.5, 1.5);
        assertPrepared(List.of(Preparation.of(How.MIN_MAX)), 2, 1.125, 0.75, 1.25);
        assertPrepared(List.of(new Preparation(How.MIN_MAX, -1, 3)), 7, 3.5, 2, 4);
        assertPrepared(List.of(Preparation.of(How.IMPUTE)), 1, 1, 1, 1);
        // The second one is fitted to −1 and 1.
        assertPrepared(List.of(Preparation.of(How.STANDARDIZE), new Preparation(How.MIN_MAX, 0, 4)), 8, 4.5, 3, 5);
        Net imputed = prepared(List.of(Preparation.of(How.IMPUTE)));
        double[] missing = {Double.NaN, 1, Double.NaN, 1};
        assertThat(new Oracle(imputed, SLOPES).predict(missing).values()).startsWith(-0.5, 1, 0, 1);
    }

    /** By which PReLU changes nothing. */
    private static final double[] SLOPES = {1, 1, 1, 1};

    private static Net prepared(List<Preparation> chain) {
        List<Layer> layers = new ArrayList<>(List.of(input("x", 4)));
        for (Preparation link : chain) {
            layers.add(layer(
                    link, "p" + layers.size(), layers.get(layers.size() - 1).name()));
        }
        String last = layers.get(layers.size() - 1).name();
        layers.add(layer(Simple.ACTIVATE, "q", last).with(Activation.PRELU).judged(Loss.MEAN_SQUARED_ERROR, 1));
        return new Net(layers, true);
    }

    /** Of 1 in each component. */
    private static void assertPrepared(List<Preparation> chain, double... expected) {
        assertThat(new Oracle(prepared(chain), SLOPES)
                        .predict(new double[] {1, 1, 1, 1})
                        .values())
                .as("%s", chain)
                .containsExactly(expected);
    }

    @Test
    void shapesFollowTheirRules() {
        assertThat(shape(layer(new Kind.Concatenate(0), "z", "a", "b"))).containsExactly(4, 3);
        assertThat(shape(layer(new Kind.Concatenate(-1), "z", "a", "b"))).containsExactly(2, 6);
        assertThat(shape(layer(Simple.DOT, "z", "a", "b"))).containsExactly(2, 2);
        assertThat(shape(layer(Simple.DOT, "z", "a", "c"))).containsExactly(2);
        assertThat(shape(layer(Simple.DOT, "z", "c", "c"))).containsExactly(1);
        assertThat(shape(layer(new Kind.Reshape(List.of(-1, 2, 1)), "z", "a"))).containsExactly(3, 2, 1);
    }

    @Test
    void wIsInTopologicalOrderAndThatByName() {
        Net net = Net.of(
                true,
                dense("z", 2, "b").with(Activation.PRELU).judged(Loss.MEAN_SQUARED_ERROR, 1),
                shared("c", 2, "y", "b"),
                dense("a", 3, "c").frozen().judged(Loss.MEAN_SQUARED_ERROR, 1),
                input("y", 4),
                dense("b", 2, "y"));
        assertThat(net.layers()).extracting(Layer::name).containsExactly("y", "b", "c", "a", "z");
        assertThat(net.outputs()).extracting(Layer::name).containsExactly("a", "z");
        assertThat(net.tensors())
                .containsExactly(
                        new Tensor("b", "weights", 0, 8, 4),
                        new Tensor("b", "biases", 8, 2, 4),
                        new Tensor("a", "weights", 10, 6, 2),
                        new Tensor("a", "biases", 16, 3, 2),
                        new Tensor("z", "weights", 19, 4, 2),
                        new Tensor("z", "biases", 23, 2, 2),
                        new Tensor("z", "slope", 25, 2, 1));
    }

    private static Net kinds(Layer layer) {
        return Net.of(true, input("a", 2, 3), input("b", 2, 3), input("c", 3), layer);
    }

    private static List<Integer> shape(Layer layer) {
        return kinds(layer).shapes().get("z");
    }

    /** For a = 1 … 6, b = 10 … 60 and c, which is not read, and so the first output. */
    private static void assertValues(Layer layer, double... expected) {
        double[] x = {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60, 0, 0, 0};
        double[] all = new Oracle(kinds(layer), NO_TARGETS).predict(x).values();
        assertThat(all).as("%s", layer).endsWith(expected);
    }

    private static void assertGradient(Net net, double[] w, double[] x, double[] y, double loss, double... gradient) {
        Judgement judgement = new Oracle(net, w).judge(x, y);
        assertThat(judgement.loss()).isEqualTo(loss);
        assertThat(judgement.gradient()).containsExactly(gradient);
    }

    @Test
    void theComplementaryErrorFunctionIsTheSameByEveryWay() {
        for (double x : new double[] {-7, -1.5, 0.75, 1.9999, 2, 3.25, 6, 21.5, 27.25}) {
            double exact = Decimals.erfc(new BigDecimal(x)).doubleValue();
            assertThat(ErrorFunction.erfc(x)).isCloseTo(exact, within(2 * Math.ulp(exact)));
        }
        // At 2 the series loses three digits of 75, and the fraction is slowest.
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal bySeries = BigDecimal.ONE.subtract(Decimals.erf(two));
        assertThat(Decimals.erfc(two)).isCloseTo(bySeries, within(new BigDecimal("1e-40")));
    }
}
