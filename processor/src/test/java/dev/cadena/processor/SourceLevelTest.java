package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated classes are Java 17: at an older level one message says so, instead of one for each thing they use. */
class SourceLevelTest {
    private static final String NETWORK = """
            @dev.cadena.Network
            interface %s {
                @dev.cadena.layer.Input(2) dev.cadena.Layer x();
                @dev.cadena.layer.Dense(from = "x", units = 1) @dev.cadena.loss.MeanSquaredError dev.cadena.Layer y();
            }
            """;

    private static final Map<String, String> SOURCES =
            Map.of("B.java", NETWORK.formatted("B"), "A.java", NETWORK.formatted("A"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void isReportedOnceIfItIsTooLow(TestCompiler compiler) throws IOException {
        var outcome = compiler.compile(directory, SOURCES, List.of("--release", "8"));

        assertThat(outcome.success()).isFalse();
        assertThat(outcome.generated()).isEmpty();
        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains("[cadena-source-level]", "level is 8", "to generate for A", "--release 17");
            assertThat(m.getLineNumber()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void mayBe17(TestCompiler compiler) throws IOException {
        assertThat(compiler.compile(directory, SOURCES).generated()).containsOnlyKeys("ANetwork.java", "BNetwork.java");
    }
}
