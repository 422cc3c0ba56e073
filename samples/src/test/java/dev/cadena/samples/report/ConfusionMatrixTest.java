package dev.cadena.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    @Test
    void alignsCountsUnderTheNamesOfTheClasses() {
        assertThat(ConfusionMatrix.of(List.of("no", "maybe"), new int[][] {{12, 0}, {3, 4}})
                        .lines())
                .containsExactly("          no  maybe", "   no     12      .", "maybe      3      4");
    }
}
