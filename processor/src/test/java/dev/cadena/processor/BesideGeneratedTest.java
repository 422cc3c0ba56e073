package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a declaring type may have and inherit, whatever the generated class calls its own members. */
class BesideGeneratedTest {
    private static final String IMPORTS = "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.loss.*;\n";
    private static final String LAYERS = """
            @Input(100) Layer x();
            @Dense(from = "x", units = 9) @MeanSquaredError Layer y();
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void methodsThatGeneratedOnesMayHide(TestCompiler compiler) throws Exception {
        String source =
                IMPORTS + "@Network abstract class Net {" + LAYERS.replace("Layer", "abstract Layer") + """
                static Net create(long seed) { return null; }
                static Object load(java.nio.file.Path file) { return null; }
                private static float[] predict(float[] x) { return null; }
                static float[] predict(float[] x, int from) { return null; }
                private float[] parameters() { return null; }
                public void forward(float[] weights, float[] x, float[] out) { out[0] = 8; }
                """ + "}";
        String interfaceOfStatics = IMPORTS + "@Network interface Other {" + LAYERS + """
                static float[] predict(float[] x) { return null; }
                static int create(long seed) { return 0; }
                """ + "}";
        String main = Programs.main("float[] out = new float[9]; NetNetwork.create(1).forward(null, null, out);"
                + "return out[0] + \" \" + NetNetwork.create(1).predict(new float[100]).length"
                + " + OtherNetwork.create(1).predict(new float[100]).length;");

        assertThat(run(compiler, Map.of("Net.java", source, "Other.java", interfaceOfStatics, "Main.java", main)))
                .isEqualTo("8.0 99");
    }

    /** A field obscures a type of its name, and a nested type hides another. */
    @ParameterizedTest
    @EnumSource
    void fieldsAndTypesOfAnyName(TestCompiler compiler) throws Exception {
        String source = IMPORTS + "@Network interface Net {" + LAYERS + """
                int engine = 1, ARITHMETIC = 2, LAYERS = 3, INPUTS = 4, Math = 5, FloatKernels = 6, List = 7, Vectors = 8;
                class Arithmetic {} class Inputs {} class Outputs {} class Engine {} class Spi {} class Override {}
                """ + "}";

        assertThat(run(
                        compiler,
                        Map.of(
                                "Net.java",
                                source,
                                "Main.java",
                                Programs.main("return \"\" + NetNetwork.create(1).predict(new float[100]).length;"))))
                .isEqualTo("9");
    }

    /** Each the name of a type that generated code uses. */
    @ParameterizedTest
    @EnumSource
    void aClassNameThatGeneratedCodeUses(TestCompiler compiler) throws Exception {
        for (String name : List.of("Engine", "Model", "FloatMath", "List", "Path", "Spi")) {
            String source = IMPORTS + "@Network(className = \"" + name + "\") interface Net {"
                    + LAYERS.replace("@MeanS", "@dev.cadena.activation.Tanh @MeanS") + "}";
            String main = Programs.main("return \"\" + " + name + ".create(1).predict(new float[100]).length;");

            assertThat(Programs.run(
                            compiler,
                            Files.createTempDirectory(directory, name),
                            Map.of("Net.java", source, "Main.java", main)))
                    .as(name)
                    .isEqualTo("9");
        }
    }

    /** ECJ warns of it, in whatever class has such a method. */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void whatAnotherPackageKeepsForItself(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                "b/Base.java", "package b; public abstract class Base { float[] predict(float[] x) { return x; } }");
        sources.put(
                "a/Net.java",
                "package a;" + IMPORTS + "@Network abstract class Net extends b.Base {"
                        + LAYERS.replace("Layer", "abstract Layer") + "}");
        sources.put(
                "a/Main.java",
                "package a;" + Programs.main("return \"\" + NetNetwork.create(1).predict(new float[100]).length;"));

        assertThat(run(compiler, sources)).isEqualTo("9");
    }

    @ParameterizedTest
    @EnumSource
    void butNotWhatNoClassOfThePackageCanImplement(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                "b/Base.java", "package b;" + IMPORTS + "public abstract class Base { @Input(2) abstract Layer x(); }");
        sources.put(
                "a/Net.java",
                "package a;" + IMPORTS + "@Network\nabstract class Net extends b.Base {\n"
                        + "@Dense(from = \"x\", units = 1) @MeanSquaredError abstract Layer y(); }");

        var outcome = compiler.compile(directory, sources);

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains(
                            "[cadena-not-declarable]", "inherits the abstract x() of b.Base, which is package-private");
            assertThat(m.getLineNumber()).isEqualTo(3);
        });
        assertThat(outcome.generated()).isEmpty();
    }

    /** No message can stand on a class file. */
    @ParameterizedTest
    @EnumSource
    void andWhatIsWrongInAClassFileStandsOnTheNetwork(TestCompiler compiler) throws Exception {
        String source = IMPORTS + "@Network\ninterface Net extends Iterable<String> {\n" + LAYERS + "}";

        var outcome = compiler.compile(directory, Map.of("Net.java", source));

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains(
                            "[cadena-not-a-layer] iterator() is abstract", "(Net inherits it from java.lang.Iterable)");
            assertThat(m.getLineNumber()).isEqualTo(3);
        });
    }

    /**
     * The class of a former compilation is known where its output is on the class path. Eclipse's batch compiler, but not its
     * IDE, lets no processor write a class then.
     */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void theGeneratedClassOfAFormerCompilation(TestCompiler compiler) throws Exception {
        String source = "package a;" + IMPORTS + "@Network interface Net {" + LAYERS + "NetNetwork copy(); }";
        Path before = Files.createDirectory(directory.resolve("before"));
        Path classes = compiler.compile(before, Map.of("a/Net.java", source)).classes();
        assertThat(classes.resolve("a/NetNetwork.class")).exists();

        var outcome = compiler.compile(
                directory,
                Map.of("a/Net.java", source),
                List.of("-classpath", System.getProperty("java.class.path") + java.io.File.pathSeparator + classes));

        assertThat(outcome.ofCadena())
                .extracting(m -> m.getMessage(Locale.ROOT))
                .isEmpty();
        assertThat(outcome.generated()).containsKey("a/NetNetwork.java");
    }

    private String run(TestCompiler compiler, Map<String, String> sources) throws Exception {
        return Programs.run(compiler, directory, sources);
    }
}
