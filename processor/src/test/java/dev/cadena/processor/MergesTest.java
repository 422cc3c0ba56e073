package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layers that join others, by numbers worked out by hand: a = (3, −1), b = (2, −1), the target is 0. */
class MergesTest {
    /** So many inputs are beyond what is unrolled; those that do not matter are 0. */
    private static final int WIDE = 400;

    static Stream<Arguments> merges() {
        return Stream.of(2, WIDE)
                .flatMap(inputs -> Stream.of(
                        // a + b; Δ(a) = Δ(b) = 2 · (a + b)
                        merge(inputs, "Add", new double[] {5, -2}, new double[] {10, -4}, new double[] {10, -4}),
                        // a − b; Δ(a) = 2 · (a − b), Δ(b) = −Δ(a)
                        merge(inputs, "Subtract", new double[] {1, 0}, new double[] {2, 0}, new double[] {-2, 0}),
                        // a · b; Δ(a) = 2 · a · b · b, Δ(b) = 2 · a · b · a
                        merge(inputs, "Multiply", new double[] {6, 1}, new double[] {24, -2}, new double[] {36, -2}),
                        // (a + b) / 2; Δ(a) = Δ(b) = (a + b) / 2
                        merge(inputs, "Average", new double[] {2.5, -1}, new double[] {2.5, -1}, new double[] {2.5, -1
                        }),
                        // On the tie of the second components, a is taken.
                        merge(inputs, "Maximum", new double[] {3, -1}, new double[] {6, -2}, new double[] {0, 0}),
                        merge(inputs, "Minimum", new double[] {2, -1}, new double[] {0, -2}, new double[] {4, 0})));
    }

    private static Arguments merge(int inputs, String annotation, double[] output, double[] ofA, double[] ofB) {
        return Arguments.of(annotation, inputs, output, ofA, ofB);
    }

    @ParameterizedTest(name = "{0} of {1} inputs")
    @MethodSource("merges")
    void joinsComponentByComponent(String merge, int inputs, double[] output, double[] ofA, double[] ofB)
            throws Exception {
        String body = String.join(
                "\n",
                List.of(
                        "@Input(" + inputs + ") Layer x();",
                        "@Dense(from = \"x\", units = 2, bias = false) Layer a();",
                        "@Dense(from = \"x\", units = 2, bias = false) Layer b();",
                        "@" + merge + "(from = {\"a\", \"b\"}) @MeanSquaredError Layer out();"));
        Model<double[]> network = network(body);
        double[] w = new double[4 * inputs];
        System.arraycopy(new double[] {3, -1}, 0, w, 0, 2);
        System.arraycopy(new double[] {2, -1}, 0, w, 2 * inputs, 2);
        network.setParameters(w);
        double[] x = new double[inputs];
        x[0] = 1;

        assertThat(network.predict(x)).containsExactly(output);
        double[] gradient = network.gradient(new double[][] {x}, new double[][] {{0, 0}});
        assertThat(gradient).startsWith(ofA);
        assertThat(Arrays.copyOfRange(gradient, 2 * inputs, 2 * inputs + 2)).containsExactly(ofB);
    }

    @ParameterizedTest(name = "{0} of 20")
    @CsvSource({
        // the weight of each operand, the result, ∂L by the first and by the last weight
        "Add, k, 210, 420, 420",
        "Average, k, 10.5, 1.05, 1.05",
        "Maximum, k, 20, 0, 40",
        "Minimum, k, 1, 2, 0",
        "Multiply, 2^(k%2), 1024, 1048576, 2097152"
    })
    void joinsMany(String merge, String weights, double output, double ofFirst, double ofLast) throws Exception {
        StringBuilder body = new StringBuilder("@Input(1) Layer x();");
        List<String> names = new ArrayList<>();
        double[] w = new double[20];
        for (int k = 1; k <= w.length; k++) {
            names.add("\"operand" + (100 + k) + "\"");
            body.append("@Dense(from = \"x\", units = 1, bias = false) Layer operand" + (100 + k) + "();\n");
            w[k - 1] = weights.equals("k") ? k : 1 + k % 2;
        }
        body.append("@" + merge + "(from = {" + String.join(", ", names) + "}) @MeanSquaredError Layer out();");
        Model<double[]> network = network(body.toString());
        network.setParameters(w);

        assertThat(network.predict(new double[] {1})).containsExactly(output);
        double[] gradient = network.gradient(new double[][] {{1}}, new double[] {0});
        assertThat(gradient[0]).isEqualTo(ofFirst);
        assertThat(gradient[w.length - 1]).isEqualTo(ofLast);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, WIDE})
    void aConcatenationMayBeTheOutput(int inputs) throws Exception {
        Model<double[]> network = network("@Input(" + inputs + ") Layer x();"
                + "@Dense(from = \"x\", units = 1, bias = false) Layer a();"
                + "@Dense(from = \"x\", units = 2, bias = false) Layer b();"
                + "@Concatenate(from = {\"b\", \"a\"}) @MeanSquaredError Layer out();");
        double[] w = new double[3 * inputs];
        w[0] = 5;
        w[inputs] = 6;
        w[inputs + 1] = 7;
        network.setParameters(w);
        double[] x = new double[inputs];
        x[0] = 1;

        assertThat(network.predict(x)).containsExactly(6, 7, 5);
    }

    private static Model<double[]> network(String body) throws ReflectiveOperationException {
        return new CompiledClasses(Compilations.compile(
                        "N",
                        "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.loss.*;"
                                + "@Network(precision = Precision.DOUBLE) interface N {\n" + body + "\n}"))
                .create("NNetwork", 1);
    }
}
