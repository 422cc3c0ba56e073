package dev.cadena.lab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Passes over rows of several inputs and outputs, some of which have a weight or a target that is ignored: against differences of losses. */
class PortPassesTest {
    private static final int ROWS = 70;
    private static final double STEP = 1e-5;

    private final double[] a = new double[ROWS];
    private final double[][] b = new double[ROWS][2];
    private final double[] sizes = new double[ROWS];
    private final int[] kinds = new int[ROWS];
    private final double[] weights = new double[ROWS];
    private final boolean[] ignored = new boolean[ROWS];
    private final PortsNetwork network = PortsNetwork.create(7);

    PortPassesTest() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < ROWS; i++) {
            a[i] = random.nextDouble();
            b[i] = new double[] {random.nextDouble(), -random.nextDouble()};
            sizes[i] = random.nextDouble();
            kinds[i] = random.nextInt(3);
            weights[i] = i % 3;
            ignored[i] = i % 5 == 1;
        }
    }

    private Dataset data() {
        return Dataset.builder()
                .input("a", a)
                .input("b", b)
                .target("size", sizes)
                .target("kind", kinds)
                .build()
                .withWeights(weights)
                .ignoring("size", ignored);
    }

    private double loss(double[] w) {
        network.setParameters(w);
        return network.loss(data());
    }

    @Test
    void gradientsByWeights() {
        double[] w = network.parameters();
        double[] gradient = network.gradient(data());
        for (int k = 0; k < w.length; k++) {
            double[] other = w.clone();
            other[k] = w[k] + STEP;
            double up = loss(other);
            other[k] = w[k] - STEP;
            assertThat(gradient[k]).isCloseTo((up - loss(other)) / (2 * STEP), within(1e-9));
        }
        network.setParameters(w);
        network.train(data(), Training.batch().optimizer(Sgd.of(0.5)));
        for (int k = 0; k < w.length; k++) {
            assertThat(network.parameters()[k]).isCloseTo(w[k] - 0.5 * gradient[k], within(1e-14));
        }
    }

    /** Of each row alone, with its weight. */
    @Test
    void gradientsByAnInput() {
        double[][] found = network.bGradient(data());
        assertThat(found).hasDimensions(ROWS, 2);
        for (int row = 0; row < ROWS; row++) {
            for (int j = 0; j < 2; j++) {
                double x = b[row][j];
                b[row][j] = x + STEP;
                double up = sum(row);
                b[row][j] = x - STEP;
                double down = sum(row);
                b[row][j] = x;
                assertThat(found[row][j]).isCloseTo((up - down) / (2 * STEP), within(1e-9));
            }
        }
    }

    /** The loss of a row, which is a mean over nothing else, times its weight. */
    private double sum(int row) {
        return weights[row] == 0 ? 0 : weights[row] * network.loss(data().subset(new int[] {row}));
    }

    @Test
    void predictionsAndOutcomes() {
        List<PortsNetwork.Inputs> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> new PortsNetwork.Inputs().a(a[i]).b(b[i]))
                .toList();
        List<double[]> expected = new ArrayList<>();
        for (PortsNetwork.Inputs row : rows) {
            PortsNetwork.Outputs alone = network.predict(row);
            expected.add(new double[] {alone.size()[0], alone.kind()[0], alone.kind()[1], alone.kind()[2]});
        }
        for (int count : new int[] {1, 15, 16, 64, ROWS}) {
            List<PortsNetwork.Outputs> found = network.predict(rows.subList(0, count), 2);
            Evaluation evaluation =
                    network.evaluate(data().subset(IntStream.range(0, count).toArray()), 2);
            for (int row = 0; row < count; row++) {
                double[] own = expected.get(row);
                assertThat(found.get(row).size()).containsExactly(own[0]);
                assertThat(found.get(row).kind()).containsExactly(own[1], own[2], own[3]);
                assertThat(evaluation.outcome("size").predicted(row, 0)).isEqualTo(own[0]);
                for (int k = 0; k < 3; k++) {
                    assertThat(evaluation.outcome("kind").predicted(row, k)).isEqualTo(own[1 + k]);
                }
            }
        }
    }
}
