package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.data.Dataset;
import dev.cadena.train.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that prepare data against numpy and scikit-learn, whose numbers {@code preparation/reference.py} has written. */
class PreparationReferenceTest {
    private static final int COLUMNS = 5;

    /** So many outputs are beyond what is unrolled. */
    private static final int WIDE = 400;

    /** A float cannot tell its numbers, around a million, well enough. */
    private static final int FAR_FROM_ZERO = 1;

    private static final Map<String, double[][]> REFERENCE = new HashMap<>();

    /** A name in the reference, the data that it is fitted to, and the layers, of which the last one is {@code z}. */
    private record Case(String name, String data, String layers) {}

    private static final List<Case> CASES = List.of(
            new Case("standardize", "x", "@Standardize(from = \"x\") Layer z();"),
            new Case("minMax", "x", "@MinMax(from = \"x\") Layer z();"),
            new Case("range", "x", "@MinMax(from = \"x\", low = -1, high = 2) Layer z();"),
            new Case("robust", "x", "@RobustScale(from = \"x\") Layer z();"),
            new Case("imputeMean", "missing", "@Impute(from = \"x\") Layer z();"),
            new Case("imputeMedian", "missing", "@Impute(from = \"x\", with = Imputation.MEDIAN) Layer z();"),
            new Case(
                    "imputeConstant",
                    "missing",
                    "@Impute(from = \"x\", with = Imputation.CONSTANT, value = -1.5) Layer z();"),
            new Case(
                    "chain",
                    "missing",
                    "@Impute(from = \"x\", with = Imputation.MEDIAN) Layer full(); @Standardize(from = \"full\") Layer z();"),
            new Case(
                    "chainOfTwo",
                    "x",
                    "@Standardize(from = \"x\") Layer s(); @MinMax(from = \"s\", low = -1, high = 2) Layer z();"));

    private static CompiledClasses classes;

