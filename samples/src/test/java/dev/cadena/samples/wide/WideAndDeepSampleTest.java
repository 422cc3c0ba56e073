package dev.cadena.samples.wide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WideAndDeepSampleTest {
    @Test
    void readsBothInputs() {
        assertThat(WideAndDeepSample.run(1)).isGreaterThanOrEqualTo(0.95);
    }
}
