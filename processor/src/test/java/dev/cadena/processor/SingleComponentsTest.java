package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code reads as if written by a careful person, who writes no loop over one component. */
class SingleComponentsTest {
    private static final String NETWORK = """
            import dev.cadena.*; import dev.cadena.activation.*; import dev.cadena.layer.*; import dev.cadena.loss.*;
            @Network interface Net {
                @Input(400) Layer wide();
                @Reshape(from = "wide", shape = {200, 2}) Layer pairs();
                @Dense(from = "wide", units = 200) Layer flat();
                @Reshape(from = "flat", shape = {200, 1}) Layer column();
                @Concatenate(from = {"pairs", "column"}) Layer triples();
                @Flatten(from = "triples") Layer row();
                @Dense(from = "wide", units = 1) @Tanh Layer one();
                @Concatenate(from = {"row", "one"}) Layer all();
                @Dense(from = "all", units = 1) @Prelu @MeanSquaredError Layer out();
            }
            """;

    @TempDir
    Path directory;

    @Test
    void areWrittenWithoutALoop() throws Exception {
        var outcome = TestCompiler.JAVAC.compile(directory, Map.of("Net.java", NETWORK));

        assertThat(outcome.success()).as(outcome.messages().toString()).isTrue();
        String generated = outcome.generated().get("NetNetwork.java");
        assertThat(generated)
                .contains(
                        "out[outAt] = s[OUT];",
                        "float loss = (y[yAt] - s[OUT]) * (y[yAt] - s[OUT]);",
                        "s[ONE] = FloatMath.tanh(s[ONE_Z]);",
                        "s[ALL + 600] = s[ONE];",
                        "s[TRIPLES + 2 + row * 3] = s[FLAT + row];",
                        "g[OUT_SLOPE] += s[OUT_Z] > 0 ? 0f : s[OUT_DELTA] * s[OUT_Z];",
                        "g[OUT_BIASES] += s[OUT_Z_DELTA];")
                .doesNotContain("< 1;", "row * 1");
    }
}
