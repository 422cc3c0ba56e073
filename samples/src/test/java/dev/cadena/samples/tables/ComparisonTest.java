package dev.cadena.samples.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final double[] REFERENCE = {1, 2, 3, 4, 5}; // mean 3, deviation √2.5

    @Test
    void measuresTheDifferenceInDeviationsOfTheReference() {
        Comparison below = new Comparison(new double[] {0.8, 0.8, 0.8, 1.8, 2.8}, REFERENCE);

        assertThat(below.difference()).isCloseTo(-1.6, within(1e-12));
        assertThat(below.isBelowBy(1)).isTrue();
        assertThat(below.isBelowBy(1.02)).isFalse();
    }

    @Test
    void paresTheErrorOfADifferenceDownToThatOfPairs() {
        assertThat(new Comparison(new double[] {2, 3, 4, 5, 6}, REFERENCE).error())
                .isZero();
        assertThat(new Comparison(new double[] {1, 2, 3, 4, 10}, REFERENCE).error())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void isShownWithTheTablesThatAreBelow() {
        Comparison same = new Comparison(REFERENCE, REFERENCE);
        Comparison below = new Comparison(new double[] {0, 0, 0, 0, 0}, REFERENCE);
        String page = "before\n<!-- scores -->\nold\n<!-- end -->\nafter\n";

        assertThat(TablesPage.of(page, Map.of(Subject.WINE, same)))
                .startsWith("before\n<!-- scores -->\n")
                .contains("| wine | 13-16-3, relu | Nesterov 0.01, 32 rows, 100 epochs, alpha 0.0001 | accuracy |")
                .contains("| 3.0000 ± 1.5811 | 3.0000 ± 1.5811 | +0.0000 ± 0.0000 |\n")
                .contains("Nowhere is Cadena below")
                .doesNotContain("old")
                .endsWith("<!-- end -->\nafter\n");
        assertThat(TablesPage.of(page, Map.of(Subject.WINE, below))).contains("own deviation: wine.");
    }
}
