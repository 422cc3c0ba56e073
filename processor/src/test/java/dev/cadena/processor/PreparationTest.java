package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cadena.DataException;
import dev.cadena.DivergenceException;
import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.Optimizer;
import dev.cadena.Regularization;
import dev.cadena.Schedule;
import dev.cadena.Training;
import dev.cadena.Update;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Schedules;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.GraphModel;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of layers that prepare data: when it is fitted, who keeps it, and what must not see it. */
class PreparationTest {
    private static final String HEADER =
            "import dev.cadena.*; import dev.cadena.activation.*; import dev.cadena.layer.*;"
                    + " import dev.cadena.loss.*; import dev.cadena.data.*;\n";

    /** Of two columns the means are 1000 and 3, the deviations 100 and 1. */
    private static final float[][] X = {{900, 4}, {1100, 2}, {900, 2}, {1100, 4}};

    private static final float[] Y = {1, 2, 3, 4};
    private static final double[] FITTED = {1000, 3, 100, 1, 4};
    private static final double[] NEUTRAL = {0, 0, 1, 1, 0};

    private static CompiledClasses classes;

    @BeforeAll
    static void compile() {
        StringBuilder source = new StringBuilder("package app; " + HEADER + "class Nets {\n");
        for (String precision : List.of("FLOAT", "DOUBLE")) {
            for (boolean prepares : new boolean[] {true, false}) {
                for (int units : new int[] {3, 60}) {
                    source.append("@Network(precision = Precision." + precision + ") interface "
                            + (prepares ? "Raw" : "Bare") + precision + units + " { @Input(2) Layer x();"
                            + (prepares ? " @Standardize(from = \"x\") Layer scaled();" : "")
                            + " @Dense(from = \"" + (prepares ? "scaled" : "x") + "\", units = " + units
                            + ") @Tanh Layer h();"
                            + " @Dense(from = \"h\", units = 1) @MeanSquaredError Layer y(); }\n");
                }
            }
        }
        source.append("""
                @Network interface Imputed {
                  @Input(2) Layer x();
                  @Impute(from = "x", value = 7) Layer complete();
                  @Impute(from = "x", with = Imputation.CONSTANT, value = -1) Layer other();
                  @Concatenate(from = {"complete", "other"}) Layer both();
                  @Dense(from = "both", units = 4, bias = false) @MeanSquaredError Layer y();
                }
                @Network interface ReadTwice {
                  @Input(2) Layer x();
                  @Impute(from = "x") Layer complete();
                  @Add(from = {"x", "complete"}) Layer both();
                  @Dense(from = "both", units = 1) @MeanSquaredError Layer y();
                }
                @Network interface Several {
                  @Input(1) Layer a();
                  @Input(1) Layer b();
                  @Impute(from = "a") Layer complete();
                  @MinMax(from = "b") Layer ranged();
                  @Add(from = {"complete", "ranged"}) Layer sum();
                  @Dense(from = "sum", units = 1) @MeanSquaredError Layer y();
                }
                """);
        classes = new CompiledClasses(
                Compilations.compile("app.Nets", source.append("}").toString()));
    }

