package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Trainings with batch normalization, against loops over arrays that a reader can check with the paper (Ioffe and Szegedy 2015) at
 * hand: 3 inputs, 5 units that are normalized, tanh, 2 units, and the squared error.
 */
class BatchNormalizationReferenceTest {
    private static final int INPUTS = 3;
    private static final int HIDDEN = 5;
    private static final int OUTPUTS = 2;
    private static final double MOMENTUM = 0.9;
    private static final double EPSILON = 0.01;
    private static final double RATE = 0.05;

    private static Model<double[]> network() {
        return Networks.create(
                1,
                "precision = Precision.DOUBLE",
                "@Input(3) Layer x();",
                "@Dense(from = \"x\", units = 5) Layer mixed();",
                "@BatchNormalization(from = \"mixed\", momentum = 0.9, epsilon = 0.01) @Tanh Layer normal();",
                "@Dense(from = \"normal\", units = 2) @MeanSquaredError Layer y();");
    }

    private static double[][] rows(int count, int width, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[count][width];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> 4 * random.nextDouble() - 1);
        }
        return rows;
    }

    /** Plain loops. W has the weights and biases of the first layer, gains and biases, weights and biases of the last. */
    private static final class Plain {
        private final double[] w;
        private final double[] mean = new double[HIDDEN];
        private final double[] variance = new double[HIDDEN];
        private static final int BIASES = INPUTS * HIDDEN;
        private static final int GAIN = BIASES + HIDDEN;
        private static final int SHIFT = GAIN + HIDDEN;
        private static final int LAST = SHIFT + HIDDEN;
        private static final int LAST_BIASES = LAST + HIDDEN * OUTPUTS;

        Plain(double[] w) {
            this.w = w.clone();
            Arrays.fill(variance, 1);
        }

        private double[] mixed(double[] x) {
            double[] z = new double[HIDDEN];
            for (int j = 0; j < HIDDEN; j++) {
                z[j] = w[BIASES + j];
                for (int i = 0; i < INPUTS; i++) {
                    z[j] += x[i] * w[i * HIDDEN + j];
                }
            }
            return z;
        }

        private double[] last(double[] h) {
            double[] y = new double[OUTPUTS];
            for (int k = 0; k < OUTPUTS; k++) {
                y[k] = w[LAST_BIASES + k];
                for (int j = 0; j < HIDDEN; j++) {
                    y[k] += h[j] * w[LAST + j * OUTPUTS + k];
                }
            }
            return y;
        }

        double[] predict(double[] x) {
            double[] h = mixed(x);
            for (int j = 0; j < HIDDEN; j++) {
                double normalized = (h[j] - mean[j]) / Math.sqrt(variance[j] + EPSILON);
                h[j] = Math.tanh(normalized * w[GAIN + j] + w[SHIFT + j]);
            }
            return last(h);
        }

        /** Adds the gradients of a mini-batch, and moves the running statistics. */
        void add(double[][] x, double[][] target, double[] g) {
            int n = x.length;
            double[][] z = new double[n][];
            double[][] normalized = new double[n][HIDDEN];
            double[][] h = new double[n][HIDDEN];
            double[][] hDelta = new double[n][HIDDEN];
            for (int r = 0; r < n; r++) {
                z[r] = mixed(x[r]);
            }
            double[] m = new double[HIDDEN];
            double[] v = new double[HIDDEN];
            for (int j = 0; j < HIDDEN; j++) {
                for (int r = 0; r < n; r++) {
                    m[j] += z[r][j] / n;
                }
                for (int r = 0; r < n; r++) {
                    v[j] += (z[r][j] - m[j]) * (z[r][j] - m[j]) / n;
                }
                for (int r = 0; r < n; r++) {
                    normalized[r][j] = (z[r][j] - m[j]) / Math.sqrt(v[j] + EPSILON);
                    h[r][j] = Math.tanh(normalized[r][j] * w[GAIN + j] + w[SHIFT + j]);
                }
                mean[j] = mean[j] * MOMENTUM + m[j] * (1 - MOMENTUM);
                variance[j] = variance[j] * MOMENTUM + v[j] * (1 - MOMENTUM);
            }
            for (int r = 0; r < n; r++) {
                double[] y = last(h[r]);
                for (int k = 0; k < OUTPUTS; k++) {
                    double delta = 2 * (y[k] - target[r][k]);
                    g[LAST_BIASES + k] += delta;
                    for (int j = 0; j < HIDDEN; j++) {
                        g[LAST + j * OUTPUTS + k] += h[r][j] * delta;
                        hDelta[r][j] += w[LAST + j * OUTPUTS + k] * delta;
                    }
                }
            }
            for (int j = 0; j < HIDDEN; j++) {
                addNormalized(j, x, z, normalized, h, hDelta, m[j], v[j], g);
            }
        }

        /** The equations of the paper, one by one. */
        private void addNormalized(
                int j,
                double[][] x,
                double[][] z,
                double[][] normalized,
                double[][] h,
                double[][] hDelta,
                double m,
                double v,
                double[] g) {
            int n = x.length;
            double[] byNormalized = new double[n];
            double byVariance = 0;
            double byMean = 0;
            double deviation = Math.sqrt(v + EPSILON);
            for (int r = 0; r < n; r++) {
                double delta = hDelta[r][j] * (1 - h[r][j] * h[r][j]);
                g[GAIN + j] += delta * normalized[r][j];
                g[SHIFT + j] += delta;
                byNormalized[r] = delta * w[GAIN + j];
                byVariance -= byNormalized[r] * (z[r][j] - m) / (2 * deviation * deviation * deviation);
                byMean -= byNormalized[r] / deviation;
            }
            for (int r = 0; r < n; r++) {
                byMean -= byVariance * 2 * (z[r][j] - m) / n;
            }
            for (int r = 0; r < n; r++) {
                double delta = byNormalized[r] / deviation + byVariance * 2 * (z[r][j] - m) / n + byMean / n;
                g[BIASES + j] += delta;
                for (int i = 0; i < INPUTS; i++) {
                    g[i * HIDDEN + j] += x[r][i] * delta;
                }
            }
        }

        /** One epoch, in the order of the rows. */
        void train(double[][] x, double[][] y, int batch, int accumulated) {
            for (int from = 0; from < x.length; from += batch * accumulated) {
                int to = Math.min(x.length, from + batch * accumulated);
                double[] g = new double[w.length];
                for (int at = from; at < to; at += batch) {
                    int end = Math.min(to, at + batch);
                    add(Arrays.copyOfRange(x, at, end), Arrays.copyOfRange(y, at, end), g);
                }
                for (int k = 0; k < w.length; k++) {
                    w[k] -= RATE * g[k] / (to - from);
                }
            }
        }
    }

    /** Ten updates an epoch or so, a last mini-batch that is smaller, of one row too; and more than 256 rows in one. */
    @ParameterizedTest
    @CsvSource({
        "40, 4, 1, 1",
        "39, 4, 1, 2",
        "37, 4, 1, 1",
        "40, 4, 3, 1",
        "41, 4, 5, 3",
        "600, 300, 1, 1",
        "601, 300, 1, 2",
        "1000, 270, 2, 2"
    })
    void trainingFollowsThePaper(int rows, int batch, int accumulated, int threads) {
        double[][] x = rows(rows, INPUTS, 5);
        double[][] y = rows(rows, OUTPUTS, 6);
        Model<double[]> network = network();
        Plain plain = new Plain(network.parameters());
        Training training = Training.miniBatch(batch)
                .accumulate(accumulated)
                .threads(threads)
                .shuffle(false)
                .optimizer(Sgd.of(RATE));

        try (Trainer trainer = network.trainer(Dataset.of(x, y), training)) {
            for (int epoch = 0; epoch < 2; epoch++) {
                trainer.epoch();
                plain.train(x, y, batch, accumulated);
                assertThat(network.parameters()).containsExactly(plain.w, within(1e-10));
                assertThat(State.tensor(network, "normal", "mean")).containsExactly(plain.mean, within(1e-10));
                assertThat(State.tensor(network, "normal", "variance")).containsExactly(plain.variance, within(1e-10));
            }
        }
        assertThat(network.predict(x[1])).containsExactly(plain.predict(x[1]), within(1e-10));
    }

    @Test
    void theWholeDataSetIsOneMiniBatch() {
        double[][] x = rows(700, INPUTS, 7);
        double[][] y = rows(700, OUTPUTS, 8);
        Model<double[]> network = network();
        Plain plain = new Plain(network.parameters());

        network.train(
                Dataset.of(x, y), Training.batch().epochs(20).shuffle(false).optimizer(Sgd.of(RATE)));
        for (int epoch = 0; epoch < 20; epoch++) {
            plain.train(x, y, 700, 1);
        }

        assertThat(network.parameters()).containsExactly(plain.w, within(1e-10));
        assertThat(State.tensor(network, "normal", "variance")).containsExactly(plain.variance, within(1e-10));
    }

    /** Of more rows than a pass of other networks has. */
    @Test
    void aGradientIsThatOfOneMiniBatch() {
        double[][] x = rows(300, INPUTS, 9);
        double[][] y = rows(300, OUTPUTS, 10);
        Model<double[]> network = network();
        double[] sum = new double[network.parameters().length];
        new Plain(network.parameters()).add(x, y, sum);

        assertThat(network.gradient(x, y))
                .containsExactly(Arrays.stream(sum).map(g -> g / 300).toArray(), within(1e-12));
    }
}
