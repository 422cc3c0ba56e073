package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers that draw random numbers: in training alone, and the same ones however it runs. */
class NoiseTest {
    private static final int ROWS = 90;
    private static final int FEW = 3;
    private static final int MANY = 40;
    private static final int INPUTS = 6;
    private static final int WIDE = 400;

    private final float[][] x = new float[ROWS][INPUTS];
    private final float[] y = new float[ROWS];

    NoiseTest() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float) random.nextDouble(-1, 1);
            }
            y[i] = (float) random.nextDouble();
        }
    }

    /** Two layers between two dense ones. */
    private static Model<float[]> network(int inputs, int units, String first, String second) {
        return Networks.create(
                1,
                "",
                "@Input(" + inputs + ") Layer in();",
                "@Dense(from = \"in\", units = " + units + ") @Relu Layer hidden();",
                first + " Layer kept();",
                second + " Layer shaken();",
                "@Dense(from = \"shaken\", units = 1) @MeanSquaredError Layer out();");
    }

    private static Model<float[]> noisy(int inputs, int units, double strength) {
        return network(
                inputs,
                units,
                "@Dropout(from = \"hidden\", rate = " + strength + ")",
                "@GaussianNoise(from = \"kept\", deviation = " + strength + ")");
    }

    private static Model<float[]> noisy(int units) {
        return noisy(INPUTS, units, 0.5);
    }

    private static Model<float[]> plain(int units) {
        return network(INPUTS, units, "@Activate(from = \"hidden\") @Relu", "@Activate(from = \"kept\") @Relu");
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW, MANY})
    void nothingIsDrawnInPrediction(int units) {
        Model<float[]> noisy = noisy(units);
        Model<float[]> plain = plain(units);

        assertThat(noisy.predict(x)).isDeepEqualTo(plain.predict(x));
        assertThat(noisy.predict(x, 2)).isDeepEqualTo(plain.predict(x));
        assertThat(noisy.predict(x[0])).isEqualTo(plain.predict(x[0]));
        assertThat(noisy.loss(x, y)).isEqualTo(plain.loss(x, y));
        assertThat(noisy.evaluate(x, y).loss()).isEqualTo(plain.evaluate(x, y).loss());
        assertThat(noisy.gradient(x, y)).isEqualTo(plain.gradient(x, y));
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW, MANY})
    void strengthZeroChangesNoBit(int units) {
        Training training = Training.miniBatch(8).epochs(3).optimizer(Sgd.of(0.05));
        Model<float[]> zero = noisy(INPUTS, units, 0);
        Model<float[]> plain = plain(units);

        assertThat(zero.train(x, y, training).losses())
                .isEqualTo(plain.train(x, y, training).losses());
        assertThat(zero.parameters()).isEqualTo(plain.parameters());
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW, MANY})
    void anotherSeedDrawsOthers(int units) {
        Training training = Training.batch().shuffle(false).optimizer(Sgd.of(0.05));

        assertThat(trained(noisy(units), training.seed(1)))
                .isEqualTo(trained(noisy(units), training.seed(1)))
                .isNotEqualTo(trained(noisy(units), training.seed(2)));
    }

    /** Mini-batches of 300 rows are worked on in parts of 256. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 300})
    void everyNumberOfThreadsDrawsTheSame(int batch) {
        float[][] rows = new float[300][];
        float[] targets = new float[300];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = x[i % ROWS];
            targets[i] = y[i % ROWS];
        }
        Training training = Training.miniBatch(batch).epochs(2).optimizer(Sgd.of(0.01));
        Model<float[]> expected = noisy(MANY);
        expected.train(rows, targets, training);
        for (int threads : new int[] {2, 4}) {
            Model<float[]> found = noisy(MANY);
            found.train(rows, targets, training.threads(threads));
            assertThat(found.parameters()).isEqualTo(expected.parameters());
        }
    }

    /** Further inputs, all of them 0, make a network too large to be unrolled, and change no other number. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 90})
    void unrolledAndBufferedNetworksDrawTheSame(int batch) {
        Training training = Training.miniBatch(batch).epochs(3).optimizer(Sgd.of(0.05));
        Model<float[]> unrolled = noisy(FEW);
        Model<float[]> buffered = noisy(WIDE, FEW, 0.5);
        buffered.setParameters(widened(unrolled.parameters()));
        float[][] wide = Arrays.stream(x).map(row -> Arrays.copyOf(row, WIDE)).toArray(float[][]::new);

        double[] losses = unrolled.train(x, y, training).losses();

        assertThat(buffered.train(wide, y, training).losses()).isEqualTo(losses);
        assertThat(buffered.parameters()).isEqualTo(widened(unrolled.parameters()));
    }

    /** The first matrix has a row for each input. */
    private static float[] widened(float[] weights) {
        float[] wide = new float[weights.length + (WIDE - INPUTS) * FEW];
        System.arraycopy(weights, 0, wide, 0, INPUTS * FEW);
        System.arraycopy(weights, INPUTS * FEW, wide, WIDE * FEW, weights.length - INPUTS * FEW);
        return wide;
    }

    @Test
    void everyVisitDrawsAnew() {
        Model<float[]> network = noisy(FEW);
        float[][] row = {x[0]};
        float[] target = {y[0]};
        double[] losses = new double[8];
        // So small a rate that no weight changes.
        try (Trainer trainer = network.trainer(row, target, Training.batch().optimizer(Sgd.of(1e-30)))) {
            Arrays.setAll(losses, i -> trainer.epoch());
        }

        assertThat(Arrays.stream(losses).distinct().count()).isGreaterThan(1);
    }

    private float[] trained(Model<float[]> network, Training training) {
        network.train(x, y, training);
        return network.parameters();
    }
}
