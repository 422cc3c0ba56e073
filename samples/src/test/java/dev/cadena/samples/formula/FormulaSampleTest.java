package dev.cadena.samples.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaSampleTest {
    @Test
    void theOwnLossIsTheMostRobust() {
        Map<String, Double> errors = FormulaSample.run(1);
        assertThat(errors.get("Cauchy")).isLessThan(errors.get("Huber")).isLessThan(50);
        assertThat(errors.get("Huber")).isLessThan(errors.get("mean squared error"));
    }
}
