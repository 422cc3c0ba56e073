package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole generated source of some networks, to be read by whoever changes it. Run with {@code
 * -Dcadena.golden.update=true} to rewrite the files, and review the difference.
 */
class GoldenTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");
    private static final String IMPORTS =
            "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;";

    private static final List<Declared> NETWORKS = List.of(
            declared(
                    "@Network public interface Xor",
                    "@Input(2) Layer bits();",
                    "@Dense(from = \"bits\", units = 2) @Tanh Layer hidden();",
                    "@Dense(from = \"hidden\", units = 1) @Sigmoid @BinaryCrossEntropy Layer odd();"),
            declared(
                    "@Network public interface Digits",
                    "@Input({8, 8}) Layer pixels();",
                    "@Rescale(from = \"pixels\", by = 1 / 16.0) Layer scaled();",
                    "@Flatten(from = \"scaled\") Layer flat();",
                    "@Dense(from = \"flat\", units = 32) @Relu Layer hidden();",
                    "@Dense(from = \"hidden\", units = 10) @Softmax @CategoricalCrossEntropy"
                            + " @Labels({\"0\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\"}) Layer digit();",
                    "int classify(float[] pixels);",
                    "default boolean isEven(float[] pixels) { return classify(pixels) % 2 == 0; }"),
            declared(
                    "@Network(precision = Precision.DOUBLE) interface Curve",
                    "@Input(1) Layer x();",
                    "@Dense(from = \"x\", units = 3) @Tanh Layer hidden();",
                    "@Dense(from = \"hidden\", units = 1) @MeanSquaredError Layer y();"),
            declared(
                    "@Network interface Sparse",
                    "@Input(2) Layer x();",
                    "@Dense(from = \"x\", units = 3) @Tanh Layer hidden();",
                    "@Dropout(from = \"hidden\", rate = 0.5) Layer kept();",
                    "@Dense(from = \"kept\", units = 1) @MeanSquaredError Layer y();"),
            declared(
                    "@Network interface Wide",
                    "@Input(2) Layer x();",
                    "@GaussianNoise(from = \"x\", deviation = 0.1) Layer shaken();",
                    "@Dense(from = \"shaken\", units = 64) Layer mixed();",
                    "@LayerNormalization(from = \"mixed\") @Tanh Layer hidden();",
                    "@Dropout(from = \"hidden\", rate = 0.5) Layer kept();",
                    "@Dense(from = \"kept\", units = 1) @MeanSquaredError Layer y();"),
            declared(
                    "@Network interface Steady",
                    "@Input(value = 2, gradient = true) Layer x();",
                    "@Dense(from = \"x\", units = 4, bias = false) Layer mixed();",
                    "@BatchNormalization(from = \"mixed\", momentum = 0.9) @Tanh Layer hidden();",
                    "@Dense(from = \"hidden\", units = 1) @MeanSquaredError Layer y();"),
            declared(
                    "@Network public abstract class Thermostat",
                    "@Input(3) protected abstract Layer sensors();",
                    "@Rescale(from = \"sensors\", by = 0.01, offset = -1) protected abstract Layer scaled();",
                    "@Dense(from = \"scaled\", units = 2, bias = false) protected abstract Layer mixed();",
                    "@Activate(from = \"mixed\") @Gelu protected abstract Layer bent();",
                    "@Dense(from = \"bent\", units = 3) @Softmax @CategoricalCrossEntropy(weight = 0.5)"
                            + " protected abstract Layer state();",
                    "public abstract double loss(float[][] x, int[] labels);"),
            declared(
                    "@Network public interface Patient",
                    "@Input(2) Layer raw();",
                    "@Impute(from = \"raw\", with = Imputation.MEDIAN) Layer complete();",
                    "@MinMax(from = \"complete\", low = -1) Layer scaled();",
                    "@Standardize(from = \"complete\") Layer standard();",
                    "@Concatenate(from = {\"scaled\", \"standard\"}) Layer both();",
                    "@Dense(from = \"both\", units = 1) @Sigmoid @BinaryCrossEntropy Layer ill();"));

    private static Declared declared(String head, String... members) {
        return new Declared(head, List.of(members));
    }

    /** A network, whose members may stand in any order. */
    private record Declared(String head, List<String> members) {
        String typeName() {
            return head.substring(head.lastIndexOf(' ') + 1);
        }

        String source(List<String> ordered) {
            return "package example; " + IMPORTS + "\n" + head + " {\n" + String.join("\n", ordered) + "\n}\n";
        }

        @Override
        public String toString() {
            return typeName();
        }
    }

    @TempDir
    Path directory;

    static Stream<Declared> networks() {
        return NETWORKS.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void isWhatItWas(Declared network) throws IOException {
        String generated = generate(network);
        assertGolden(network.typeName() + "Network.java", generated);
    }

    /** Also a network that uses every function. */
    @Test
    void callsNoFunctionWhoseBitsDiffer() throws IOException {
        String formula = Stream.of(Function.values())
                .map(f -> f.text() + (f.arity() == 1 ? "(x)" : "(x, 2)"))
                .collect(Collectors.joining(" + "));
        List<String> sources = new ArrayList<>();
        for (String precision : List.of("FLOAT", "DOUBLE")) {
            sources.add(generate(declared(
                    "@ActivationFormula(\"" + formula + "\") @interface Every {}\n" + "@Network(precision = Precision."
                            + precision + ") interface All",
                    "@Input(1) Layer x();",
                    "@Dense(from = \"x\", units = 1) @Every @MeanAbsoluteError Layer y();")));
        }
        for (Declared network : NETWORKS) {
            sources.add(Files.readString(DIRECTORY.resolve(network.typeName() + "Network.java")));
        }
        Set<String> called = sources.stream()
                .flatMap(source -> Pattern.compile("\\bMath(?:\\.|::)(\\w+)")
                        .matcher(source)
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(called).contains("fma", "abs").isSubsetOf(ExactMath.FUNCTIONS);
    }

    static void assertGolden(String name, String text) throws IOException {
        Path file = DIRECTORY.resolve(name);
        if (Boolean.getBoolean("cadena.golden.update")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    static Stream<Arguments> permutations() {
        return networks().flatMap(network -> Stream.of(TestCompiler.values())
                .flatMap(compiler -> Stream.of(1, 2, 3).map(turns -> Arguments.of(network, compiler, turns))));
    }

    /** A locale with decimal commas and other capitals of i, on either compiler, with the members in another order. */
    @Tag("repetition")
    @ParameterizedTest
    @MethodSource("permutations")
    void dependsOnTheDeclarationAlone(Declared network, TestCompiler compiler, int turns) throws IOException {
        List<String> members = new ArrayList<>(network.members);
        Collections.rotate(members, turns);
        if (turns % 2 == 1) {
            Collections.reverse(members);
        }
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(generate(network, members, compiler))
                    .isEqualTo(Files.readString(DIRECTORY.resolve(network.typeName() + "Network.java")));
        } finally {
            Locale.setDefault(before);
        }
    }

    private String generate(Declared network) throws IOException {
        return generate(network, network.members, TestCompiler.JAVAC);
    }

    private String generate(Declared network, List<String> members, TestCompiler compiler) throws IOException {
        var outcome =
                compiler.compile(directory, Map.of("example/" + network.typeName() + ".java", network.source(members)));
        assertThat(outcome.success()).as(outcome.messages().toString()).isTrue();
        return outcome.generated().get("example/" + network.typeName() + "Network.java");
    }
}
