package dev.cadena.processor.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
              @Dense(from = "in", units = 100) @Relu Layer first();
              @Dense(from = "first", units = 33) @Tanh Layer second();
              @Dense(from = "second", units = 17) @Gelu Layer third();
              @Dense(from = "third", units = 100) @Sigmoid Layer fourth();
              @Add(from = {"first", "fourth"}) Layer sum();
              @Dense(from = "sum", units = 20) @Prelu Layer fifth();
              @Dense(from = "fifth", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
            }
            """;

    private static final int FLOAT_HASH = 349_836_719;
    private static final int DOUBLE_HASH = 399_024_338;

    private Path classes;

    @BeforeAll
    void compile(@TempDir Path directory) throws IOException {
        var outcome = TestCompiler.JAVAC.compile(
                directory,
                Map.of(
                        "Floats.java", DECLARATION.formatted("FLOAT", "Floats"),
                        "Doubles.java", DECLARATION.formatted("DOUBLE", "Doubles")));
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

        List<String> printed = Jvm.run(
                options,
                classes,
                TrainedBits.class,
                String.valueOf(!vectors.equals("off")),
                "FloatsNetwork",
                "DoublesNetwork");

        List<String> expected = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            expected.add("FloatsNetwork, " + threads + " thread(s): " + FLOAT_HASH);
        }
        for (int threads : new int[] {1, 2, 4}) {
            expected.add("DoublesNetwork, " + threads + " thread(s): " + DOUBLE_HASH);
        }
        assertThat(printed).filteredOn(line -> line.contains("thread(s)")).isEqualTo(expected);
    }
}
