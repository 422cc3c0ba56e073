package dev.cadena.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
    @ParameterizedTest
    @CsvSource({
        "ARG_MAX, 0.1, 0.7, 0.2, 1",
        "ARG_MAX, 0.4, 0.2, 0.4, 0",
        "ARG_MAX, -3, -2, -2, 1",
        "ARG_MAX, -Infinity, Infinity, 1e300, 1",
        "ARG_MAX, 0.1, NaN, 0.2, -1",
        "ABOVE_HALF, 0.5, 9, 9, 0",
        "ABOVE_HALF, 0.5000001, -9, -9, 1",
        "ABOVE_ZERO, 0.0, 9, 9, 0",
        "ABOVE_ZERO, -0.0, 9, 9, 0",
        "ABOVE_ZERO, 4.9e-324, -9, -9, 1",
        "NONE, 1, 2, 3, -1"
    })
    void decides(Decision decision, double a, double b, double c, int expected) {
        int count = decision == Decision.ARG_MAX ? 3 : 1;

        assertThat(decision.of(Vectors.DOUBLE, new double[] {Double.NaN, a, b, c, 1e300}, 1, count))
                .isEqualTo(expected);
    }

    @Test
    void countsClasses() {
        assertThat(Decision.NONE.classes(3)).isZero();
        assertThat(Decision.ARG_MAX.classes(3)).isEqualTo(3);
        assertThat(Decision.ABOVE_HALF.classes(1)).isEqualTo(2);
        assertThat(Decision.ABOVE_ZERO.classes(1)).isEqualTo(2);
    }
}
