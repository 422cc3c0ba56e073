package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where a network may be declared, and what of it the user may call: every program compiles without a warning, and its
 * {@code Main} yields what it should.
 */
class DeclaredTypesTest {
    private static final String IMPORTS =
            "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*;"
                    + " import dev.cadena.loss.*; import dev.cadena.data.*; import dev.cadena.metric.*; import dev.cadena.train.*;\n";
    private static final String INPUT = "@Input(2) Layer x();\n";
    private static final String SIGMOID = "@Dense(from = \"x\", units = 1) @Sigmoid @BinaryCrossEntropy Layer p();\n";
    private static final String ROWS = "float[][] x = {{3, 0}, {-3, 0}}; int[] y = {1, 0};\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void inAPackageOrInNone(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Plain.java", IMPORTS + "@Network interface Plain {" + INPUT + SIGMOID + "}");
        sources.put(
                "a/b/Deep.java", "package a.b;" + IMPORTS + "@Network public interface Deep {" + INPUT + SIGMOID + "}");
        sources.put(
                "Main.java",
                Programs.main(
                        "return PlainNetwork.create(1).layers().size() + \" \" + a.b.DeepNetwork.create(1).p().name();"));

        assertThat(run(compiler, sources)).isEqualTo("2 p");
    }

    @ParameterizedTest
    @EnumSource
    void nested(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                "a/Outer.java",
                "package a;" + IMPORTS + "public class Outer<T> {\n"
                        + "@Network public interface Net {" + INPUT + SIGMOID + "}\n"
                        + "@Network protected abstract static class Base {"
                        + "@Input(2) protected abstract Layer x(); " + SIGMOID.replace("Layer p", "abstract Layer p")
                        + "}\n"
                        + "interface Inner { @Network interface Net {" + INPUT + SIGMOID + "} } }");
        sources.put(
                "a/Main.java",
                "package a;"
                        + Programs.main("return Outer_NetNetwork.create(1).getClass() + \" \""
                                + " + Outer_Inner_NetNetwork.create(1).p().name()"
                                + " + Outer_BaseNetwork.create(1).x().name();"));

        assertThat(run(compiler, sources)).isEqualTo("class a.Outer_NetNetwork px");
    }

    @ParameterizedTest
    @EnumSource
    void onAnAbstractClassWithStateAndMethodsOfItsOwn(TestCompiler compiler) throws Exception {
        String source = IMPORTS + "@Network abstract class Net {\n"
                + "private final int bonus; Net() { bonus = 7; }\n"
                + "@Input(2) abstract Layer x();" + SIGMOID.replace("Layer p", "protected abstract Layer p")
                + "public abstract int classify(float[] x); abstract float[] parameters();\n"
                + "int score(float[] x) { return classify(x) + bonus + parameters().length; } }";

        assertThat(
                        run(
                                compiler,
                                Map.of(
                                        "Net.java",
                                        source,
                                        "Main.java",
                                        Programs.main(
                                                "NetNetwork net = NetNetwork.create(1); net.setParameters(new float[] {1, 0, 0});"
                                                        + "Net plain = net;"
                                                        + "return plain.score(new float[] {1, 0}) + \" \" + plain.score(new float[] {-1, 0});"))))
                .isEqualTo("11 10");
    }

    @ParameterizedTest
    @EnumSource
    void withInheritedMembers(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                "Scorer.java",
                "interface Scorer<A, R> { R predict(A x); int classify(A x);"
                        + " default int twice(A x) { return 2 * classify(x); } }");
        sources.put("Features.java", IMPORTS + "interface Features {" + INPUT + "}");
        sources.put(
                "Hidden.java",
                IMPORTS + "interface Hidden extends Features {"
                        + "@Dense(from = \"x\", units = 3) @Tanh Layer hidden(); String name(); }");
        sources.put("Named.java", "abstract class Named { public String name() { return \"named\"; } }");
        sources.put(
                "Base.java",
                IMPORTS + "abstract class Base<T> extends Named implements Hidden, Scorer<T, float[]> {"
                        + "@Dense(from = \"hidden\", units = 2) @Softmax @CategoricalCrossEntropy public abstract Layer out(); }");
        sources.put("Net.java", IMPORTS + "@Network abstract class Net extends Base<float[]> {}");
        sources.put(
                "Main.java",
                Programs.main("Scorer<float[], float[]> net = NetNetwork.create(1);"
                        + "return net.predict(new float[2]).length + \" \" + net.twice(new float[2]) + \" \""
                        + " + ((Net) net).name() + NetNetwork.create(2).layers().size();"));

        assertThat(run(compiler, sources)).isEqualTo("2 0 named3");
    }

    @ParameterizedTest
    @EnumSource
    void withALayerThatIsRedeclared(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Base.java", IMPORTS + "interface Base { @Input(5) Layer x(); Layer p(); }");
        sources.put("Other.java", IMPORTS + "interface Other { Layer p(); }");
        sources.put("Net.java", IMPORTS + "@Network interface Net extends Other, Base {" + INPUT + SIGMOID + "}");
        sources.put("Main.java", Programs.main("return \"\" + NetNetwork.create(1).x().size();"));

        assertThat(run(compiler, sources)).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void underAnotherName(TestCompiler compiler) throws Exception {
        String source =
                IMPORTS + "class Outer { @Network(className = \"Ünits\") interface Net {" + INPUT + SIGMOID + "} }";

        assertThat(run(
                        compiler,
                        Map.of("Outer.java", source, "Main.java", Programs.main("return Ünits.create(1).p().name();"))))
                .isEqualTo("p");
    }

    @ParameterizedTest
    @EnumSource
    void withEveryGeneratedMethodAskedFor(TestCompiler compiler) throws Exception {
        List<String> methods = new ArrayList<>(List.of(
                "float[] predict(float[] x);",
                "void predict(float[] input, float[] output);",
                "float[][] predict(float[][] rows);",
                "int classify(float[] x);",
                "int[] classify(float[]... x);",
                "Object parameters();",
                "void setParameters(float[] w);",
                "Net copy();",
                "void reset(long seed);",
                "java.util.Collection<? extends Layer> layers();"));
        for (String data : List.of(
                "Dataset d",
                "float[][] x, int[] y",
                "float[][] x, float[] y",
                "float[][] x, float[][] y",
                "double[][] x, int[] y",
                "double[][] x, double[] y",
                "double[][] x, double[][] y")) {
            methods.add("History train(" + data + ", Training training);");
            methods.add("Trainer trainer(" + data + ", Training training);");
            methods.add("Evaluation evaluate(" + data + ");");
            methods.add("double loss(" + data + ");");
            methods.add("float[] gradient(" + data + ");");
        }
        methods.add("History train(BlockSource s, Training training);");
        methods.add("Trainer trainer(BlockSource s, Training training);");
        methods.add("double loss(BlockSource s);");
        String source = IMPORTS + "@Network interface Net {" + INPUT + SIGMOID + String.join("\n", methods)
                + "default double before() {" + ROWS + "return loss(x, y) - copy().loss(x, y); } }";
        String main = Programs.main(
                "Net net = NetNetwork.create(1);" + ROWS
                        + "net.train(x, y, dev.cadena.Training.batch().epochs(200));"
                        + "return net.before() + \" \" + net.classify(x[0]) + net.classify(x[1]) + \" \" + (net.evaluate(x, y).loss() > 0);");

        assertThat(run(compiler, Map.of("Net.java", source, "Main.java", main))).isEqualTo("0.0 10 true");
    }

    @ParameterizedTest
    @EnumSource
    void withEveryGeneratedMethodForSeveralInputsAndOutputsAskedFor(TestCompiler compiler) throws Exception {
        String source = IMPORTS + """
                @Network interface Net {
                    @Input(value = 2, gradient = true) Layer x();
                    @Input(2) Layer z();
                    @Add(from = {"x", "z"}) Layer sum();
                    @Dense(from = "sum", units = 1) @MeanSquaredError Layer one();
                    @Dense(from = "sum", units = 1) @MeanSquaredError Layer two();
                    NetNetwork.Outputs predict(NetNetwork.Inputs x);
                    void predict(NetNetwork.Inputs x, NetNetwork.Outputs into);
                    java.util.List<NetNetwork.Outputs> predict(java.util.List<NetNetwork.Inputs> rows);
                    float[][] xGradient(Dataset data);
                    GraphModel<float[]> copy();
                    default float first() {
                        var x = new NetNetwork.Inputs().x(0, 0).z(0, 0);
                        return predict(java.util.List.of(x)).get(0).one()[0] + predict(x).two()[0];
                    }
                }
                """;

        assertThat(run(
                        compiler,
                        Map.of(
                                "Net.java",
                                source,
                                "Main.java",
                                Programs.main("return \"\" + NetNetwork.create(1).first();"))))
                .isEqualTo("0.0");
    }

    @ParameterizedTest
    @EnumSource
    void asASubtypeOfModel(TestCompiler compiler) throws Exception {
        String source = IMPORTS + "@Network(precision = Precision.DOUBLE) interface Net extends Model<double[]> {"
                + INPUT + SIGMOID + "NetNetwork copy(); }";
        String main = Programs.main("Net net = NetNetwork.create(1);" + ROWS
                + "net.train(x, y, dev.cadena.Training.batch().epochs(2)); return \"\" + net.copy().p().size();");

        assertThat(run(compiler, Map.of("Net.java", source, "Main.java", main))).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void deprecatedAndSerializable(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Net.java", IMPORTS + "@Deprecated @Network interface Net {" + INPUT + SIGMOID + "}");
        sources.put(
                "Save.java",
                IMPORTS + "@Network interface Save extends java.io.Serializable {" + INPUT + SIGMOID + "}");
        sources.put("Main.java", Programs.main("return SaveNetwork.create(1).p().name();"));

        assertThat(run(compiler, sources)).isEqualTo("p");
    }

    /** ECJ does not warn of overriding what is deprecated, but of what suppresses such a warning. */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void withADeprecatedLayer(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Old.java", IMPORTS + "@Network interface Old { @Deprecated " + INPUT + SIGMOID + "}");
        sources.put(
                "Dead.java",
                IMPORTS + "@Network interface Dead { @Deprecated(forRemoval = true) " + INPUT + SIGMOID + "}");
        sources.put(
                "Main.java",
                Programs.main("return OldNetwork.create(1).p().name() + DeadNetwork.create(1).p().name();"));

        assertThat(run(compiler, sources)).isEqualTo("pp");
    }

    @ParameterizedTest
    @EnumSource
    void amongTypesThatAreCalledLikeThoseOfGeneratedCode(TestCompiler compiler) throws Exception {
        String body =
                "{ @dev.cadena.layer.Input(2) dev.cadena.Layer x(); @dev.cadena.layer.Dense(from = \"x\", units = 2)"
                        + " @dev.cadena.activation.Softmax @dev.cadena.loss.CategoricalCrossEntropy dev.cadena.Layer p(); ";
        List<String> names = List.of(
                "Layer",
                "Model",
                "Engine",
                "Arithmetic",
                "List",
                "Math",
                "String",
                "Override",
                "IllegalArgumentException",
                "SuppressWarnings",
                "Spi",
                "Dataset",
                "Generated",
                "Path");
        Map<String, String> sources = new LinkedHashMap<>();
        StringBuilder nested = new StringBuilder();
        StringBuilder count = new StringBuilder("return 0");
        for (String name : names) {
            sources.put("p/" + name + ".java", "package p; @dev.cadena.Network public interface " + name + body + "}");
            nested.append("interface ").append(name).append(" {} ");
            count.append(" + p.").append(name).append("Network.create(1).layers().size()");
        }
        sources.put("Net.java", "@dev.cadena.Network interface Net " + body + nested + "}");
        sources.put(
                "Main.java",
                Programs.main("int n = NetNetwork.create(1).layers().size();"
                        + "return n + \" \" + sum(); } int sum() {" + count + ";"));

        assertThat(run(compiler, sources)).isEqualTo("2 " + 2 * names.size());
    }

    /** Not among the marked files: for a record, ECJ reports the message without a line. */
    @ParameterizedTest
    @EnumSource
    void notOnARecord(TestCompiler compiler) throws Exception {
        var outcome = compiler.compile(directory, Map.of("Net.java", IMPORTS + "@Network record Net() {}"));

        assertThat(outcome.ofCadena())
                .extracting(m -> m.getMessage(Locale.ROOT))
                .singleElement()
                .asString()
                .contains("[cadena-not-declarable]", "is of the kind record");
    }

    private String run(TestCompiler compiler, Map<String, String> sources) throws Exception {
        return Programs.run(compiler, directory, sources);
    }
}
