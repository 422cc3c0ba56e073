package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void linearTicksAreRound() {
        assertThat(Ticks.linear(0, 1, 5)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(Ticks.linear(-0.3, 0.31, 5)).containsExactly(-0.2, 0.0, 0.2);
        assertThat(Ticks.linear(1, 40, 8)).containsExactly(5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0);
        assertThat(Ticks.linear(0.1, 0.3, 2)).containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void logarithmicTicksArePowers() {
        assertThat(Ticks.logarithmic(0.05, 200, 5)).containsExactly(0.1, 1.0, 10.0, 100.0);
        assertThat(Ticks.logarithmic(1e-9, 1, 4)).containsExactly(1e-9, 1e-6, 1e-3, 1.0);
        assertThat(Ticks.logarithmic(0.9, 12, 5)).containsExactly(1.0, 2.0, 5.0, 10.0);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-2, −2", "0.00002, 2e−5", "0, 0", "1500000, 1.5e6", "100000, 100000"})
    void ticksAreShort(double tick, String text) {
        assertThat(Ticks.text(tick)).isEqualTo(text);
    }
}
