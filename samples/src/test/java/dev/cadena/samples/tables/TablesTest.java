package dev.cadena.samples.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten seeds on each of six tables, against scikit-learn. {@code docs/tables.md} shows the scores; {@code
 * -Dcadena.golden.update=true} brings it up to date.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TablesTest {
    private static final Path PAGE = Path.of("../docs/tables.md");

    private final Map<Subject, Comparison> comparisons = new EnumMap<>(Subject.class);

    @BeforeAll
    void train() {
        for (Subject subject : Subject.values()) {
            comparisons.put(subject, new Comparison(subject.scores(), subject.reference()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotBelowTheReferenceByTwoDeviations(Subject subject) {
        Comparison comparison = comparisons.get(subject);

        assertThat(comparison.isBelowBy(2)).as(comparison.toString()).isFalse();
    }

    @Test
    void standsInTheDocumentation() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        String shown = TablesPage.of(page, comparisons);
        if (Boolean.getBoolean("cadena.golden.update")) {
            Files.writeString(PAGE, shown);
            return;
        }
        assertThat(page)
                .as("docs/tables.md; -Dcadena.golden.update=true brings it up to date")
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource
    void everySeedDealsAllRowsIntoFiveEqualParts(Subject subject) {
        assertThat(subject.reference()).hasSize(10);
        for (int seed = 0; seed < 10; seed++) {
            int[] parts = subject.parts(seed);
            List<Integer> sizes = Arrays.asList(0, 0, 0, 0, 0);
            Arrays.stream(parts).forEach(part -> sizes.set(part, sizes.get(part) + 1));
            assertThat(sizes).allMatch(size -> size == parts.length / 5 || size == (parts.length + 4) / 5);
        }
    }

    /** The settings are the reference's; the declared network must be what they say. */
    @ParameterizedTest
    @EnumSource
    void declaresTheNetworkOfTheSettings(Subject subject) {
        Settings settings = subject.settings();
        List<String> kinds = subject.network(0).layers().stream()
                .map(layer -> layer.kind().replaceFirst("Sigmoid|Softmax", "probability"))
                .toList();

        String activation = settings.activation().equals("relu") ? "Relu" : "Tanh";
        assertThat(kinds.subList(2, kinds.size() - 1))
                .isEqualTo(settings.hidden().stream()
                        .map(units -> "Dense(units = " + units + ") " + activation)
                        .toList());
        assertThat(kinds.get(1)).startsWith(settings.standardized() ? "Standardize" : "Rescale(by = 0.0625)");
        assertThat(kinds.get(kinds.size() - 1)).contains(settings.targets() == 0 ? "probability" : "MeanSquaredError");
    }

    /** As scikit-learn does before any activation but the logistic one; Cadena's own choice before ReLU is another. */
    @ParameterizedTest
    @EnumSource
    void drawsWeightsByTheReferencesDistribution(Subject subject) {
        subject.network(0).layers().stream()
                .filter(layer -> layer.parameterCount() > 0)
                .map(layer -> layer.parameter("weights"))
                .forEach(weights -> {
                    int sum = weights.shape().get(0) + weights.shape().get(1);
                    assertThat(weights.initializer()).isEqualTo(Layer.Distribution.UNIFORM);
                    assertThat(weights.scale()).isEqualTo(Math.sqrt(6.0 / sum));
                });
    }
}
