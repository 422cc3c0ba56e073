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
                        "s.losses()[row] += outRowWeight[outRowWeightAt] * ((outTarget[outTargetAt]",
                        "one[at] = FloatMath.tanh(oneZ[at]);",
                        "g[OUT_SLOPE] += outZ[at] > 0 ? 0f : outDelta[at] * outZ[at];")
                .doesNotContain("< 1;");
    }
}
