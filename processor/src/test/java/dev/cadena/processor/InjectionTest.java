package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.HostileTexts;
import dev.cadena.processor.battery.Report;
import dev.cadena.train.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No text or name of a declaration becomes code. Each test plants what would run, or add a member, if it got out of its literal,
 * its comment or its expression: there is a message on its line, or a class that compiles without a warning, has the members that
 * it should have, and runs nothing of it.
 */
class InjectionTest {
    private static final String IMPORTS =
            "import dev.cadena.*; import dev.cadena.activation.*; import dev.cadena.layer.*;"
                    + " import dev.cadena.loss.*;\n";

    @TempDir
    Path directory;

    @AfterEach
    void nothingWasRun() {
        String run = System.clearProperty(HostileTexts.INJECTED);
        assertThat(run).as("what code from a text sets").isNull();
    }

    @ParameterizedTest
    @EnumSource
    void labelsAreWhatWasDeclared(TestCompiler compiler) throws Exception {
        List<String> labels = new ArrayList<>(HostileTexts.INJECTIONS);
        labels.add("x".repeat(65_534));
        labels.add("\u20ac".repeat(20_000));
        String plain = network(
                "Plain",
                labels.size(),
                HostileTexts.array(
                        labels.stream().map(l -> "l" + labels.indexOf(l)).toList()));
        String hostile = network("Hostile", labels.size(), HostileTexts.array(labels));

        CompiledClasses classes = classes(compiler, Map.of("Plain.java", plain, "Hostile.java", hostile));

        Model<float[]> network = run(classes, "HostileNetwork");
        assertThat(network.layers().get(1).labels()).isEqualTo(labels);
        assertThat(members(classes, "HostileNetwork")).isEqualTo(members(classes, "PlainNetwork"));
        Report.section("injection by labels on " + compiler, labels.size() + " labels: each comes back as declared");
    }

    /** ECJ refuses the declaration itself. */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void aLabelThatNoClassFileHoldsIsRefused(TestCompiler compiler) throws Exception {
        String labels = HostileTexts.array(List.of("x", "x".repeat(65_535)));

        assertEachIsRefused(compiler, Map.of("Long.java", network("Long", 2, labels)), "[cadena-labels-mismatch]", 4);
    }

    /** As a formula, and within one that is right before and behind. */
    @ParameterizedTest
    @EnumSource
    void formulasAreRefusedOnTheirLine(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String text : HostileTexts.INJECTIONS) {
            for (String formula : List.of(text, "x * " + text, "x > 0 ? x : " + text + " + x")) {
                String name = "F" + sources.size();
                sources.put(
                        name + ".java",
                        "import dev.cadena.activation.ActivationFormula;\n@ActivationFormula(\n"
                                + HostileTexts.literal(formula) + ")\n@interface " + name + " {}\n");
            }
        }

