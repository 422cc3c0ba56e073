package dev.cadena.samples.heads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoHeadsSampleTest {
    @Test
    void bothHeadsLearn() {
        TwoHeadsSample.Scores scores = TwoHeadsSample.run(1);
        assertThat(scores.accuracy()).isGreaterThanOrEqualTo(0.94);
        assertThat(scores.alcoholError()).isLessThan(0.8 * scores.alcoholDeviation());
    }
}