    private static <A> Model<A> create(String name) throws ReflectiveOperationException {
        return classes.create("app.Nets_" + name + "Network", 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void anUnfittedNetworkChangesNothing(int units) throws Exception {
        Model<float[]> raw = create("RawFLOAT" + units);
        Model<float[]> bare = create("BareFLOAT" + units);
        bare.setParameters(raw.parameters());

        assertThat(State.of(raw)).isEqualTo(NEUTRAL);
        assertThat(raw.predict(X[0])).isEqualTo(bare.predict(X[0]));
        assertThat(raw.predict(X)).isEqualTo(bare.predict(X));
        assertThat(raw.loss(X, Y)).isEqualTo(bare.loss(X, Y));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void theFirstTrainingFitsAndTheOthersKeep(int units) throws Exception {
        Model<float[]> network = create("RawFLOAT" + units);

        network.train(X, Y, Training.stochastic());
        assertThat(State.of(network)).isEqualTo(FITTED);
        network.train(new float[][] {{1, 2}, {3, 4}}, new float[2], Training.batch());
        assertThat(State.of(network)).isEqualTo(FITTED);

        State.prepare(network, Dataset.of(new float[][] {{1, 2}, {3, 8}}, new float[2]));
        assertThat(State.of(network)).containsExactly(2, 5, 1, 3, 2);
        network.train(X, Y, Training.batch());
        assertThat(State.of(network)).containsExactly(2, 5, 1, 3, 2);
    }

    /** W and S change together, at the end of an epoch. */
    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void isPublishedWithTheFirstEpoch(int units) throws Exception {
        Model<float[]> network = create("RawFLOAT" + units);
        float[] before = network.parameters();
        float[] predicted = network.predict(X[0]);
        Dataset data = Dataset.of(X, Y);

        try (Trainer trainer = network.trainer(data, Training.stochastic())) {
            trainer.step();
            assertThat(State.of(network)).isEqualTo(NEUTRAL);
            assertThat(network.predict(X[0])).isEqualTo(predicted);
            assertThatThrownBy(() -> State.prepare(network, data)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(State.of(network)).isEqualTo(NEUTRAL);
        assertThat(network.parameters()).isEqualTo(before);

        try (Trainer trainer = network.trainer(data, Training.stochastic())) {
            trainer.epoch();
            assertThat(State.of(network)).isEqualTo(FITTED);
        }
    }

    @Test
    void aTrainingThatFailsLeavesTheNetworkUnfitted() throws Exception {
        Model<float[]> network = create("RawFLOAT3");

        assertThatThrownBy(() -> network.train(X, new float[] {1e30f, 0, 0, 0}, Training.batch()))
                .isInstanceOf(DivergenceException.class);

        assertThat(State.of(network)).isEqualTo(NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource({"RawFLOAT3", "RawFLOAT60", "RawDOUBLE3", "RawDOUBLE60"})
    void outlivesAllChangesOfWeights(String name, @TempDir Path directory) throws Exception {
        Model<Object> network = create(name);
        Object initial = network.parameters();
        network.train(Dataset.of(X, Y), Training.batch());
        double[] predicted = State.doubles(network.predict(State.like(initial, X[0])));

        Model<Object> copy = network.copy();
        assertThat(State.of(copy)).isEqualTo(FITTED);
        assertThat(State.doubles(copy.predict(State.like(initial, X[0])))).isEqualTo(predicted);
        copy.reset(1);
        assertThat(State.of(copy)).isEqualTo(FITTED);
        assertThat(copy.parameters()).isEqualTo(initial);
        copy.setParameters(network.parameters());
        assertThat(State.of(copy)).isEqualTo(FITTED);
        assertThat(State.doubles(copy.predict(State.like(initial, X[0])))).isEqualTo(predicted);

        Path file = directory.resolve("weights.safetensors");
        network.save(file);
        Method load = network.getClass().getMethod("load", Path.class, LoadOption[].class);
        load.setAccessible(true);
        Model<?> loaded = (Model<?>) load.invoke(null, file, new LoadOption[0]);
        assertThat(State.of(loaded)).isEqualTo(FITTED);
        assertThat(loaded.parameters()).isEqualTo(network.parameters());
        loaded.train(Dataset.of(new float[][] {{1, 2}}, new float[1]), Training.batch());
        assertThat(State.of(loaded)).isEqualTo(FITTED);
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("\"scaled.mean\":{\"dtype\":", "\"scaled.deviation\":", "\"scaled.rows\":");
    }

    /** A network that is saved before it learns is fitted by the first training after it was loaded. */
    @Test
    void isFittedAfterItWasLoadedUnfitted(@TempDir Path directory) throws Exception {
        Model<float[]> network = create("RawFLOAT3");
        Path file = directory.resolve("weights.safetensors");
        network.save(file);
        Method load = network.getClass().getMethod("load", Path.class, LoadOption[].class);
        load.setAccessible(true);
        Model<?> loaded = (Model<?>) load.invoke(null, file, new LoadOption[0]);

        loaded.train(X, Y, Training.batch());

        assertThat(State.of(loaded)).isEqualTo(FITTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void isNoPartOfW(int units) throws Exception {
        Model<float[]> network = create("RawFLOAT" + units);
        int weights = 2 * units + units + units + 1;

        assertThat(network.parameters()).hasSize(weights);
        assertThat(network.gradient(X, Y)).hasSize(weights);
        assertThat(network.layers().get(1).parameterCount()).isZero();
        assertThat(network.layers().get(1).parameters()).isEmpty();
        assertThat(network.layers().get(1).state())
                .extracting(Layer.Parameter::name)
                .containsExactly("mean", "deviation", "rows");
        assertThat(network.layers().get(1).state("deviation").offset()).isEqualTo(2);
        assertThatThrownBy(() -> network.layers().get(1).state("variance"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scaled has no state variance; it has [mean, deviation, rows]");
        assertThatThrownBy(() -> network.setParameters(new float[weights + 5])).isInstanceOf(DataException.class);
    }

    /** Halves what it is given. */
    private static final class Decay implements Optimizer {
        private volatile boolean hasSeenState;

        @Override
        public Schedule schedule() {
            return Schedules.constant(1);
        }

        @Override
        public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
            for (int i = from; i < to; i++) {
                // What is larger than any initial weight is a mean, a deviation, or the number of rows.
                if (Math.abs(w[i]) >= 3) {
                    hasSeenState = true;
                }
                w[i] /= 2;
            }
        }

        @Override
        public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
            throw new AssertionError("floats only");
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "60, 1", "60, 2"})
    void anOptimizerNeverSeesIt(int units, int threads) throws Exception {
        Model<float[]> network = create("RawFLOAT" + units);
        float[] before = network.parameters();
        Decay decay = new Decay();

        network.train(X, Y, Training.miniBatch(2).threads(threads).optimizer(decay));

        assertThat(decay.hasSeenState).isFalse();
        assertThat(State.of(network)).isEqualTo(FITTED);
        float[] after = network.parameters();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isEqualTo(before[i] / 4);
        }
    }

    /** Neither do penalties and bounds of weights. */
    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void noPenaltyChangesIt(int units) throws Exception {
        Model<float[]> network = create("RawFLOAT" + units);
        Regularization all =
                Regularization.elasticNet(0.01, 0.1).biases(true).clipNorm(0.5).maxNorm(0.25);

        network.train(X, Y, Training.batch().epochs(3).regularization(all));

        assertThat(State.of(network)).isEqualTo(FITTED);
    }

    /** Bit for bit, whatever the strategy. */
    @ParameterizedTest
    @CsvSource({
        "FLOAT, 3, 1, 1",
        "FLOAT, 3, 5, 1",
        "FLOAT, 60, 1, 1",
        "FLOAT, 60, 7, 2",
        "FLOAT, 60, 41, 1",
        "DOUBLE, 3, 1, 1",
        "DOUBLE, 60, 1, 1",
        "DOUBLE, 60, 7, 2"
    })
    void learnsWhatANetworkLearnsFromDataThatWereStandardised(String precision, int units, int batch, int threads)
            throws Exception {
        Model<Object> raw = create("Raw" + precision + units);
        Model<Object> bare = create("Bare" + precision + units);
        bare.setParameters(raw.parameters());
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[41][2];
        double[] y = new double[41];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {(float) (random.nextDouble() * 50 + 7), (float) (random.nextDouble() / 64)};
            y[i] = random.nextInt(100) / 50.0;
        }
        Training training = Training.miniBatch(batch).epochs(3).threads(threads).optimizer(Sgd.of(0.05));

        raw.train(Dataset.of(x, y), training);
        double[][] standardised = new double[x.length][];
        double[] s = State.of(raw);
        for (int i = 0; i < x.length; i++) {
            standardised[i] = precision.equals("FLOAT")
                    ? new double[] {
                        ((float) x[i][0] - (float) s[0]) / (float) s[2], ((float) x[i][1] - (float) s[1]) / (float) s[3]
                    }
                    : new double[] {(x[i][0] - s[0]) / s[2], (x[i][1] - s[1]) / s[3]};
        }
        bare.train(Dataset.of(standardised, y), training);

        assertThat(raw.parameters()).isEqualTo(bare.parameters());
        for (int i = 0; i < x.length; i++) {
            assertThat(State.doubles(raw.predict(State.like(raw.parameters(), x[i]))))
                    .isEqualTo(State.doubles(bare.predict(State.like(raw.parameters(), standardised[i]))));
        }
    }

    /** 1, 2 and 6 have the mean 3; 4 and 8 the mean 6. */
    @Test
    void imputesWhatIsMissing() throws Exception {
        Model<float[]> network = create("Imputed");
        float[] identity = new float[16];
        for (int i = 0; i < 4; i++) {
            identity[5 * i] = 1;
        }
        float[] none = {Float.NaN, Float.NaN};
        network.setParameters(identity);
        assertThat(network.predict(none)).containsExactly(7, 7, -1, -1);

        float[][] x = {{1, 4}, {Float.NaN, 8}, {2, Float.NaN}, {6, Float.NaN}};
        network.train(Dataset.of(x, new float[4][4]), Training.batch());
        network.setParameters(identity);

        assertThat(network.predict(none)).containsExactly(3, 6, -1, -1);
        assertThat(network.predict(new float[] {5, Float.NaN})).containsExactly(5, 6, 5, -1);
        assertThat(network.predict(x)[1]).containsExactly(3, 8, -1, 8);
        assertThat(network.evaluate(Dataset.of(x, network.predict(x))).loss()).isZero();
        assertThat(network.gradient(Dataset.of(x, new float[4][4]))).doesNotContain(Float.NaN);
    }

    @Test
    void onlyAnInputThatIsImputedByAllTakesNaN() throws Exception {
        Model<float[]> imputed = create("Imputed");
        refuses(
                () -> imputed.predict(new float[] {Float.NaN, Float.NEGATIVE_INFINITY}),
                1,
                "and NaN for a missing one");
        refuses(() -> imputed.predict(new float[][] {{1, Float.POSITIVE_INFINITY}}), 1, "and NaN for a missing one");
        refuses(
                () -> imputed.train(
                        Dataset.of(new double[][] {{Double.NaN, 1e300}}, new double[1][4]), Training.batch()),
                1,
                "exceeds the range of float: only finite numbers, and NaN for a missing one, are accepted");
        refuses(
                () -> imputed.train(
                        Dataset.of(new float[1][2], new float[][] {{0, 0, Float.NaN, 0}}), Training.batch()),
                2,
                "is NaN: only finite numbers are accepted");
        Model<float[]> twice = create("ReadTwice");
        refuses(() -> twice.predict(new float[] {1, Float.NaN}), 1, "only finite numbers are accepted");
        refuses(() -> twice.predict(new float[][] {{Float.NaN, 1}}), 0, "only finite numbers are accepted");
        refuses(() -> twice.train(new float[][] {{1, Float.NaN}}, new float[1], Training.batch()), 1, "is NaN");
        Model<float[]> raw = create("RawFLOAT3");
        refuses(() -> raw.predict(new float[] {1, Float.NaN}), 1, "only finite numbers are accepted");
    }

    private static void refuses(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int column, String message) {
        DataException refused = catchThrowableOfType(DataException.class, call);
        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.column()).isEqualTo(column);
    }

    @Test
    void refusesAColumnWithoutAnyValue() throws Exception {
        Model<float[]> network = create("Imputed");
        float[] weights = network.parameters();
        Dataset data = Dataset.of(new float[][] {{1, Float.NaN}, {2, Float.NaN}}, new float[2][4]);

        for (int again = 0; again < 2; again++) {
            refuses(
                    () -> network.train(data, Training.batch()),
                    1,
                    "column 1 of input x has no value in any row, so that layer complete finds none");
            refuses(() -> State.prepare(network, data), 1, "has no value in any row");
        }
        assertThat(network.parameters()).isEqualTo(weights);
        assertThat(State.of(network)).containsExactly(7, 7, 0, -1, -1, 0);
    }

    @Test
    void refusesWhatItCannotHold() throws Exception {
        Model<double[]> network = create("RawDOUBLE3");
        double[][] x = {{1e308, 1}, {1e308, 2}, {-1e308, 3}};

        refuses(
                () -> network.train(x, new double[3], Training.batch()),
                0,
                "of column 0 of input x is NaN, which layer scaled cannot hold: the values are too large");
    }

    @Test
    void severalInputsHaveStatesOfTheirOwn() throws Exception {
        Method create = classes.loadClass("app.Nets_SeveralNetwork").getMethod("create", long.class);
        create.setAccessible(true);
        GraphModel<?> network = (GraphModel<?>) create.invoke(null, 1L);
        Dataset data = Dataset.builder()
                .input("a", new float[] {1, Float.NaN, 3})
                .input("b", new float[] {5, 9, 7})
                .target("y", new float[3])
                .build();

        network.train(data, Training.batch());

        assertThat(State.tensor(network, "complete", "replacement")).containsExactly(2);
        assertThat(State.tensor(network, "ranged", "minimum")).containsExactly(5);
        assertThat(State.tensor(network, "ranged", "maximum")).containsExactly(9);
        Dataset refused = Dataset.builder()
                .input("a", new float[] {1})
                .input("b", new float[] {Float.NaN})
                .target("y", new float[1])
                .build();
        refuses(() -> network.loss(refused), 0, "input b, row 0, column 0 is NaN: only finite numbers are accepted");
    }

    @Test
    void reportsAConstantColumnOnce() throws Exception {
        Model<float[]> network = create("RawFLOAT3");
        List<String> reports = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().equals(Level.WARNING)) {
                    reports.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.cadena");
        logger.addHandler(handler);
        try {
            float[][] x = {{1, 0.1f}, {2, 0.1f}, {4, 0.1f}};
            network.train(x, new float[3], Training.batch().epochs(2));
            network.train(x, new float[3], Training.batch());
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(reports)
                .containsExactly(
                        "layer scaled: column 1 of input x has the same value in all rows, and so one number in"
                                + " all predictions: leave out what tells nothing");
        assertThat(State.tensor(network, "scaled", "deviation")[1]).isZero();
        assertThat(network.predict(new float[] {2, 8})).isEqualTo(network.predict(new float[] {2, 0.1f}));
    }

    /** A user's own code may ask for what is generated, also where there is no state; no compiler warns. */
    @ParameterizedTest
    @EnumSource
    void theirCodeReachesIt(TestCompiler compiler, @TempDir Path directory) throws Exception {
        String network = "package a; " + HEADER + """
                @Network interface %s {
                  @Input(1) Layer x();
                  %s
                  @Dense(from = "%s", units = %d) @Tanh Layer h();
                  @Dense(from = "h", units = 1) @MeanSquaredError Layer y();
                  float[] statistics();
                  void prepare(Dataset data);
                  default float fitted(Dataset data) { prepare(data); return statistics().length == 0 ? -1 : statistics()[0]; }
                }
                """;
        String prepared = "@Impute(from = \"x\") Layer full(); @Standardize(from = \"full\") Layer s();";
        Map<String, String> sources = Map.of(
                "a/Small.java",
                network.formatted("Small", prepared, "s", 2),
                "a/Large.java",
                network.formatted("Large", prepared, "s", 80),
                "a/Bare.java",
                network.formatted("Bare", "", "x", 2),
                "a/Main.java",
                "package a; import dev.cadena.data.Dataset; " + "public " + Programs.main("""
                        Dataset data = Dataset.of(new float[][] {{2}, {6}}, new float[2]);
                        return SmallNetwork.create(1).fitted(data) + " " + LargeNetwork.create(1).fitted(data) + " "
                            + BareNetwork.create(1).fitted(data);
                        """));

        assertThat(Programs.run(compiler, directory, sources)).isEqualTo("4.0 4.0 -1.0");
    }

    @Test
    void fitsOnlyWhatIsThere() throws Exception {
        Model<float[]> network = create("BareFLOAT3");
        assertThat(Arrays.stream(network.getClass().getMethods()).map(Method::getName))
                .doesNotContain("prepare", "statistics");
    }
}
