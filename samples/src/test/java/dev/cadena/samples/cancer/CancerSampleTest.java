package dev.cadena.samples.cancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancerSampleTest {
    /** Whoever calls every tumour benign is right in 63 of 100 cases. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothLossesTellTumoursApart(long seed) {
        Map<String, Double> accuracies = CancerSample.run(seed);
        assertThat(accuracies).containsOnlyKeys("binary cross-entropy", "hinge");
        assertThat(accuracies.values())
                .allSatisfy(accuracy -> assertThat(accuracy).isGreaterThanOrEqualTo(0.94));
    }
}
