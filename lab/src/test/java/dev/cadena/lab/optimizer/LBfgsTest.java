package dev.cadena.lab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DivergenceException;
import dev.cadena.Reduction;
import dev.cadena.Regularization;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training by L-BFGS, of an unrolled network (width 3) and of one with matrices (width 70). */
class LBfgsTest {
    private static final int ROWS = 60;

    private final double[][] x = new double[ROWS][2];
    private final double[] y = new double[ROWS];
    private final Training training = Training.batch().epochs(100).optimizer(LBfgs.of());

    LBfgsTest() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < ROWS; i++) {
            x[i] = new double[] {random.nextDouble(), random.nextDouble()};
            y[i] = 2 * x[i][0] - x[i][1] + 0.5 + 0.1 * random.nextDouble();
        }
    }

    private static Model<double[]> network(int width) {
        return width == 3 ? CurveNetwork.create(7) : WideCurveNetwork.create(7);
    }

    private static Model<double[]> line() {
        return LineNetwork.create(7);
    }

    /** At the least squares, with a penalty too, the gradient vanishes; and the training ends there by itself. */
    @Test
    void findsTheLeastSquares() {
        for (double l2 : new double[] {0, 0.3}) {
            for (Reduction reduction : Reduction.values()) {
                Model<double[]> network = line();
                History history = network.train(
                        x,
                        y,
                        training.optimizer(LBfgs.of().tolerance(1e-9))
                                .reduction(reduction)
                                .regularization(Regularization.l2(l2).biases(true)));

                assertThat(history.epochs()).isLessThan(20);
                double[] w = network.parameters();
                double[] g = network.gradient(x, y);
                int rows = reduction == Reduction.SUM ? ROWS : 1;
                for (int k = 0; k < w.length; k++) {
                    assertThat(rows * g[k] + 2 * l2 * w[k]).isCloseTo(0, within(2e-9));
                }
                double last = history.losses()[history.epochs() - 1] / rows;
                assertThat(last).isCloseTo(network.loss(x, y), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void lowersTheLossOfANetworkWithTheSameBitsForAllThreads(int width) {
        Model<double[]> network = network(width);
        Model<double[]> threaded = network(width);
        History history = network.train(x, y, training);
        threaded.train(x, y, training.threads(3));

        assertThat(threaded.parameters()).isEqualTo(network.parameters());
        assertThat(history.losses()[0]).isCloseTo(network(width).loss(x, y), within(1e-12));
        for (int i = 1; i < history.epochs(); i++) {
            assertThat(history.losses()[i]).isLessThanOrEqualTo(history.losses()[i - 1]);
        }
        assertThat(network.loss(x, y)).isLessThan(0.0012);
    }

    @Test
    void frozenWeightsStay() {
        Model<double[]> network = HalfFrozenNetwork.create(7);
        double[] before = network.parameters();
        network.train(x, y, training);

        assertThat(network.parameters()).startsWith(java.util.Arrays.copyOf(before, 9));
        assertThat(network.parameters()[9]).isNotEqualTo(before[9]);
    }

    @Test
    void floatsAreSearchedToo() {
        Model<float[]> network = FloatLineNetwork.create(1);
        network.train(x, y, training);

        assertThat(network.loss(x, y)).isLessThan(0.0012);
    }

    @Test
    void whatItCannotDoIsRefused() {
        for (Regularization wrong : List.of(
                Regularization.l1(0.1),
                Regularization.NONE.clipNorm(1),
                Regularization.NONE.clipValue(1),
                Regularization.NONE.maxNorm(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> line().train(x, y, training.regularization(wrong)))
                    .withMessageContaining("takes l2 alone");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line().train(x, y, Training.miniBatch(7).optimizer(LBfgs.of())))
                .withMessageContaining("Training.batch()");
    }

    @Test
    void penaltiesOfLayersCount() {
        Model<double[]> network = PenalizedLineNetwork.create(7);
        network.train(x, y, training.optimizer(LBfgs.of().tolerance(1e-9)));

        double[] w = network.parameters();
        double[] g = network.gradient(x, y);
        assertThat(g[0] + 0.6 * w[0]).isCloseTo(0, within(2e-9));
        assertThat(g[2]).isCloseTo(0, within(2e-9));
    }

    @Test
    void signsAreOfFullBatchesToo() {
        Model<double[]> network = network(3);
        Training signs = Training.batch().epochs(30).optimizer(Rprop.of(0.01));
        double before = network.loss(x, y);
        network.train(x, y, signs);
        assertThat(network.loss(x, y)).isLessThan(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.train(x, y, Training.miniBatch(8).optimizer(Rprop.of(0.01))))
                .withMessageContaining("train with Training.batch()");
        network.train(x, y, signs); // it was refused before it began
    }

    @Test
    void aLossThatIsNotFiniteAtTheBeginningIsReported() {
        Model<double[]> network = line();
        double[] before = network.parameters();
        double[] huge = y.clone();
        huge[3] = 1e200;

        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> network.train(Dataset.of(x, huge), training));
        assertThat(network.parameters()).isEqualTo(before);
    }
}
