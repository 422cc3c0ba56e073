package dev.cadena.processor.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same seed gives the same trained bits: interpreted or compiled by C1 or C2, with vectors of any width or without, by any
 * number of threads, and on every JDK, since the hashes stand here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {
    private static final String DECLARATION = """
            import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
            @Network(precision = Precision.%s)
            public interface %s {
              @Input(5) Layer in();
              @Dense(from = "in", units = 68) @Relu Layer first();
              @Dense(from = "first", units = 33) @Tanh Layer second();
              @Dense(from = "second", units = 17) @Gelu Layer third();
              @Dense(from = "third", units = 68) @Sigmoid Layer fourth();
              @Add(from = {"first", "fourth"}) Layer sum();
              @Dense(from = "sum", units = 20) @Prelu Layer fifth();
              @Dense(from = "fifth", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
            }
            """;

    private static final String NOISY = """
            import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
            @Network(precision = Precision.%s)
            public interface %s {
              @Input(5) Layer in();
              @Dense(from = "in", units = 68) @Relu Layer first();
              @Dropout(from = "first", rate = 0.25) Layer sparse();
              @Dense(from = "sparse", units = 33) @Tanh Layer second();
              @GaussianNoise(from = "second", deviation = 0.1) Layer shaken();
              @LayerNormalization(from = "shaken") Layer normal();
              @Dense(from = "normal", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
            }
            """;

    private static final String STEADY = """
            import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
            @Network(precision = Precision.%s)
            public interface %s {
              @Input(5) Layer in();
              @Dense(from = "in", units = 68) Layer mixed();
              @BatchNormalization(from = "mixed") @Relu Layer first();
              @Reshape(from = "first", shape = {4, 17}) Layer table();
              @BatchNormalization(from = "table") @Tanh Layer rows();
              @Flatten(from = "rows") Layer flat();
              @Dense(from = "flat", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
            }
            """;

    private static final Map<String, Integer> HASHES = new TreeMap<>(Map.of(
            "SteadyFloatsNetwork", -635_827_811,
            "SteadyDoublesNetwork", -2_012_420_421,
            "FloatsNetwork", 1_052_809_336,
            "DoublesNetwork", -587_992_889,
            "NoisyFloatsNetwork", 321_699_418,
            "NoisyDoublesNetwork", 2_054_515_559));

    private Path classes;

    @BeforeAll
    void compile(@TempDir Path directory) throws IOException {
        var outcome = TestCompiler.JAVAC.compile(
                directory,
                Map.of(
                        "Floats.java", DECLARATION.formatted("FLOAT", "Floats"),
                        "Doubles.java", DECLARATION.formatted("DOUBLE", "Doubles"),
                        "SteadyFloats.java", STEADY.formatted("FLOAT", "SteadyFloats"),
                        "SteadyDoubles.java", STEADY.formatted("DOUBLE", "SteadyDoubles"),
                        "NoisyFloats.java", NOISY.formatted("FLOAT", "NoisyFloats"),
                        "NoisyDoubles.java", NOISY.formatted("DOUBLE", "NoisyDoubles")));
        assertThat(outcome.success()).as(outcome.messages().toString()).isTrue();
        classes = outcome.classes();
    }

    static Stream<Arguments> machines() {
        List<String> compilers =
                List.of("-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation -XX:CompileThreshold=100");
        return compilers.stream()
                .flatMap(compiler -> Stream.of("off", "wide", "narrow").map(v -> Arguments.of(compiler, v)));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void sameBits(String compiler, String vectors) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(compiler.split(" ")));
        if (!vectors.equals("off")) {
            options.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Dcadena.simd=on"));
        }
        if (vectors.equals("narrow")) {
            options.add("-XX:UseAVX=2");
        }

        List<String> arguments = new ArrayList<>(List.of(String.valueOf(!vectors.equals("off"))));
        arguments.addAll(HASHES.keySet());
        List<String> printed = Jvm.run(options, classes, TrainedBits.class, arguments.toArray(new String[0]));

        List<String> expected = new ArrayList<>();
        HASHES.forEach((network, hash) -> {
            for (int threads : new int[] {1, 2, 4}) {
                expected.add(network + ", " + threads + " thread(s): " + hash);
            }
        });
        assertThat(printed).filteredOn(line -> line.contains("thread(s)")).isEqualTo(expected);
    }
}
