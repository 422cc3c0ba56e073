package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivation in the comment of the generated class, in the report and in the explanation of the plan. */
class ShownDerivationTest {
    private static final String IMPORTS =
            "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;";

    /** Two inputs, fan-out, shared weights, two losses, frozen and trained activations, softmax in the middle, values that are equal. */
    private static final List<String> TWINS = List.of(
            "@Input(value = {2, 3}, gradient = true) Layer pair();",
            "@Input(2) Layer hour();",
            "@Flatten(from = \"pair\") Layer flat();",
            "@Dense(from = \"flat\", units = 6, trainable = false) @Tanh Layer embedded();",
            "@Dense(from = \"embedded\", units = 5) @Relu Layer left();",
            "@Dense(from = \"flat\", units = 5, weightsOf = \"left\") @Prelu Layer right();",
            "@Dense(from = \"right\", units = 5) @Softmax Layer attention();",
            "@Multiply(from = {\"left\", \"attention\"}) Layer attended();",
            "@Add(from = {\"attended\", \"right\"}) Layer sum();",
            "@Concatenate(from = {\"sum\", \"left\", \"hour\"}) Layer all();",
            "@Dense(from = \"all\", units = 1) @MeanSquaredError(weight = 0.5) Layer price();",
            "@Dense(from = \"sum\", units = 3) @Softmax @CategoricalCrossEntropy @Labels({\"good\", \"fair\", \"poor\"})"
                    + " Layer quality();",
            "@Activate(from = \"all\") @Gelu Layer extra();");

    private static final List<String> XOR = List.of(
            "@Input(2) Layer bits();",
            "@Dense(from = \"bits\", units = 2) @Tanh Layer hidden();",
            "@Dense(from = \"hidden\", units = 1) @Sigmoid @BinaryCrossEntropy Layer odd();");

    /** What training computes and what predictions do. */
    private static final List<String> STEADY = List.of(
            "@Input(value = 2, gradient = true) Layer x();",
            "@Dense(from = \"x\", units = 4, bias = false) Layer mixed();",
            "@BatchNormalization(from = \"mixed\", momentum = 0.9) @Tanh Layer hidden();",
            "@Dense(from = \"hidden\", units = 1) @MeanSquaredError Layer y();");

    @TempDir
    Path directory;

    private static String source(String packageName, String name, List<String> members) {
        return "package " + packageName + "; " + IMPORTS + "\n@Network public interface " + name + " {\n"
                + String.join("\n", members) + "\n}\n";
    }

    private Path reports() {
        return directory.resolve("reports");
    }

    private Outcome compile(TestCompiler compiler, String packageName, String name, List<String> members)
            throws IOException {
        return compile(compiler, Map.of(name + ".java", source(packageName, name, members)));
    }

    private Outcome compile(TestCompiler compiler, Map<String, String> sources) throws IOException {
        return compiler.compile(
                directory, sources, List.of("-Acadena.report=" + reports().toAbsolutePath(), "-Acadena.explain"));
    }

    static Stream<Arguments> goldens() {
        Stream.Builder<Arguments> goldens = Stream.builder();
        goldens.add(Arguments.of("Twins", TWINS, TestCompiler.JAVAC, 0, "en-US"));
        goldens.add(Arguments.of("Xor", XOR, TestCompiler.JAVAC, 0, "en-US"));
        goldens.add(Arguments.of("Steady", STEADY, TestCompiler.JAVAC, 0, "en-US"));
        for (TestCompiler compiler : TestCompiler.values()) {
            goldens.add(Arguments.of("Twins", TWINS, compiler, 1, "tr-TR"));
            goldens.add(Arguments.of("Twins", TWINS, compiler, 5, "de-DE"));
            goldens.add(Arguments.of("Twins", TWINS, compiler, 7, "ar-EG-u-nu-arab"));
        }
        return goldens.build();
    }

