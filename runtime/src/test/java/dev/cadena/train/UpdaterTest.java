package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Layer;
import dev.cadena.Layer.Distribution;
import dev.cadena.Layer.Parameter;
import dev.cadena.Reduction;
import dev.cadena.Regularization;
import dev.cadena.Schedule;
import dev.cadena.Training;
import dev.cadena.optimizer.Momentum;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Placement;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One step of each kind against the formula, weight by weight; in both layouts, by one thread and by several. */
class UpdaterTest {
    private static final double RATE = 0.25;
    private static final Parameter WIDE = tensor("weights", 0, 3, 37).penalized(0.03, 0.04);
    private static final Parameter BIASES = tensor("biases", 3 * 37, 37);
    private static final Parameter FROZEN = tensor("weights", 4 * 37, 37, 2).frozen();
    private static final Parameter LAST = tensor("weights", 6 * 37, 2, 2);
    private static final Parameter SLOPE = tensor("slope", 6 * 37 + 4, 1);
    private static final List<Parameter> TENSORS = List.of(WIDE, BIASES, FROZEN, LAST, SLOPE);
    private static final int COUNT = 6 * 37 + 5;
    private static final List<Layer> LAYERS = layers(WIDE);

    /** Without a penalty of their own. */
    private static final List<Layer> FREE = layers(WIDE.penalized(0, 0));

    private final double[] w = new double[COUNT];
    private final double[] g = new double[COUNT];

    UpdaterTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < COUNT; i++) {
            w[i] = random.nextDouble() - 0.5;
            g[i] = random.nextDouble() - 0.5;
        }
    }

    private static List<Layer> layers(Parameter wide) {
        return List.of(
                new Layer("a", "A", "A", new int[] {37}, List.of(wide, BIASES), List.of()),
                new Layer("b", "B", "B", new int[] {2}, List.of(FROZEN), List.of()),
                new Layer("c", "C", "C", new int[] {2}, List.of(LAST, SLOPE), List.of()));
    }

    private static Parameter tensor(String name, int offset, Integer... shape) {
        return new Parameter(name, offset, List.of(shape), Distribution.ZEROS, 0);
    }

    private static List<Layout<double[]>> layouts() {
        List<Placement> placements = new ArrayList<>();
        int at = 0;
        for (Parameter tensor : TENSORS) {
            int columns = tensor.shape().get(tensor.shape().size() - 1);
            Placement placement = new Placement(tensor.offset(), tensor.size() / columns, columns, at);
            placements.add(placement);
            at += placement.extent();
        }
        return List.of(Layout.dense(LAYERS, Vectors.DOUBLE), Layout.of(placements, LAYERS, Vectors.DOUBLE));
    }

    private static Updater<double[]> updater(Layout<double[]> layout, Training training) {
        return updater(layout, LAYERS, training);
    }

    private static Updater<double[]> updater(Layout<double[]> layout, List<Layer> layers, Training training) {
        return new Updater<>(Vectors.DOUBLE, layout, layers, training, 1, null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false, Infinity, Infinity, Infinity",
        "0.01, 0.02, false, Infinity, Infinity, Infinity",
        "0.01, 0.02, true, Infinity, Infinity, Infinity",
        "0, 0, false, 0.05, Infinity, Infinity",
        "0, 0, false, Infinity, 0.1, Infinity",
        "0, 0, false, Infinity, 1000, Infinity",
        "0, 0, false, Infinity, Infinity, 0.3",
        "0.02, 0, true, 0.07, 0.1, 0.2"
    })
    void followsTheFormula(double l1, double l2, boolean biases, double clipValue, double clipNorm, double maxNorm) {
        Regularization regularization = new Regularization(l1, l2, biases, clipValue, clipNorm, maxNorm);
        for (List<Layer> layers : List.of(LAYERS, FREE)) {
            for (Reduction reduction : Reduction.values()) {
                Training training = Training.batch()
                        .optimizer(Sgd.of(RATE))
                        .regularization(regularization)
                        .reduction(reduction);
                double scale = reduction == Reduction.MEAN ? 1 / 8.0 : 1;
                double[] expected = expected(expected(w, layers, regularization, scale), layers, regularization, scale);
                for (Layout<double[]> layout : layouts()) {
                    for (int threads : new int[] {1, 3}) {
                        Updater<double[]> updater = updater(layout, layers, training);
                        double[] weights = layout.pack(w);
                        for (int update = 0; update < 2; update++) {
                            updater.next(8);
                            apply(updater, weights, layout.pack(g), threads);
                        }
                        double[] found = layout.unpack(weights);
                        for (int i = 0; i < COUNT; i++) {
                            assertThat(found[i]).as("weight %d", i).isEqualTo(expected[i], within(1e-14));
                        }
                        assertThat(weights).as("nothing else changes").isEqualTo(layout.pack(found));
                    }
                }
            }
        }
    }

    /** Whoever knows a part of the gradient may then make a part of the step. */
    @Test
    void isPlainWhereNothingIsAdded() {
        Layout<double[]> layout = layouts().get(0);
        Training plain = Training.batch().optimizer(Sgd.of(RATE));
        assertThat(updater(layout, FREE, plain).isPlain()).isTrue();
        assertThat(updater(layout, FREE, plain).isSearched()).isFalse();
        assertThat(updater(layout, LAYERS, plain).isPlain()).isFalse();
        assertThat(updater(layout, FREE, plain.optimizer(Momentum.of(RATE))).isPlain())
                .isFalse();
        for (Regularization some : List.of(
                Regularization.l1(1),
                Regularization.l2(1),
                Regularization.NONE.clipValue(1),
                Regularization.NONE.clipNorm(1),
                Regularization.NONE.maxNorm(1))) {
            assertThat(updater(layout, FREE, plain.regularization(some)).isPlain())
                    .as("%s", some)
                    .isFalse();
        }
    }

    private static void apply(Updater<double[]> updater, double[] weights, double[] gradient, int threads) {
        Crew[] crew = new Crew[1];
        crew[0] = new Crew(threads, index -> updater.apply(weights, gradient, crew[0], index));
        try (Crew all = crew[0]) {
            all.start();
            all.run();
        }
    }

    private double[] expected(double[] from, List<Layer> layers, Regularization r, double scale) {
        double[] slope = new double[COUNT];
        double squares = 0;
        List<Parameter> tensors =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
        for (Parameter p : tensors) {
            boolean isPenalized = p.shape().size() == 2 || p.equals(BIASES) && r.biases();
            double l1 = p.l1() + (isPenalized ? r.l1() : 0);
            double l2 = p.l2() + (isPenalized ? r.l2() : 0);
            for (int i = p.offset(); i < p.offset() + p.size() && p.isTrained(); i++) {
                double sum = scale * g[i] + l1 * Math.signum(from[i]) + 2 * l2 * from[i];
                slope[i] = Math.max(-r.clipValue(), Math.min(sum, r.clipValue()));
                squares += slope[i] * slope[i];
            }
        }
        double factor = Math.min(1, r.clipNorm() / Math.sqrt(squares));
        double[] expected = from.clone();
        for (int i = 0; i < COUNT; i++) {
            expected[i] -= RATE * factor * slope[i];
        }
        for (Parameter p : List.of(WIDE, LAST)) {
            int columns = p.shape().get(1);
            for (int j = 0; j < columns; j++) {
                double norm = 0;
                for (int i = p.offset() + j; i < p.offset() + p.size(); i += columns) {
                    norm = Math.hypot(norm, expected[i]);
                }
                for (int i = p.offset() + j; i < p.offset() + p.size(); i += columns) {
                    expected[i] *= Math.min(1, r.maxNorm() / norm);
                }
            }
        }
        return expected;
    }

    /** Where each update is over all observations, and the loss has no kink and its own gradient. */
    @Test
    void searchesWhereALossIsSmooth() {
        Layout<double[]> layout = layouts().get(0);
        Training search = Training.batch().optimizer(new Unbegun());
        assertThat(updater(layout, FREE, search).isSearched()).isTrue();
        assertThat(updater(layout, FREE, search).isPlain()).isFalse();
        assertThat(updater(
                                layout,
                                FREE,
                                search.regularization(Regularization.l2(1).biases(true)))
                        .isSearched())
                .isTrue();
        String refusal = "Unbegun needs a loss that is smooth, and its own gradient: of the regularization it takes l2"
                + " alone, no l1, no clipping and no maxNorm";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> updater(layout, LAYERS, search))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> updater(layout, FREE, search.regularization(Regularization.NONE.maxNorm(1))))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Updater<>(Vectors.DOUBLE, layout, FREE, search, 2, null))
                .withMessageStartingWith("Unbegun compares the gradients of updates");
    }

    @Test
    void countsUpdatesAndScales() {
        List<Long> numbers = new ArrayList<>();
        Schedule schedule = (update, updatesPerEpoch, losses) -> {
            numbers.add(update);
            return 2;
        };
        Updater<double[]> updater = updater(layouts().get(0), Training.batch().optimizer(Sgd.of(schedule)));
        updater.next(4);
        assertThat(updater.rate()).isEqualTo(2);
        assertThat(updater.scale()).isEqualTo(0.25);
        assertThat(updater.step()).isEqualTo(0.5);
        updater.next(0);
        assertThat(updater.scale()).as("where nothing counts").isEqualTo(1);
        updater.restore(7, List.of());
        updater.next(1);
        assertThat(numbers).containsExactly(0L, 1L, 7L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0x1p-1074, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesARateThatIsNone(double rate) {
        Schedule schedule = (update, updatesPerEpoch, losses) -> update == 2 ? rate : 0;
        Updater<double[]> updater = updater(layouts().get(0), Training.batch().optimizer(Sgd.of(schedule)));
        updater.next(1);
        updater.next(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> updater.next(1))
                .withMessageEndingWith(
                        " has the learning rate " + rate + " for update 3: it must be finite and not negative");
    }

    /** Its rule adds up gradients, so that the second step tells whether it remembers. */
    @Test
    void goesOnWithWhatAnotherRemembers() {
        Training training = Training.batch().optimizer(Momentum.of(RATE));
        for (Layout<double[]> layout : layouts()) {
            double[] whole = layout.pack(w);
            Updater<double[]> first = updater(layout, training);
            first.next(1);
            apply(first, whole, layout.pack(g), 1);
            double[] other = whole.clone();
            Updater<double[]> second = updater(layout, training);
            second.restore(1, Arrays.stream(first.memory()).map(double[]::clone).toList());
            for (Updater<double[]> updater : List.of(first, second)) {
                updater.next(1);
                apply(updater, updater == first ? whole : other, layout.pack(g), 1);
            }
            assertThat(other).isEqualTo(whole);
            assertThat(first.rule()).isEqualTo("dev.cadena.optimizer.Momentum of 1");
        }
    }
}
