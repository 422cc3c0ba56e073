package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.train.Model;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever layers are called, the arithmetic is the same: no name in generated code can mean two things. */
class LayerNamesTest {
    private static final List<String> PLAIN = List.of("input", "first", "second", "third", "last");

    /** Each line names the layers of one chain. */
    private static final List<String> TRICKY = List.of(
            "x w d i sum",
            "y g s scratch gradients",
            "w x out at target",
            "xAt h hZ hZZ yAt",
            "target h hDelta hZ hZDelta",
            "hZDelta hDelta hZ h target",
            "losses p pMax pSum pExp",
            "logSum pLogSum pExp0 pDeltaMean p",
            "in pExp pSum pMax p",
            "a a1 a11 a1_ a1__",
            "h H hz hZ HZ",
            "engine arithmetic describe LAYERS memory",
            "forward backward accumulate compute computeLoss",
            "forwardH backwardH h H describeH",
            "ARITHMETIC INPUT weights biases W",
            "aWeights a a_weights A_WEIGHTS aBiases",
            "creation main value length rows",
            "Layer List Math Override String",
            "µ größe größeZ ñandú Größe",
            "var record yield sealed permits",
            "$ $L $$ $T L",
            "_a a_ __ ___ _1");

    @TempDir
    Path directory;

    private static final Map<Integer, Model<double[]>> PLAIN_NETWORKS = new HashMap<>();

    static Stream<Arguments> cases() {
        return TRICKY.stream()
                .flatMap(names -> Stream.of(
                        Arguments.of(names, 2, TestCompiler.JAVAC),
                        Arguments.of(names, 2, TestCompiler.ECJ),
                        Arguments.of(names, 30, TestCompiler.JAVAC)));
    }

    @ParameterizedTest(name = "{0}, {1} units, on {2}")
    @MethodSource("cases")
    void changeNoNumber(String names, int units, TestCompiler compiler) throws Exception {
        Model<double[]> tricky = network(List.of(names.split(" ")), units, compiler, "tricky");
        if (!PLAIN_NETWORKS.containsKey(units)) {
            PLAIN_NETWORKS.put(units, network(PLAIN, units, TestCompiler.JAVAC, "plain"));
        }
        Model<double[]> plain = PLAIN_NETWORKS.get(units);
        double[][] x = new double[3][units];
        int[] labels = {0, units - 1, 1};
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < units; j++) {
                x[i][j] = Math.sin(i * units + j);
            }
        }

        assertThat(tricky.predict(x)).isDeepEqualTo(plain.predict(x));
        assertThat(tricky.loss(x, labels)).isEqualTo(plain.loss(x, labels));
        assertThat(tricky.gradient(x, labels)).isEqualTo(plain.gradient(x, labels));
    }

    /** All layers are of one size, so that nothing but names tells their values apart. */
    private Model<double[]> network(List<String> names, int units, TestCompiler compiler, String folder)
            throws Exception {
        String source = """
                package net;
                import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
                @dev.cadena.Network(precision = dev.cadena.Precision.DOUBLE)
                public interface Net {
                  @Input(UNITS) dev.cadena.Layer L0();
                  @Dense(from = "L0", units = UNITS) @Tanh dev.cadena.Layer L1();
                  @Rescale(from = "L1", by = 3) @Gelu dev.cadena.Layer L2();
                  @Dense(from = "L2", units = UNITS) @Silu dev.cadena.Layer L3();
                  @Dense(from = "L3", units = UNITS) @Softmax @CategoricalCrossEntropy dev.cadena.Layer L4();
                }
                """.replace("UNITS", Integer.toString(units));
        for (int i = 0; i < names.size(); i++) {
            source = source.replaceAll(
                    "(?<=[ \"])L" + i + "(?=[(\"])", java.util.regex.Matcher.quoteReplacement(names.get(i)));
        }
        List<String> strict =
                compiler == TestCompiler.JAVAC ? List.of("-Xlint:all", "-Werror") : List.of("-failOnWarning");
        var outcome = compiler.compile(directory.resolve(folder), Map.of("net/Net.java", source), strict);
        assertThat(outcome.messages())
                .extracting(m -> m.getMessage(java.util.Locale.ROOT))
                .isEmpty();
        return CompiledClasses.in(outcome.classes()).create("net.NetNetwork", 1);
    }
}
