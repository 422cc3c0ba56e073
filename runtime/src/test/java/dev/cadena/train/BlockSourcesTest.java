package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Momentum;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses and trainings on weighted rows, with targets that are ignored; of a data set, and of its blocks. */
class BlockSourcesTest {
    private static final int ROWS = 11;
    private static final List<OutputPort> OUTPUTS = List.of(
            new OutputPort("free", 0, 1, TargetKind.NONE, Decision.NONE),
            new OutputPort("size", 1, 1, TargetKind.REAL, Decision.NONE),
            new OutputPort("kind", 2, 3, TargetKind.DISTRIBUTION, Decision.ARG_MAX),
            new OutputPort("odd", 5, 2, TargetKind.PROBABILITY, Decision.NONE));

    private final Engine<double[]> engine =
            Engine.create(new SumProgram(List.of(new InputPort("x", 0, 1)), OUTPUTS), Vectors.DOUBLE, 1);
    private final double[] x =
            IntStream.range(0, ROWS).mapToDouble(i -> 0.1 * i - 0.4).toArray();
    private final double[] sizes =
            IntStream.range(0, ROWS).mapToDouble(i -> i % 3).toArray();
    private final double[][] kinds = IntStream.range(0, ROWS)
            .mapToObj(i -> new double[] {i % 2 == 0 ? 1 : 0, 0, i % 2 == 0 ? 0 : 1})
            .toArray(double[][]::new);
    private final double[][] odds = IntStream.range(0, ROWS)
            .mapToObj(i -> new double[] {i % 4 / 3.0, 1})
            .toArray(double[][]::new);
    private final double[] weights =
            IntStream.range(0, ROWS).mapToDouble(i -> i % 4).toArray();
    private final boolean[] ignored = new boolean[ROWS];

    BlockSourcesTest() {
        ignored[2] = true;
        ignored[7] = true;
    }

    private Dataset data(double[][] kind, double[][] odd) {
        return Dataset.builder()
                .input("x", x)
                .target("size", sizes)
                .target("kind", kind)
                .target("odd", odd)
                .build()
                .withWeights(weights)
                .ignoring("kind", ignored);
    }

    private Dataset data() {
        return data(kinds, odds);
    }

    private static BlockSource blocks(Dataset data, int size) {
        return BlockSource.of(ROWS, () -> IntStream.iterate(0, i -> i < ROWS, i -> i + size)
                .mapToObj(i ->
                        data.subset(IntStream.range(i, Math.min(ROWS, i + size)).toArray())));
    }

    /** That of each output is a mean over its own targets. */
    private double expectedLoss() {
        double[] sums = new double[3];
        double[] totals = new double[3];
        for (int i = 0; i < ROWS; i++) {
            double[][] targets = {{sizes[i]}, kinds[i], odds[i]};
            for (int output = 0; output < targets.length; output++) {
                double weight = output == 1 && ignored[i] ? 0 : weights[i];
                totals[output] += weight;
                for (double target : targets[output]) {
                    sums[output] += weight * (x[i] - target) * (x[i] - target);
                }
            }
        }
        return sums[0] / totals[0] + sums[1] / totals[1] + sums[2] / totals[2];
    }

    @Test
    void haveTheLossOfTheirRows() {
        assertThat(engine.loss(data())).isCloseTo(expectedLoss(), within(1e-14));
        for (int size : new int[] {1, 2, 5, ROWS}) {
            assertThat(engine.loss(blocks(data(), size))).isCloseTo(expectedLoss(), within(1e-14));
        }
    }

