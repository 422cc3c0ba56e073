package dev.cadena.samples.diabetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.samples.diabetes.DiabetesSample.Errors;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiabetesSampleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLossPredictsMuchBetterThanTheMean(long seed) {
        Map<String, Errors> errors = DiabetesSample.run(seed);
        Errors baseline = errors.remove("(always the mean)");
        assertThat(errors).hasSize(3);
        errors.forEach((loss, error) -> {
            assertThat(error.rootMeanSquare()).as(loss).isLessThan(0.85 * baseline.rootMeanSquare());
            assertThat(error.meanAbsolute()).as(loss).isLessThan(0.85 * baseline.meanAbsolute());
        });
    }
}
