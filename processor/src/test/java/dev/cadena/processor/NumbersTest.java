package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed does not depend on the JDK: before JDK 19, {@code Double.toString(2e23)} is 1.9999999999999998E23. */
class NumbersTest {
    private static final String NETWORK = """
            import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
            @Network(precision = Precision.DOUBLE)
            interface Large {
                @Input(2) Layer x();
                @Rescale(from = "x", by = 2e23, offset = 2e23) Layer scaled();
                @Dense(from = "scaled", units = 1) @Prelu(slope = 2e23) @Huber(delta = DELTA, weight = 2e23) Layer y();
            }
            """;

    @TempDir
    Path directory;

    @Test
    void haveTheFewestDigits() throws IOException {
        Outcome outcome = TestCompiler.JAVAC.compile(
                directory,
                Map.of("Large.java", NETWORK.replace("DELTA", "2e23")),
                List.of("-Acadena.explain=true", "-Acadena.report=" + directory.resolve("report")));

        String source = outcome.generated().get("LargeNetwork.java");
        assertThat(source)
                .contains("\"Rescale(by = 2.0E23, offset = 2.0E23)\"")
                .contains("CONSTANT, 2.0E23")
                .contains("2·10²³");
        String all = source
                + outcome.messages().stream()
                        .map(m -> m.getMessage(Locale.ROOT))
                        .collect(Collectors.joining())
                + Files.readString(directory.resolve("report/Large.md"));
        assertThat(all).contains("2 \\cdot 10^{23}").doesNotContain("1.99");
    }

    @Test
    void alsoInMessages() throws IOException {
        Outcome outcome =
                TestCompiler.JAVAC.compile(directory, Map.of("Large.java", NETWORK.replace("DELTA", "-2e23")));

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> assertThat(m.getMessage(Locale.ROOT))
                .contains("delta = -2.0E23: it must be above 0"));
    }
}