    /** Nor a gradient, nor a step; and an output all of whose targets are ignored adds none. */
    @Test
    void withoutAnyWeightHaveNoLoss() {
        Dataset none = data().subset(new int[] {0, 4, 8});
        assertThat(engine.loss(none)).isZero();
        assertThat(engine.evaluate(none, 2).loss()).isZero();
        assertThat(engine.loss(BlockSource.of(3, () -> Stream.of(none)))).isZero();
        assertThat(engine.gradient(none)).containsOnly(0);
        assertThat(engine.train(none, Training.miniBatch(4)).loss()).isZero();
        assertThat(engine.parameters()).containsOnly(1);
        Arrays.fill(ignored, true);
        assertThat(engine.loss(data())).isFinite().isPositive();
        assertThat(engine.loss(blocks(data(), 4))).isCloseTo(engine.loss(data()), within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void areTrainedOnAsTheirRows(Reduction reduction) {
        Training training = Training.miniBatch(4)
                .shuffle(false)
                .epochs(3)
                .labelSmoothing(0.3)
                .reduction(reduction)
                .optimizer(Momentum.of(0.01));
        Engine<double[]> whole = engine.copy();
        History expected = whole.train(data(), training);
        for (int size : new int[] {1, 2, 5, ROWS}) {
            Engine<double[]> other = engine.copy();
            assertThat(other.train(blocks(data(), size), training).losses()).isEqualTo(expected.losses());
            assertThat(other.parameters()).isEqualTo(whole.parameters()).isNotEqualTo(engine.parameters());
        }
        try (Trainer trainer = engine.trainer(blocks(data(), 3), training)) {
            assertThat(trainer.epoch()).isEqualTo(expected.losses()[0]);
        }
    }

    /** A step is w − α ∇L, with the gradient that the network tells. */
    @Test
    void areStepsDownTheirGradient() {
        double[] gradient = engine.gradient(data());
        engine.train(data(), Training.batch().optimizer(Sgd.of(0.5)));
        for (int k = 0; k < gradient.length; k++) {
            assertThat(engine.parameters()[k]).isCloseTo(1 - 0.5 * gradient[k], within(1e-14));
        }
    }

    /** (1 − ε) y + ε / n, for n classes; each of several probabilities has two. Numbers are left alone. */
    @Test
    void areSmoothed() {
        double[][] smoothKinds = new double[ROWS][3];
        double[][] smoothOdds = new double[ROWS][2];
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < 3; k++) {
                smoothKinds[i][k] = 0.75 * kinds[i][k] + 0.25 / 3;
            }
            for (int k = 0; k < 2; k++) {
                smoothOdds[i][k] = 0.75 * odds[i][k] + 0.125;
            }
        }
        Training training = Training.miniBatch(3).optimizer(Sgd.of(0.1));
        Engine<double[]> expected = engine.copy();
        expected.train(data(smoothKinds, smoothOdds), training);
        engine.train(data(), training.labelSmoothing(0.25));
        for (int k = 0; k < 7; k++) {
            assertThat(engine.parameters()[k]).isCloseTo(expected.parameters()[k], within(1e-15));
        }
    }

    @Test
    void areLocatedInTheSource() {
        kinds[7][1] = 9;
        Dataset wrong = data();
        ignored[7] = false;
        Dataset looked = data();
        engine.loss(blocks(wrong, 3));
        assertThatThrownBy(() -> engine.loss(blocks(looked, 3)))
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(7);
                    assertThat(e.column()).isEqualTo(1);
                })
                .hasMessageStartingWith("target kind, row 1, column 1 is 9.0")
                .hasMessageEndingWith("; row 1 of its block is row 7 of the source");
        BlockSource missing = BlockSource.of(
                ROWS, () -> Stream.of(data().subset(new int[] {1, 3}), Dataset.of(new double[1][1], new double[1])));
        assertThatThrownBy(() -> engine.loss(missing))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isEqualTo(-1))
                .hasMessageEndingWith("; this is the block that begins with row 2 of the source");
        BlockSource none = BlockSource.of(ROWS, () -> Stream.of(data().subset(new int[] {1, 3}), null));
        assertThatThrownBy(() -> engine.loss(none))
                .hasMessage("a block is null; this is the block that begins with row 2 of the source");
    }

    @Test
    void areClosedWhateverHappens() {
        AtomicInteger open = new AtomicInteger();
        Dataset wrong = Dataset.of(new double[1][1], new double[1]);
        for (Stream<Dataset> each : List.of(Stream.of(wrong), blocks(data(), 4).blocks())) {
            BlockSource source = BlockSource.of(ROWS, () -> {
                open.incrementAndGet();
                return each.onClose(open::decrementAndGet);
            });
            try {
                engine.loss(source);
            } catch (DataException e) {
                assertThat(e).hasMessageContaining("names no columns");
            }
            assertThat(open).hasValue(0);
        }
        BlockSource unfit = BlockSource.of(ROWS, () -> {
            open.incrementAndGet();
            return Stream.of(wrong).onClose(open::decrementAndGet);
        });
        assertThatThrownBy(() -> engine.trainer(unfit, Training.miniBatch(2)).step())
                .isInstanceOf(DataException.class);
        assertThat(open).hasValue(0);
        engine.train(data(), Training.batch());
    }
}
