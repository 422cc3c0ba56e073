package dev.cadena.lab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DivergenceException;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Momentum;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A network with matrices works on rows in passes of 64, and in a training in parts of 256: all come to what the rows come to one by one.
 * An unrolled network (width 3) has no passes.
 */
class PassesTest {
    private static final double RATE = 0.1;
    private static final int MOST = 600;

    private final double[][] x = new double[MOST][2];
    private final double[] y = new double[MOST];

    PassesTest() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < MOST; i++) {
            x[i] = new double[] {random.nextDouble(), random.nextDouble()};
            y[i] = random.nextDouble();
        }
    }

    private static Model<double[]> network(int width) {
        return width == 3 ? CurveNetwork.create(7) : WideCurveNetwork.create(7);
    }

    private Dataset rows(int count) {
        return Dataset.of(x, y).subset(IntStream.range(0, count).toArray());
    }

    private Dataset row(int row) {
        return Dataset.of(x, y).subset(new int[] {row});
    }

    private double[] gradient(Model<double[]> network, int count) {
        double[] sum = new double[network.parameters().length];
        for (int row = 0; row < count; row++) {
            double[] own = network.gradient(row(row));
            Arrays.setAll(sum, k -> sum[k] + own[k] / count);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void predictionsAndLosses(int width) {
        Model<double[]> network = network(width);
        double[] losses = IntStream.range(0, MOST)
                .mapToDouble(row -> network.loss(row(row)))
                .toArray();
        for (int count : new int[] {1, 15, 16, 17, 63, 64, 65, 128, 129, MOST}) {
            double[][] found = network.predict(Arrays.copyOf(x, count));
            double mean = 0;
            for (int row = 0; row < count; row++) {
                assertThat(found[row]).isEqualTo(network.predict(x[row]));
                mean += losses[row] / count;
            }
            assertThat(network.loss(rows(count))).isCloseTo(mean, within(1e-13));
            Evaluation evaluation = network.evaluate(rows(count), 3);
            assertThat(evaluation.loss()).isEqualTo(network.loss(rows(count)));
            for (int row = 0; row < count; row++) {
                assertThat(evaluation.outcome("out").predicted(row, 0)).isEqualTo(found[row][0]);
                assertThat(evaluation.outcome("out").target(row, 0)).isEqualTo(y[row]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void gradients(int width) {
        Model<double[]> network = network(width);
        for (int count : new int[] {1, 63, 64, 65, 128, 129}) {
            assertThat(network.gradient(rows(count))).containsExactly(gradient(network, count), within(1e-13));
        }
    }

    /** Of rows that are one mini-batch, however many; the running statistics stay. */
    @Test
    void gradientsOfAMiniBatchThatIsNormalized() {
        for (int count : new int[] {64, 65, 300}) {
            NormalizedNetwork network = NormalizedNetwork.create(7);
            double[] gradient = network.gradient(rows(count));
            double[] expected = network.parameters();
            Arrays.setAll(expected, k -> expected[k] - RATE * gradient[k]);
            double[] statistics = network.statistics();
            assertThat(network.gradient(rows(count))).isEqualTo(gradient);
            assertThat(network.statistics()).isEqualTo(statistics);
            network.train(rows(count), Training.batch().optimizer(Sgd.of(RATE)));
            assertThat(network.parameters()).containsExactly(expected, within(1e-13));
            assertThat(network.statistics()).isNotEqualTo(statistics);
        }
    }

    /** What runs with a training is named as such where it ends it: here of squares beyond all numbers. */
    @Test
    void runningStatisticsAreFinite() {
        double[][] large = {{1e160, 0}, {-1e160, 0}};
        assertThatThrownBy(() -> NormalizedNetwork.create(7)
                        .train(large, new double[2], Training.batch().optimizer(Sgd.of(RATE))))
                .isInstanceOf(DivergenceException.class)
                .hasMessageStartingWith(
                        "the running variance became NaN or infinite in epoch 1, batch 1, layer hidden");
    }

    /** Updates by single observations on one thread look ahead, also at the first of the next mini-batch; on two they do not. */
    @Test
    void updatesThatLookAhead() {
        SplittableRandom random = new SplittableRandom(8);
        float[][] wide = new float[23][80];
        int[] labels = new int[wide.length];
        for (int i = 0; i < wide.length; i++) {
            labels[i] = random.nextInt(3);
            for (int j = 0; j < 80; j++) {
                wide[i][j] = (float) random.nextDouble();
            }
        }
        for (boolean shuffles : new boolean[] {false, true}) {
            Training training = Training.stochastic().epochs(3).shuffle(shuffles);
            LookAheadNetwork alone = LookAheadNetwork.create(7);
            LookAheadNetwork threaded = LookAheadNetwork.create(7);
            assertThat(alone.train(wide, labels, training).losses())
                    .isEqualTo(threaded.train(wide, labels, training.threads(2)).losses());
            assertThat(alone.parameters()).isEqualTo(threaded.parameters());
        }
    }

    @Test
    void gradientsByAnInput() {
        WideCurveNetwork network = WideCurveNetwork.create(7);
        for (int count : new int[] {1, 64, 65, 129}) {
            double[][] found = network.inGradient(rows(count));
            assertThat(found).hasDimensions(count, 2);
            for (int row = 0; row < count; row++) {
                assertThat(found[row]).isEqualTo(network.inGradient(row(row))[0]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void updates(int width) {
        for (int count : new int[] {2, 64, 255, 256, 257, 512, MOST}) {
            Model<double[]> start = network(width);
            double[] gradient = gradient(start, count);
            for (Reduction reduction : Reduction.values()) {
                int rows = reduction == Reduction.SUM ? count : 1;
                for (var rule : List.of(Sgd.of(RATE / rows), Momentum.of(RATE / rows))) {
                    Training training = Training.batch().reduction(reduction).optimizer(rule);
                    Model<double[]> network = start.copy();
                    History history = network.train(rows(count), training);
                    double[] expected = start.parameters();
                    Arrays.setAll(expected, k -> expected[k] - RATE * gradient[k]);
                    assertThat(network.parameters()).as("%d rows", count).containsExactly(expected, within(1e-13));
                    assertThat(history.loss() / rows).isCloseTo(start.loss(rows(count)), within(1e-13));
                    Model<double[]> threaded = start.copy();
                    threaded.train(rows(count), training.threads(3));
                    assertThat(threaded.parameters()).isEqualTo(network.parameters());
                }
            }
        }
    }

    /** The observations of an update are those of its mini-batch: in their order, each once, and the last ones too. */
    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void epochs(int width) {
        for (int size : new int[] {1, 7, 300}) {
            Model<double[]> expected = network(width);
            for (int from = 0; from < MOST; from += size) {
                int first = from;
                int[] rows =
                        IntStream.range(first, Math.min(MOST, first + size)).toArray();
                double[] g = expected.gradient(Dataset.of(x, y).subset(rows));
                double[] w = expected.parameters();
                Arrays.setAll(w, k -> w[k] - RATE * g[k]);
                expected.setParameters(w);
            }
            for (var rule : List.of(Sgd.of(RATE), Momentum.of(RATE).momentum(0))) {
                Model<double[]> found = network(width);
                found.train(rows(MOST), Training.miniBatch(size).shuffle(false).optimizer(rule));
                assertThat(found.parameters()).as("of %d", size).containsExactly(expected.parameters(), within(1e-11));
            }
        }
    }
}
