package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.plan.Widths;
import dev.cadena.spi.Batch;
import org.junit.jupiter.api.Test;

/** Processor and runtime share no class, and must pad rows alike. */
class WidthsTest {
    @Test
    void areThoseOfTheRuntime() {
        for (int columns = 1; columns < 100; columns++) {
            assertThat(Widths.padded(columns)).isEqualTo(Batch.padded(columns));
        }
    }
}
