package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Adam;
import dev.cadena.train.Model;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network in the unit of its targets against one whose targets were standardised by hand; unrolled (width 3) and not (width 70). */
class DestandardizeTest {
    private static final int ROWS = 30;

    private final double[][] x = new double[ROWS][2];
    private final double[][] prices = new double[ROWS][2];
    private final double[] mean = new double[2];
    private final double[] deviation = new double[2];
    private final double[][] standard = new double[ROWS][2];

    DestandardizeTest() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < ROWS; i++) {
            x[i] = new double[] {random.nextDouble(), random.nextDouble()};
            prices[i] = new double[] {250_000 + 90_000 * x[i][0] + 1000 * random.nextDouble(), 3 - 0.01 * x[i][1]};
        }
        for (int j = 0; j < 2; j++) {
            int column = j;
            mean[j] =
                    Arrays.stream(prices).mapToDouble(y -> y[column]).average().orElseThrow();
            deviation[j] = Math.sqrt(Arrays.stream(prices)
                    .mapToDouble(y -> (y[column] - mean[column]) * (y[column] - mean[column]))
                    .average()
                    .orElseThrow());
            for (int i = 0; i < ROWS; i++) {
                standard[i][j] = (prices[i][j] - mean[j]) / deviation[j];
            }
        }
    }

    private static Model<double[]> network(int width, String loss, String last) {
        return Networks.create(
                7,
                "precision = Precision.DOUBLE",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = " + width + ") @Tanh Layer hidden();",
                "@Dense(from = \"hidden\", units = 2)" + (last.isEmpty() ? loss : "") + " Layer out();",
                last.isEmpty() ? "" : last + loss + " Layer price();");
    }

    private static Model<double[]> inUnit(int width, String loss) {
        return network(width, loss, "@Destandardize(from = \"out\") ");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void trainsAsOnStandardisedTargets(int width) {
        Training training =
                Training.miniBatch(8).epochs(5).optimizer(Adam.of(0.01)).threads(2);
        for (String loss : List.of("@MeanSquaredError", "@Huber", "@MeanAbsoluteError(weight = 0.5)")) {
            Model<double[]> expected = network(width, loss, "");
            Model<double[]> found = inUnit(width, loss);
            double[] losses = expected.train(x, standard, training).losses();

            assertThat(found.train(x, prices, training).losses()).containsExactly(losses, within(1e-11));
            assertThat(found.parameters()).containsExactly(expected.parameters(), within(1e-9));
            assertThat(found.loss(x, prices)).isCloseTo(expected.loss(x, standard), within(1e-11));
            assertThat(found.gradient(x, prices)).containsExactly(expected.gradient(x, standard), within(1e-9));
            double[] predicted = found.predict(x[3]);
            for (int j = 0; j < 2; j++) {
                double inUnit = expected.predict(x[3])[j] * deviation[j] + mean[j];
                assertThat(predicted[j]).isCloseTo(inUnit, within(1e-9 * Math.abs(inUnit)));
            }
            assertThat(found.evaluate(x, prices).outcome("price").predicted(3, 0))
                    .isEqualTo(predicted[0]);
            assertThat(found.evaluate(x, prices).outcome("price").target(3, 0)).isEqualTo(prices[3][0]);
        }
    }

    @Test
    void changesNothingBeforeATraining() {
        assertThat(inUnit(3, "@MeanSquaredError").predict(x[0]))
                .isEqualTo(network(3, "@MeanSquaredError", "").predict(x[0]));
    }

    @Test
    void ignoredTargetsHaveNoPart() {
        double[][] some = Arrays.stream(prices).map(double[]::clone).toArray(double[][]::new);
        boolean[] ignored = new boolean[ROWS];
        for (int i = 1; i < ROWS; i += 3) {
            some[i][0] = Double.NaN;
            ignored[i] = true;
        }
        int[] kept = IntStream.range(0, ROWS).filter(i -> i % 3 != 1).toArray();
        Model<double[]> expected = inUnit(3, "@MeanSquaredError");
        Model<double[]> found = inUnit(3, "@MeanSquaredError");
        expected.train(Dataset.of(x, prices).subset(kept), Training.batch());
        found.train(Dataset.of(x, some).ignoring(Dataset.UNNAMED, ignored), Training.batch());

        assertThat(found.predict(x[2])).containsExactly(expected.predict(x[2]), within(1e-8));
        boolean[] all = new boolean[ROWS];
        Arrays.fill(all, true);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> inUnit(3, "@MeanSquaredError")
                        .train(Dataset.of(x, some).ignoring(Dataset.UNNAMED, all), Training.batch()))
                .withMessageContaining("all targets of price are ignored");
    }

    @Test
    void equalTargetsAreWhatIsPredicted() {
        double[][] same = new double[ROWS][];
        Arrays.fill(same, new double[] {12, 5});
        Model<double[]> network = inUnit(3, "@MeanSquaredError");
        network.train(x, same, Training.miniBatch(8));

        assertThat(network.predict(x[0])).containsExactly(12, 5);
    }

    @Test
    void isKeptByFurtherTrainingAndFoundAnew() {
        Model<double[]> network = inUnit(3, "@MeanSquaredError");
        network.train(x, prices, Training.miniBatch(8));
        double[] before = State.tensor(network, "price", "mean");
        network.train(x, standard, Training.miniBatch(8));

        assertThat(before[0]).isCloseTo(mean[0], within(1e-6));
        assertThat(State.tensor(network, "price", "mean")).isEqualTo(before);
        State.prepare(network, Dataset.of(x, standard));
        assertThat(State.tensor(network, "price", "mean")[0]).isCloseTo(0, within(1e-12));
    }
}