    @ParameterizedTest(name = "{0} on {2}, turned by {3}, in {4}")
    @MethodSource("goldens")
    void isWhatItWas(String name, List<String> members, TestCompiler compiler, int turns, String locale)
            throws IOException {
        List<String> turned = new ArrayList<>(members);
        Collections.rotate(turned, turns);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        Outcome outcome;
        try {
            outcome = compile(compiler, "example", name, turned);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(outcome.success()).as("%s", outcome.messages()).isTrue();
        GoldenTest.assertGolden(name + ".md", Files.readString(reports().resolve("example/" + name + ".md")));
        GoldenTest.assertGolden(name + ".plan.txt", explanation(outcome));
        GoldenTest.assertGolden(
                name + ".javadoc.txt", classComment(outcome.generated().get("example/" + name + "Network.java")));
    }

    private static String explanation(Outcome outcome) {
        String[] text = notes(outcome).get(0).getMessage(Locale.ROOT).split("\\R", 2);
        // javac indents all lines but the first.
        return text[0] + "\n" + text[1].stripIndent() + "\n";
    }

    private static List<? extends Diagnostic<?>> notes(Outcome outcome) {
        return outcome.messages().stream()
                .filter(m -> m.getMessage(Locale.ROOT).contains("[cadena] "))
                .toList();
    }

    private static String classComment(String generated) {
        return generated.substring(generated.indexOf("/**"), generated.indexOf("*/") + 3);
    }

    @ParameterizedTest
    @EnumSource
    void standsAtTheDeclaringType(TestCompiler compiler) throws IOException {
        Outcome outcome = compile(compiler, "example", "Xor", XOR);

        assertThat(notes(outcome)).singleElement().satisfies(note -> {
            assertThat(note.getKind()).isEqualTo(Diagnostic.Kind.NOTE);
            assertThat(note.getLineNumber()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void isNotShownUnlessAskedFor(TestCompiler compiler) throws IOException {
        String source = source("example", "Xor", XOR);

        Outcome outcome = compiler.compile(directory, Map.of("Xor.java", source), List.of("-Acadena.explain=false"));

        assertThat(notes(outcome)).isEmpty();
        assertThat(reports()).doesNotExist();
    }

    @Test
    void itsOptionsAreKnownAndItsCommentsAreClean() throws IOException {
        Outcome outcome = TestCompiler.JAVAC.compile(
                directory,
                Map.of("Xor.java", source("example", "Xor", XOR), "Twins.java", source("example", "Twins", TWINS)),
                List.of(
                        "-Acadena.report=" + reports(),
                        "-Acadena.explain",
                        "-Xlint:all",
                        "-Xdoclint:all,-missing",
                        "-Werror"));

        assertThat(outcome.messages()).isEqualTo(notes(outcome));
        assertThat(outcome.success()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void networksOfOneNameHaveFilesOfTheirOwn(TestCompiler compiler) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("a/Xor.java", source("a", "Xor", XOR));
        sources.put("a/b/Xor.java", source("a.b", "Xor", XOR));
        sources.put(
                "Outer.java", IMPORTS + "interface Outer { @Network interface Xor {" + String.join("\n", XOR) + "} }");

        compile(compiler, sources);

        assertThat(reports().resolve("a/Xor.md")).content().contains("`a.Xor`", "`a.XorNetwork`");
        assertThat(reports().resolve("a/b/Xor.md")).content().contains("`a.b.Xor`");
        assertThat(reports().resolve("Outer.Xor.md")).content().contains("`Outer_XorNetwork`");
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatCannotBeWrittenIsAWarning(TestCompiler compiler) throws IOException {
        Files.writeString(reports(), "a file");

        String source = source("example", "Xor", XOR).replace("package example; ", "");
        Outcome outcome = compile(compiler, Map.of("Xor.java", source));

        assertThat(outcome.success()).isTrue();
        assertThat(outcome.ofCadena()).singleElement().satisfies(message -> {
            assertThat(message.getKind()).isIn(Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);
            assertThat(message.getLineNumber()).isEqualTo(2);
            assertThat(message.getMessage(Locale.ROOT))
                    .contains(
                            "[cadena-report-not-written]",
                            "the report on Xor",
                            reports() + " is no directory",
                            "-Acadena.report=DIRECTORY");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aReportWithoutADirectoryIsAWarning(TestCompiler compiler) throws IOException {
        for (String option : List.of("-Acadena.report", "-Acadena.report=", "-Acadena.report=a\0b")) {
            Outcome outcome =
                    compiler.compile(directory, Map.of("Xor.java", source("example", "Xor", XOR)), List.of(option));

            assertThat(outcome.success()).isTrue();
            assertThat(outcome.ofCadena())
                    .as(option)
                    .singleElement()
                    .extracting(m -> m.getMessage(Locale.ROOT))
                    .asString()
                    .contains("[cadena-report-not-written]");
        }
    }

    /** Whatever Java allows in names, and anything in labels. */
    @ParameterizedTest
    @EnumSource
    void namesAndLabelsMeanNothing(TestCompiler compiler) throws IOException {
        List<String> members = List.of(
                "@Input(2) Layer $();",
                "@Dense(from = \"$\", units = 2) @Tanh Layer __y__();",
                "@Dense(from = \"__y__\", units = 2) @Prelu Layer größe$_1();",
                "@Dense(from = \"größe$_1\", units = 2) @Gelu Layer طبقة();",
                "@Dense(from = \"طبقة\", units = 2) @Relu Layer end();",
                "@Dense(from = \"end\", units = 4) @Softmax @CategoricalCrossEntropy @Labels({"
                        + "\"*/ | ` $x$ $$ \\\\u0041 \\n <script>\", \"\\\" --> [x](y) :a: ![\", \"```\\n# x\", \"\\ud800 \\u2028\"})"
                        + " Layer graph();");

        Outcome outcome = compile(compiler, "example", "Hostile", members);

        assertThat(outcome.success()).as("%s", outcome.ofCadena()).isTrue();
        String report = Files.readString(reports().resolve("example/Hostile.md"));
        assertIsWellFormed(report);
        assertThat(report)
                .contains("&#42;/ &#124; &#96; &#36;x&#36; &#36;&#36; &#92;u0041 (U+000A) &#60;script&#62;")
                .contains("n3[\"طبقة<br/>Dense(units = 2) Gelu");
        assertThat(report + explanation(outcome) + outcome.generated().get("example/HostileNetwork.java"))
                .doesNotContain("\u2028", "\ud800");
    }

    @Test
    void everyBuiltInFunctionIsWellFormed() throws IOException {
        List<String> activations = List.of(
                "Elu",
                "Gelu",
                "GeluTanh",
                "HardSigmoid",
                "LeakyRelu",
                "Prelu",
                "Relu",
                "Selu",
                "Sigmoid",
                "Silu",
                "Softmax",
                "Softplus",
                "Softsign",
                "Tanh");
        List<String> members = new ArrayList<>(List.of("@Input(3) Layer l0();"));
        for (int i = 0; i < activations.size(); i++) {
            members.add(
                    "@Dense(from = \"l" + i + "\", units = 3) @" + activations.get(i) + " Layer l" + (i + 1) + "();");
        }
        members.add("@Dense(from = \"l" + activations.size() + "\", units = 3) @Tanh @Hinge Layer out();");

        compile(TestCompiler.JAVAC, "example", "Every", members);

        assertIsWellFormed(Files.readString(reports().resolve("example/Every.md")));
    }

    /** Braces, environments, delimiters, cells and quotes are paired, and mathematics has no character of Markdown's. */
    private static void assertIsWellFormed(String report) {
        Matcher mathematics =
                Pattern.compile("\\$\\$\\n(.*?)\\n\\$\\$", Pattern.DOTALL).matcher(report);
        int blocks = 0;
        while (mathematics.find()) {
            blocks++;
            String latex = mathematics.group(1);
            assertThat(latex).doesNotContain("$").doesNotContainPattern("\\\\[^a-zA-Z]|[}_]_");
            assertPaired(latex, "\\{", "\\}");
            assertPaired(latex, "\\\\begin\\{", "\\\\end\\{");
            assertPaired(latex, "\\\\left(?![a-z])", "\\\\right(?![a-z])");
        }
        assertThat(blocks).isGreaterThanOrEqualTo(3);
        for (String table : List.of("| layer |", "| output |")) {
            List<String> rows = report.substring(report.indexOf(table))
                    .lines()
                    .takeWhile(line -> line.startsWith("|"))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(2);
            assertThat(rows)
                    .extracting(row -> row.split("\\|", -1).length)
                    .containsOnly(rows.get(0).split("\\|", -1).length);
        }
        String picture = report.substring(
                report.indexOf("```mermaid"), report.indexOf("```\n", report.indexOf("```mermaid") + 3));
        assertThat(picture.lines().filter(line -> line.contains("\"")))
                .isNotEmpty()
                .allMatch(line -> line.matches(" *[nl]\\d+[\\[({]+\"[^\"`]*\"[\\])}]+"));
    }

    private static void assertPaired(String text, String open, String close) {
        assertThat(Pattern.compile(open).matcher(text).results().count())
                .as("%s in %s", open, text)
                .isEqualTo(Pattern.compile(close).matcher(text).results().count());
    }

    @Test
    void theCommentOfALargeNetworkIsCutAndItsReportIsNot() throws IOException {
        int depth = 70;
        List<String> members = new ArrayList<>(List.of("@Input(3) Layer l0();"));
        for (int i = 1; i <= depth; i++) {
            members.add("@Dense(from = \"l" + (i - 1) + "\", units = 3) @Tanh Layer l" + i + "();");
        }
        members.add("@Dense(from = \"l" + depth + "\", units = 1) @MeanSquaredError Layer out();");

        Outcome outcome = compile(TestCompiler.JAVAC, "example", "Deep", members);

        String comment = classComment(outcome.generated().get("example/DeepNetwork.java"));
        assertThat(comment).contains("… and 81 more");
        assertThat(comment.lines().count()).isLessThan(160);
        assertThat(Files.readString(reports().resolve("example/Deep.md")))
                .contains(
                        "\\text{l1} &= \\tanh(z_{\\text{l1}})",
                        "\\text{l70} &= \\tanh(z_{\\text{l70}})",
                        "n70 --> n71");
    }
}