        assertEachIsRefused(compiler, sources, "[cadena-formula-syntax]", 3);
    }

    @ParameterizedTest
    @EnumSource
    void namesOfLayersAndClassesAreRefusedOnTheirLine(TestCompiler compiler) throws Exception {
        for (String member : List.of("from", "weightsOf", "className")) {
            Map<String, String> sources = new LinkedHashMap<>();
            for (String text : HostileTexts.INJECTIONS) {
                String name = member + sources.size();
                if (SourceVersion.isName(text)) {
                    continue;
                }
                String literal = HostileTexts.literal(text);
                sources.put(
                        name + ".java",
                        IMPORTS + "@Network(" + (member.equals("className") ? "className = " + literal : "") + ")\n"
                                + "interface " + name + " { @Input(2) Layer x(); @Dense(from = "
                                + (member.equals("from") ? literal : "\"x\"") + ", units = 2"
                                + (member.equals("weightsOf") ? ", weightsOf = " + literal : "")
                                + ") @MeanSquaredError Layer y(); }\n");
            }

            assertEachIsRefused(
                    compiler,
                    sources,
                    Map.of(
                                    "from", "[cadena-from-unknown]",
                                    "weightsOf", "[cadena-weights-of]",
                                    "className", "[cadena-class-name]")
                            .get(member),
                    member.equals("className") ? 2 : 3);
        }
    }

    /** A name of Java's may have a dollar, and characters of any script, also such as look alike. */
    @ParameterizedTest
    @EnumSource
    void namesOfEveryKindStayNames(TestCompiler compiler) throws Exception {
        List<String> names = new ArrayList<>(HostileTexts.NAMES);
        names.removeAll(HostileTexts.API);
        names.addAll(List.of("a\u0430", "\u0430a", "o\u03bf\u043e", "\u0399\u0131", "$1", "$S", "$W", "\u2168"));
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : names) {
            sources.put(
                    "p" + sources.size() + "/" + "T.java",
                    "package p" + sources.size() + "; @dev.cadena.Network interface T {"
                            + " @dev.cadena.layer.Input(2) dev.cadena.Layer " + name + "();"
                            + " @dev.cadena.layer.Dense(from = " + HostileTexts.literal(name) + ", units = 2)"
                            + " @dev.cadena.activation.Softmax @dev.cadena.loss.CategoricalCrossEntropy dev.cadena.Layer "
                            + name + "_(); }");
        }

        CompiledClasses classes = classes(compiler, sources);

        for (int i = 0; i < names.size(); i++) {
            Model<float[]> network = run(classes, "p" + i + ".TNetwork");
            assertThat(network.layers()).extracting(l -> l.name()).containsExactly(names.get(i), names.get(i) + "_");
        }
    }

    /** A local variable that is called like a type hides it. */
    @ParameterizedTest
    @EnumSource
    void namesOfLayersHideNoType(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String precision : List.of("Float", "Double")) {
            for (String name :
                    List.of(precision, precision + "Kernels", precision + "Math", "Math", "Noise", "java", "dev")) {
                String type = "N" + sources.size();
                sources.put(
                        type + ".java",
                        IMPORTS + "@Network(precision = Precision." + precision.toUpperCase(Locale.ROOT)
                                + ") interface " + type + " { @Input(30) Layer x();"
                                + " @Dense(from = \"x\", units = 30) Layer " + name + "();"
                                + " @Maximum(from = {\"" + name + "\", \"x\"}) @Odd Layer m();"
                                + " @Dropout(from = \"m\", rate = 0.5) Layer d();"
                                + " @Dense(from = \"d\", units = 30) @Softmax @CategoricalCrossEntropy Layer y();"
                                + " @ActivationFormula(\"x != x ? 1e39 : x > 0 ? erf(max(x, 1)) : atan(x) * 1e39\")"
                                + " @interface Odd {} }");
            }
        }

        CompiledClasses classes = classes(compiler, sources);

        for (String file : sources.keySet()) {
            assertThat(classes.<Object>create(file.replace(".java", "Network"), 1)
                            .layers())
                    .hasSize(5);
        }
    }

    /** Java ignores them in names, but javac forgets them and ECJ does not. */
    @ParameterizedTest
    @EnumSource
    void namesWithCharactersThatNobodySeesStayNames(TestCompiler compiler) throws Exception {
        for (String ignored : List.of("\u202e", "\u200d", "\u2066", "\u00ad", "\ufeff", "\u0001", "\u007f", "\u009f")) {
            String name = "a" + ignored + "b";
            String source = IMPORTS + "@Network interface " + name + " {\n@Input(2) Layer " + name
                    + "();\n@Dense(from = " + HostileTexts.literal(name)
                    + ", units = 2) @Softmax @CategoricalCrossEntropy Layer y(); }";

            TestCompiler.Outcome outcome = compile(compiler, Map.of("ab.java", source));

            if (outcome.success()) {
                run(CompiledClasses.in(outcome.classes()), name + "Network");
            } else {
                assertOnlyOurErrors(outcome, compiler);
                assertThat(outcome.ofCadena()).allMatch(m -> m.getLineNumber() >= 2);
            }
        }
    }

    /** Of types, packages, and members that training changes, which are printed as the names of weights. */
    @ParameterizedTest
    @EnumSource
    void namesOfTypesPackagesAndMembersStayNames(TestCompiler compiler) throws Exception {
        List<String> names = List.of("$L", "$$", "ñ", "a\u0430", "ﬁ", "ªº", "Float", "Double", "Math", "Vectors");
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : names) {
            sources.put(
                    "p" + sources.size() + "/" + name + "/" + name + ".java",
                    "package p" + sources.size() + "." + name + "; @dev.cadena.Network interface " + name + " {"
                            + " @dev.cadena.layer.Input(2) dev.cadena.Layer x();"
                            + " @dev.cadena.layer.Dense(from = \"x\", units = 2) @Own dev.cadena.Layer h();"
                            + " @dev.cadena.layer.LayerNormalization(from = \"h\") dev.cadena.Layer n();"
                            + " @dev.cadena.layer.Dense(from = \"n\", units = 2) @dev.cadena.activation.Softmax"
                            + " @dev.cadena.loss.CategoricalCrossEntropy dev.cadena.Layer y(); }\n"
                            + "@dev.cadena.activation.ActivationFormula(\"x > 1e39 ? 1e39 : x * " + name
                            + "_\") @interface Own { @dev.cadena.Trained double " + name + "_() default 0.5; }");
        }

        CompiledClasses classes = classes(compiler, sources);

        for (int i = 0; i < names.size(); i++) {
            run(classes, "p" + i + "." + names.get(i) + "." + names.get(i) + "Network");
        }
    }

    /** Every number that a literal can be, wherever a declaration takes one. */
    @ParameterizedTest
    @EnumSource
    void numbersAreRefusedOrAreNumbers(TestCompiler compiler) throws Exception {
        List<String> numbers = List.of(
                "0.0 / 0",
                "1 / 0.0",
                "-1 / 0.0",
                "-0.0",
                "4.9e-324",
                "1e308",
                "-1e308",
                "1.7976931348623157e308",
                "3.4028235677973366e38",
                "1e-46",
                "0x1p-1074",
                "1e16",
                "0.1");
        Map<String, String> sources = new LinkedHashMap<>();
        for (String number : numbers) {
            for (String layer : List.of(
                    "@Rescale(from = \"x\", by = %s)",
                    "@Rescale(from = \"x\", by = 1, offset = %s)",
                    "@Dense(from = \"x\", units = 2, l1 = %s)",
                    "@Dense(from = \"x\", units = 2, l2 = %s)",
                    "@Dropout(from = \"x\", rate = %s)",
                    "@GaussianNoise(from = \"x\", deviation = %s)",
                    "@LayerNormalization(from = \"x\", epsilon = %s)",
                    "@Activate(from = \"x\") @LeakyRelu(slope = %s)",
                    "@Activate(from = \"x\") @Elu(alpha = %s)",
                    "@Activate(from = \"x\") @Prelu(slope = %s)",
                    "@Impute(from = \"x\", with = Imputation.CONSTANT, value = %s)",
                    "@MinMax(from = \"x\", low = %s)")) {
                String name = "N" + sources.size();
                String precision = sources.size() % 2 == 0 ? "FLOAT" : "DOUBLE";
                sources.put(
                        name + ".java",
                        IMPORTS + "@Network(precision = Precision." + precision + ") interface " + name
                                + " { @Input(2) Layer x();\n" + layer.formatted(number)
                                + " Layer h();\n@Dense(from = \"h\", units = 2) @MeanSquaredError(weight = 2)"
                                + " Layer y(); }");
            }
        }

        TestCompiler.Outcome outcome = compile(compiler, sources);

        assertOnlyOurErrors(outcome, compiler);
        assertThat(outcome.ofCadena()).isNotEmpty().allMatch(m -> m.getLineNumber() == 3);
        assertThat(outcome.generated())
                .isNotEmpty()
                .hasSize(sources.size() - sourcesOf(outcome).size());
        Report.section(
                "numbers in declarations on " + compiler,
                sources.size() + " declarations: " + outcome.generated().size()
                        + " classes, the others refused on their line");
    }

    private void assertEachIsRefused(TestCompiler compiler, Map<String, String> sources, String code, int line)
            throws Exception {
        TestCompiler.Outcome outcome = compile(compiler, sources);

        assertOnlyOurErrors(outcome, compiler);
        assertThat(outcome.generated()).isEmpty();
        assertThat(sourcesOf(outcome)).isEqualTo(sources.keySet());
        assertThat(outcome.ofCadena()).allSatisfy(m -> {
            assertThat(m.getMessage(Locale.ROOT)).contains(code);
            assertThat(m.getLineNumber()).as(m.getMessage(Locale.ROOT)).isEqualTo(line);
        });
        Report.section("injection, " + code + " on " + compiler, sources.size() + " texts, each refused on its line");
    }

    private static void assertOnlyOurErrors(TestCompiler.Outcome outcome, TestCompiler compiler) {
        assertThat(outcome.messages())
                .filteredOn(m -> compiler == TestCompiler.JAVAC || isAnErrorOrGenerated(m))
                .allMatch(m -> m.getMessage(Locale.ROOT).contains("[cadena-"))
                .noneMatch(m -> m.getMessage(Locale.ROOT).contains("[cadena-internal]"));
    }

    /** ECJ also warns of the declarations themselves, of imports that are not used, for example. */
    private static boolean isAnErrorOrGenerated(Diagnostic<? extends JavaFileObject> message) {
        return message.getKind() == Diagnostic.Kind.ERROR
                || message.getSource() != null && message.getSource().getName().contains("generated");
    }

    private static Set<String> sourcesOf(TestCompiler.Outcome outcome) {
        return outcome.ofCadena().stream()
                .map(m -> Path.of(m.getSource().getName()).getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TestCompiler.Outcome compile(TestCompiler compiler, Map<String, String> sources) throws Exception {
        List<String> options = compiler == TestCompiler.JAVAC
                ? List.of("-Xlint:all,-processing", "--should-stop=ifError=FLOW", "-Xmaxerrs", "10000")
                : List.of();
        return compiler.compile(Files.createTempDirectory(directory, "in"), sources, options);
    }

    /** Compiled without a warning, with comments that javac reads. */
    private CompiledClasses classes(TestCompiler compiler, Map<String, String> sources) throws Exception {
        List<String> strict = compiler == TestCompiler.JAVAC
                ? List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror")
                : List.of();
        TestCompiler.Outcome outcome = compiler.compile(Files.createTempDirectory(directory, "in"), sources, strict);
        assertThat(outcome.messages())
                .filteredOn(m -> compiler == TestCompiler.JAVAC || isAnErrorOrGenerated(m))
                .extracting(m -> m.getSource() + ":" + m.getLineNumber() + " " + m.getMessage(Locale.ROOT))
                .isEmpty();
        assertThat(outcome.success()).isTrue();
        return CompiledClasses.in(outcome.classes());
    }

    private static String network(String name, int units, String labels) {
        return IMPORTS + "@Network interface " + name + " { @Input(2) Layer x();\n@Dense(from = \"x\", units = " + units
                + ") @Softmax @CategoricalCrossEntropy\n@Labels(" + labels + ") Layer y(); }";
    }

    /** Whatever a class does when it is loaded and called. */
    private static Model<float[]> run(CompiledClasses classes, String name) throws Exception {
        Model<float[]> network = classes.create(name, 1);
        network.layers();
        network.predict(new float[2]);
        network.gradient(new float[][] {{1, -1}}, new int[] {0});
        return network;
    }

    /** The members of a class and of the classes within it. */
    private static Set<String> members(CompiledClasses classes, String name) throws Exception {
        Set<String> members = new TreeSet<>();
        for (String nested : classes.bytes().keySet()) {
            if (nested.equals(name) || nested.startsWith(name + "$")) {
                Class<?> type = classes.loadClass(nested);
                Stream.of(type.getDeclaredMethods(), type.getDeclaredFields(), type.getDeclaredConstructors())
                        .flatMap(Arrays::stream)
                        .forEach(m -> members.add(m.toString()
                                .replace(name, "N")
                                .replace("Hostile", "D")
                                .replace("Plain", "D")));
                members.add(nested.replace(name, "N"));
            }
        }
        return members;
    }
}
