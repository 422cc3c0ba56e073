package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DivergenceException;
import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Adam;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running mean and variance of batch normalization: what moves them, when they are published, and who keeps them. */
class RunningStatisticsTest {
    private static final int ROWS = 90;

    /** Columns for several threads, of which a last one is not whole; and rows whose components share a mean. */
    private static final Model<float[]> CLASSIFIER = Networks.create(
            1,
            "",
            "@Input(6) Layer in();",
            "@Standardize(from = \"in\") Layer scaled();",
            "@Dense(from = \"scaled\", units = 150, bias = false) Layer mixed();",
            "@BatchNormalization(from = \"mixed\", momentum = 0.5) @Relu Layer hidden();",
            "@Reshape(from = \"hidden\", shape = {5, 30}) Layer table();",
            "@BatchNormalization(from = \"table\") @Tanh Layer rows();",
            "@Flatten(from = \"rows\") Layer flat();",
            "@Dense(from = \"flat\", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();");

    private final float[][] x = new float[ROWS][6];
    private final int[] labels = new int[ROWS];

    RunningStatisticsTest() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float) random.nextDouble() * (j + 1);
            }
            labels[i] = random.nextInt(3);
        }
    }

    private static Model<float[]> classifier() {
        return CLASSIFIER.copy();
    }

    /** A layer that is one normalization. */
    private static <A> Model<A> single(String precision, String shape, String members) {
        return Networks.create(
                1,
                "precision = Precision." + precision,
                "@Input(" + shape + ") Layer in();",
                "@BatchNormalization(from = \"in\"" + members + ") @MeanSquaredError Layer out();");
    }

    @Test
    void beginNeutralAndAreNoPartOfW() {
        Model<float[]> network = single("FLOAT", "{2, 3}", "");

        assertThat(network.parameters()).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(State.of(network)).containsExactly(0, 0, 0, 1, 1, 1);
        Layer out = network.layers().get(1);
        assertThat(out.kind()).isEqualTo("BatchNormalization(momentum = 0.99, epsilon = 0.001) MeanSquaredError");
        assertThat(out.shape()).containsExactly(2, 3);
        assertThat(out.parameters()).extracting(Layer.Parameter::name).containsExactly("gain", "bias");
        assertThat(out.state()).extracting(Layer.Parameter::name).containsExactly("mean", "variance");
        assertThat(Arrays.stream(network.getClass().getMethods()).map(Method::getName))
                .contains("statistics")
                .doesNotContain("prepare");
    }

    /** 3 and 3 and 1 observations of a matrix; over the rows of the matrix as well. */
    @Test
    void areMeansOfWhatMiniBatchesHave() {
        Model<double[]> network = single("DOUBLE", "{2, 3}", ", momentum = 0.75");
        double[][] rows = new double[7][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {x[i][0], x[i][1], x[i][2], x[i][3], x[i][4], x[i][5]};
        }
        double[] mean = new double[3];
        double[] variance = {1, 1, 1};
        for (int from = 0; from < 7; from += 3) {
            for (int c = 0; c < 3; c++) {
                int column = c;
                double[] values = Arrays.stream(rows, from, Math.min(7, from + 3))
                        .flatMapToDouble(row -> Arrays.stream(new double[] {row[column], row[column + 3]}))
                        .toArray();
                double m = Arrays.stream(values).average().orElseThrow();
                double v = Arrays.stream(values)
                        .map(value -> (value - m) * (value - m))
                        .average()
                        .orElseThrow();
                mean[c] = mean[c] * 0.75 + m * 0.25;
                variance[c] = variance[c] * 0.75 + v * 0.25;
            }
        }

        network.train(Dataset.of(rows, new double[7][6]), Training.miniBatch(3).shuffle(false));

        assertThat(State.tensor(network, "out", "mean")).containsExactly(mean, within(1e-14));
        assertThat(State.tensor(network, "out", "variance")).containsExactly(variance, within(1e-14));
    }

    /** With a single number the variance is 0, so that the layer yields its bias and passes nothing back. */
    @ParameterizedTest
    @ValueSource(strings = {"FLOAT", "DOUBLE"})
    void aMiniBatchOfOneIsItsBias(String precision) {
        Model<Object> network = Networks.create(
                1,
                "precision = Precision." + precision,
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 2) Layer mixed();",
                "@BatchNormalization(from = \"mixed\", momentum = 0.5) @MeanSquaredError Layer out();");
        double[] before = State.doubles(network.parameters());
        before[8] = 3;
        network.setParameters(State.like(network.parameters(), before));

        double loss = network.train(
                        Dataset.of(new float[][] {{1, 2}, {3, 5}}, new float[2][2]),
                        Training.stochastic().optimizer(Sgd.of(0.25)).shuffle(false))
                .loss();

        // The first update finds the biases 3 and 0 for the targets 0, and halves them.
        assertThat(loss).isEqualTo((9 + 2.25) / 2);
        double[] after = State.doubles(network.parameters());
        before[8] = 0.75;
        assertThat(after).isEqualTo(before);
        assertThat(State.tensor(network, "out", "variance")).containsExactly(0.25, 0.25);
    }

    @Test
    void predictionsAreByThem() {
        Model<double[]> network = single("DOUBLE", "2", ", momentum = 0, epsilon = 0.25");
        // Means 3 and 1, variances 4 and 0.
        Dataset data = Dataset.of(new double[][] {{1, 1}, {5, 1}}, new double[2][2]);
        network.train(data, Training.batch());
        network.setParameters(new double[] {2, 3, 0.5, -1});

        double[] expected = {2 * 4 / Math.sqrt(4.25) + 0.5, 3 * 1 / 0.5 - 1};
        assertThat(network.predict(new double[] {7, 2})).containsExactly(expected, within(1e-14));
        assertThat(network.predict(new double[][] {{1, 1}, {7, 2}})[1]).containsExactly(expected, within(1e-14));
        double[] zero = new double[2];
        double loss = expected[0] * expected[0] + expected[1] * expected[1];
        assertThat(network.loss(new double[][] {{7, 2}}, new double[][] {zero})).isCloseTo(loss, within(1e-12));
        assertThat(network.evaluate(Dataset.of(new double[][] {{7, 2}}, new double[][] {zero}))
                        .loss())
                .isCloseTo(loss, within(1e-12));
    }

    /** Not by a step of training that the caller makes, either: W alone is theirs. */
    @Test
    void nothingElseMovesThem() {
        Model<float[]> network = classifier();
        network.train(x, labels, Training.miniBatch(32));
        double[] before = State.of(network);

        float[] gradient = network.gradient(x, labels);
        network.loss(x, labels);
        network.evaluate(x, labels);
        network.predict(x);
        network.setParameters(gradient);

        assertThat(State.of(network)).isEqualTo(before);
        assertThat(network.copy().gradient(x, labels)).isEqualTo(network.gradient(x, labels));
    }

    @Test
    void arePublishedWithTheWeightsOfAnEpoch() {
        Model<float[]> network = classifier();
        double[] before = State.of(network);
        float[] predicted = network.predict(x[0]);

        try (Trainer trainer = network.trainer(x, labels, Training.miniBatch(32))) {
            trainer.step();
            assertThat(State.of(network)).isEqualTo(before);
            assertThat(network.predict(x[0])).isEqualTo(predicted);
            trainer.epoch();
            assertThat(State.of(network)).isNotEqualTo(before);
        }
    }

    @Test
    void aFailureLeavesThoseOfTheLastCompletedEpoch() {
        Model<float[]> network = classifier();
        network.train(x, labels, Training.miniBatch(32));
        double[] published = State.of(network);
        Training tooFast = Training.miniBatch(32).epochs(50).optimizer(Sgd.of(1e30));

        assertThatThrownBy(() -> network.train(x, labels, tooFast)).isInstanceOf(DivergenceException.class);

        assertThat(State.of(network)).isEqualTo(published);
    }

    /** The square of 1e30 is no float, while what is divided by its root is 0. */
    @Test
    void anInfiniteOneIsADivergence() {
        Model<float[]> network = single("FLOAT", "2", "");

        assertThatThrownBy(() -> network.train(
                        Dataset.of(new float[][] {{1e30f, 1}, {-1e30f, 2}}, new float[2][2]), Training.batch()))
                .isInstanceOf(DivergenceException.class)
                .hasMessageStartingWith("the running variance became NaN or infinite in epoch 1, batch 1, layer out;");
        assertThat(State.of(network)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void outliveFilesAndCopies(@TempDir Path directory) throws Exception {
        Model<float[]> network = classifier();
        network.train(x, labels, Training.miniBatch(32));
        Path file = directory.resolve("weights.safetensors");
        network.save(file);
        Method load = network.getClass().getMethod("load", Path.class, LoadOption[].class);
        load.setAccessible(true);

        for (Model<?> other :
                List.<Model<?>>of(network.copy(), (Model<?>) load.invoke(null, file, new LoadOption[0]))) {
            assertThat(State.of(other)).isEqualTo(State.of(network));
            assertThat(other.parameters()).isEqualTo(network.parameters());
        }
    }

    /** What was fitted to the data stays. */
    @Test
    void beginAnewWithNewWeights() {
        Model<float[]> network = classifier();
        network.train(x, labels, Training.miniBatch(32));
        double[] fitted = State.tensor(network, "scaled", "deviation");

        network.reset(1);

        assertThat(network.parameters()).isEqualTo(classifier().parameters());
        assertThat(State.tensor(network, "scaled", "deviation")).isEqualTo(fitted);
        assertThat(State.tensor(network, "hidden", "mean")).containsOnly(0);
        assertThat(State.tensor(network, "rows", "variance")).containsOnly(1);
    }

    @Test
    void aSecondTrainingGoesOnFromThem() {
        Training training = Training.miniBatch(32).shuffle(false).optimizer(Sgd.of(0.05));
        Model<float[]> whole = classifier();
        whole.train(x, labels, training.epochs(2));

        Model<float[]> halves = classifier();
        halves.train(x, labels, training);
        halves.train(x, labels, training);

        assertThat(halves.parameters()).isEqualTo(whole.parameters());
        assertThat(State.of(halves)).isEqualTo(State.of(whole));
    }

    /** Also with fewer rows than threads, and in a last mini-batch of one row. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 89, 1000})
    void areTheSameBitsByAnyNumberOfThreads(int batch) {
        Training plain = Training.miniBatch(batch).epochs(2).optimizer(Sgd.of(0.05));
        for (Training training : List.of(plain, plain.optimizer(Adam.of(0.01)), plain.accumulate(3))) {
            Model<float[]> expected = classifier();
            expected.train(x, labels, training);
            for (int threads : new int[] {2, 4}) {
                Model<float[]> found = classifier();
                found.train(x, labels, training.threads(threads));
                assertThat(found.parameters()).isEqualTo(expected.parameters());
                assertThat(State.of(found)).isEqualTo(State.of(expected));
            }
        }
    }

    /** Of numbers near 1e4, whose sum one by one loses more digits than they differ by. */
    @Test
    void longSumsOfFloatsLoseLittle() {
        Model<float[]> network = single("FLOAT", "1", ", momentum = 0");
        float[][] rows = IntStream.range(0, 20_000)
                .mapToObj(i -> new float[] {10_000.1f + i % 2})
                .toArray(float[][]::new);

        network.train(Dataset.of(rows, new float[rows.length][1]), Training.batch());

        double mean = 0.5 * ((double) rows[0][0] + rows[1][0]);
        assertThat(State.of(network)[0]).isCloseTo(mean, within(0.01));
        assertThat(State.of(network)[1]).isCloseTo(0.25, within(1e-4));
    }

    @Test
    void aMiniBatchThatNoArrayHoldsIsRefused() {
        Model<float[]> network = Networks.create(
                1,
                "",
                "@Input(1) Layer in();",
                "@Dense(from = \"in\", units = 1000000, bias = false) Layer wide();",
                "@BatchNormalization(from = \"wide\") Layer normal();",
                "@Dense(from = \"normal\", units = 1) @MeanSquaredError Layer out();");

        assertThatThrownBy(() -> network.train(new float[2200][1], new float[2200], Training.batch()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "batch normalization works on all 2200 observations of a mini-batch in one piece, and no array is long"
                                + " enough for the 1000000 numbers that a layer has of each: pass fewer at a time, for example by"
                                + " Training.miniBatch(256)");
        network.train(new float[2][1], new float[2], Training.batch());
    }
}
