package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.data.ClassWeights;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Adam;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.GraphModel;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of observations in training and evaluation, by an unrolled network (width 3) and by one with matrices (width 70). */
class WeightedTrainingTest {
    private static final double[][] X = {{1, 2}, {-1, 0.5}, {0.25, -1}, {2, 1}, {-1, 1}, {0.5, 0.5}};
    private static final int[] LABELS = {0, 1, 1, 0, 2, 0};
    private static final double[] WEIGHTS = {2, 0, 1, 3, 0.5, 1.5};
    private static final Dataset DATA = Dataset.of(X, LABELS);
    private static final Dataset WEIGHTED = DATA.withWeights(WEIGHTS);

    private static Model<double[]> network(int width) {
        return Networks.create(
                7,
                "precision = Precision.DOUBLE",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = " + width + ") @Tanh Layer hidden();",
                "@Dense(from = \"hidden\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void anUpdateGoesDownTheWeightedMean(int width) {
        for (Reduction reduction : Reduction.values()) {
            Model<double[]> network = network(width);
            double[] w = network.parameters();
            double[] g = new double[w.length];
            double loss = 0;
            for (int i = 0; i < X.length; i++) {
                double[][] x = {X[i]};
                int[] y = {LABELS[i]};
                double[] own = network.gradient(x, y);
                loss += WEIGHTS[i] * network.loss(x, y);
                for (int k = 0; k < g.length; k++) {
                    g[k] += WEIGHTS[i] * own[k];
                }
            }
            double divisor = reduction == Reduction.MEAN ? 8 : 1;
            History history = network.train(
                    WEIGHTED, Training.batch().reduction(reduction).optimizer(Sgd.of(0.1)));

            assertThat(history.losses()[0]).isCloseTo(loss / divisor, within(1e-12));
            for (int k = 0; k < w.length; k++) {
                assertThat(network.parameters()[k]).isCloseTo(w[k] - 0.1 * g[k] / divisor, within(1e-13));
            }
        }
    }

    /** Also one by one, where those of weight 0 change nothing, with other rules, and with several threads. */
    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void weightsOf1AreNone(int width) {
        double[] ones = new double[X.length];
        Arrays.fill(ones, 1);
        for (int batch : new int[] {1, 2, 4}) {
            Training training = Training.miniBatch(batch).epochs(3).optimizer(Adam.of(0.01));
            Model<double[]> expected = network(width);
            expected.train(DATA, training);
            Model<double[]> found = network(width);
            found.train(DATA.withWeights(ones), training.threads(2));
            assertThat(found.parameters()).isEqualTo(expected.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void aMiniBatchOfWeight0ChangesNothing(int width) {
        Model<double[]> network = network(width);
        double[] before = network.parameters();
        Dataset zero =
                DATA.subset(new int[] {0, 1}).withWeights(new double[] {0, 1}).subset(new int[] {0});

        History history = network.train(zero, Training.stochastic());

        assertThat(network.parameters()).isEqualTo(before);
        assertThat(history.losses()).containsExactly(0);
        assertThat(network.evaluate(zero).loss()).isZero();
        assertThat(network.gradient(zero)).containsOnly(0);
    }

    @Test
    void evaluationsAreWeighted() {
        Model<double[]> network = network(3);
        double sum = 0;
        double found = 0;
        for (int i = 0; i < X.length; i++) {
            sum += WEIGHTS[i] * network.loss(new double[][] {X[i]}, new int[] {LABELS[i]});
            found += WEIGHTS[i]
                    * network.evaluate(DATA.subset(new int[] {i})).accuracy().orElseThrow();
        }
        Evaluation evaluation = network.evaluate(WEIGHTED);

        assertThat(evaluation.loss()).isCloseTo(sum / 8, within(1e-13));
        assertThat(evaluation.accuracy().orElseThrow()).isCloseTo(found / 8, within(1e-13));
        assertThat(Arrays.stream(evaluation.confusion())
                        .flatMapToInt(Arrays::stream)
                        .sum())
                .isEqualTo(5);
        assertThat(network.loss(WEIGHTED)).isCloseTo(sum / 8, within(1e-13));
    }

    /** As of three classes that occur equally often. */
    @Test
    void balancedClassesWeighTheSame() {
        Model<double[]> network = network(3);
        double[] losses = new double[3];
        for (int i = 0; i < X.length; i++) {
            int label = LABELS[i];
            long count = Arrays.stream(LABELS).filter(other -> other == label).count();
            losses[label] += network.loss(new double[][] {X[i]}, new int[] {label}) / count;
        }

        assertThat(network.loss(DATA.withWeights(ClassWeights.balanced(LABELS))))
                .isCloseTo(Arrays.stream(losses).sum() / 3, within(1e-13));
    }

    @Test
    void smoothedTargetsAreWeightedToo() {
        Model<double[]> network = network(3);
        double[][] smooth = new double[X.length][3];
        for (int i = 0; i < X.length; i++) {
            Arrays.fill(smooth[i], 0.1);
            smooth[i][LABELS[i]] += 0.7;
        }
        Model<double[]> other = network(3);

        network.train(WEIGHTED, Training.batch().labelSmoothing(0.3));
        other.train(Dataset.of(X, smooth).withWeights(WEIGHTS), Training.batch());

        assertThat(network.parameters()).containsExactly(other.parameters(), within(1e-14));
    }

    @Test
    void ignoredTargetsMayBeAnything() {
        int[] labels = LABELS.clone();
        labels[1] = -1;
        labels[4] = 99;
        boolean[] ignored = {false, true, false, false, true, false};
        int[] kept = {0, 2, 3, 5};
        for (int width : new int[] {3, 70}) {
            Model<double[]> network = network(width);
            Dataset masked = Dataset.of(X, labels).ignoring(Dataset.UNNAMED, ignored);

            assertThat(network.gradient(masked)).containsExactly(network.gradient(DATA.subset(kept)), within(1e-14));
            assertThat(network.evaluate(masked).accuracy())
                    .isEqualTo(network.evaluate(DATA.subset(kept)).accuracy());
            assertThat(network.evaluate(masked).outcome("out").weight(1)).isZero();
            assertThat(network.gradient(masked.subset(kept))).isEqualTo(network.gradient(DATA.subset(kept)));
        }
        GraphModel<double[]> regression = Networks.create(
                1,
                "precision = Precision.DOUBLE",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 1) @MeanSquaredError Layer out();");
        double[] amounts = {1, Double.NaN, 2, 3, Double.POSITIVE_INFINITY, 4};
        assertThat(regression.gradient(Dataset.of(X, amounts).ignoring(Dataset.UNNAMED, ignored)))
                .containsExactly(regression.gradient(Dataset.of(X, amounts).subset(kept)), within(1e-14));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> regression.gradient(Dataset.of(X, amounts)))
                .withMessageContaining("target row 1");
    }

    @Test
    void marksOfIgnoredTargetsAreChecked() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> DATA.ignoring("kind", new boolean[6]))
                .withMessageContaining("no target \"kind\"");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> DATA.ignoring(Dataset.UNNAMED, new boolean[5]))
                .withMessageContaining("there are 5 marks of ignored targets but 6 observations");
    }
}