    @BeforeAll
    static void compile() throws IOException {
        Map<String, List<double[]>> rows = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/preparation/reference.txt"))) {
            String[] words = line.split(" ");
            rows.computeIfAbsent(words[0], name -> new ArrayList<>())
                    .add(Arrays.stream(words)
                            .skip(1)
                            .mapToDouble(word -> Double.parseDouble(word.replace("nan", "NaN")))
                            .toArray());
        }
        rows.forEach((name, numbers) -> REFERENCE.put(name, numbers.toArray(double[][]::new)));
        StringBuilder source = new StringBuilder(
                "package app; import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.loss.*;\nclass Nets {\n");
        for (Case c : CASES) {
            for (String precision : List.of("FLOAT", "DOUBLE")) {
                for (int units : List.of(COLUMNS, WIDE)) {
                    source.append("@Network(precision = Precision." + precision + ") interface " + c.name + precision
                            + units + " { @Input(" + COLUMNS + ") Layer x(); " + c.layers
                            + " @Dense(from = \"z\", units = " + units
                            + ", bias = false) @MeanSquaredError Layer y(); }\n");
                }
            }
        }
        classes = new CompiledClasses(
                Compilations.compile("app.Nets", source.append("}").toString()));
    }

    static Stream<Arguments> networks() {
        return CASES.stream().flatMap(c -> Stream.of(COLUMNS, WIDE).map(units -> Arguments.of(c.name, c.data, units)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void yieldsTheirNumbersInDouble(String name, String data, int units) throws Exception {
        Model<double[]> network = classes.create("app.Nets_" + name + "DOUBLE" + units + "Network", 1);
        double[][] x = REFERENCE.get(data);
        network.setParameters(identity(units));

        State.prepare(network, Dataset.of(x, new double[x.length][units]));

        assertRows(network.predict(x), REFERENCE.get(name + ".train"), 1e-12, -1);
        assertRows(network.predict(REFERENCE.get("fresh")), expectedOfFresh(name), 1e-12, -1);
        assertThat(network.parameters()).isEqualTo(identity(units));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void yieldsTheirNumbersInFloat(String name, String data, int units) throws Exception {
        Model<float[]> network = classes.create("app.Nets_" + name + "FLOAT" + units + "Network", 1);
        double[][] x = REFERENCE.get(data);
        network.setParameters(floats(identity(units)));

        State.prepare(network, Dataset.of(x, new double[x.length][units]));

        assertRows(predict(network, x), REFERENCE.get(name + ".train"), 1e-6, FAR_FROM_ZERO);
        assertRows(predict(network, REFERENCE.get("fresh")), expectedOfFresh(name), 1e-6, FAR_FROM_ZERO);
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void isFittedToTheirStatistics(String name, String tensor) throws Exception {
        Model<double[]> network = classes.create("app.Nets_" + name + "DOUBLE" + COLUMNS + "Network", 1);
        double[][] x = REFERENCE.get("x");

        State.prepare(network, Dataset.of(x, new double[x.length][COLUMNS]));

        double[] found = State.tensor(network, "z", tensor);
        double[] expected = REFERENCE.get(tensor)[0].clone();
        if (tensor.equals("interquartileRange")) {
            expected[4] = 1; // the range is 0, but not all numbers are the same
        }
        for (int j = 0; j < COLUMNS; j++) {
            assertThat(found[j]).isCloseTo(expected[j], within(1e-15 * Math.max(1, Math.abs(expected[j]))));
        }
        assertThat(State.tensor(network, "z", "rows")).containsExactly(x.length);
    }

    static Stream<Arguments> statistics() {
        return Stream.of(
                Arguments.of("standardize", "mean"),
                Arguments.of("standardize", "deviation"),
                Arguments.of("robust", "median"),
                Arguments.of("robust", "interquartileRange"));
    }

    /** The column that is always the same in training tells nothing, also where it brings another number in prediction. */
    @ParameterizedTest
    @MethodSource("constants")
    void yieldsOneNumberForAConstantColumn(String name, double expected) throws Exception {
        Model<double[]> network = classes.create("app.Nets_" + name + "DOUBLE" + COLUMNS + "Network", 1);
        double[][] x = REFERENCE.get("x");
        network.setParameters(identity(COLUMNS));

        State.prepare(network, Dataset.of(x, new double[x.length][COLUMNS]));

        double[] other = x[0].clone();
        other[2] = 77;
        assertThat(network.predict(x[0])[2]).isEqualTo(expected);
        assertThat(network.predict(other)[2]).isEqualTo(expected);
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                Arguments.of("standardize", 0),
                Arguments.of("minMax", 0),
                Arguments.of("range", -1),
                Arguments.of("robust", 0),
                Arguments.of("chainOfTwo", -1));
    }

    private static double[][] expectedOfFresh(String name) {
        return REFERENCE.get(name + ".fresh");
    }

    private static void assertRows(double[][] found, double[][] expected, double tolerance, int without) {
        assertThat(expected).isNotNull();
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                if (j != without) {
                    // Where scikit-learn multiplies a number around a million by a factor, a million times as much is
                    // lost.
                    double size = j == FAR_FROM_ZERO ? 100 : Math.max(1, Math.abs(expected[i][j]));
                    assertThat(found[i][j])
                            .as("row %d, column %d", i, j)
                            .isCloseTo(expected[i][j], within(tolerance * size));
                }
            }
        }
    }

    private static double[][] predict(Model<float[]> network, double[][] x) {
        return Arrays.stream(x)
                .map(row -> doubles(network.predict(floats(row))))
                .toArray(double[][]::new);
    }

    /** Weights by which the first outputs are what the layer yields. */
    private static double[] identity(int units) {
        double[] w = new double[COLUMNS * units];
        for (int j = 0; j < COLUMNS; j++) {
            w[j * units + j] = 1;
        }
        return w;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
