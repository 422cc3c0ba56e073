package dev.cadena.processor.determinism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cadena.processor.TestCompiler;
import dev.cadena.spi.Simd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who predicts once waits neither for the JDK's lambdas nor for its vectors, which take longer to start than all the rest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPredictionTest {
    private static final String VECTORS = "jdk.incubator.vector.FloatVector";
    private static final String LOADED = "-Xlog:class+load:stdout";

    private Path classes;

    @BeforeAll
    void compile(@TempDir Path directory) throws IOException {
        var outcome = TestCompiler.JAVAC.compile(
                directory, Map.of("Small.java", declaration("Small", 2), "Large.java", declaration("Large", 70)));
        assertThat(outcome.success()).as("%s", outcome.messages()).isTrue();
        classes = outcome.classes();
    }

    private static String declaration(String name, int units) {
        return """
                import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
                @Network
                public interface %s {
                  @Input(1) Layer in();
                  @Dense(from = "in", units = %d) @Relu Layer hidden();
                  @Dense(from = "hidden", units = 1) @MeanSquaredError Layer out();
                }
                """.formatted(name, units);
    }

    @Test
    void linksNoLambda() throws IOException, InterruptedException {
        for (String network : List.of("SmallNetwork", "LargeNetwork")) {
            assertThat(Jvm.run(List.of(LOADED), classes, Predictions.class, network, "1"))
                    .contains("created")
                    .noneMatch(line -> line.contains("$$Lambda") || line.contains("java.util.stream."));
        }
    }

    @Test
    void startsNoVectors() throws IOException, InterruptedException {
        assertThat(predictWithVectors(1)).contains("created").noneMatch(line -> line.contains(VECTORS));
    }

    @Test
    void isFollowedByVectors() throws IOException, InterruptedException {
        assumeTrue(Simd.isOn(), "the JVMs that it starts have no vectors either");

        assertThat(predictWithVectors(1000)).anyMatch(line -> line.contains(VECTORS));
    }

    private List<String> predictWithVectors(int count) throws IOException, InterruptedException {
        List<String> options = List.of("--add-modules", "jdk.incubator.vector", LOADED);
        return Jvm.run(options, classes, Predictions.class, "LargeNetwork", String.valueOf(count));
    }
}
