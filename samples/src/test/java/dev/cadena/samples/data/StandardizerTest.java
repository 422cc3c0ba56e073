package dev.cadena.samples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardizerTest {
    private static final float[][] ROWS = {{1, 7}, {3, 7}, {5, 7}};

    @Test
    void bringsColumnsToMeanZeroAndDeviationOne() {
        float[][] scaled = Standardizer.fit(ROWS).apply(ROWS);

        // The deviation of 1, 3, 5 is √(8/3).
        float step = (float) (2 / Math.sqrt(8 / 3.0));
        assertThat(scaled[0][0]).isEqualTo(-step);
        assertThat(scaled[1][0]).isZero();
        assertThat(scaled[2][0]).isEqualTo(step);
    }

    @Test
    void makesAConstantColumnZero() {
        float[][] scaled = Standardizer.fit(ROWS).apply(ROWS);

        assertThat(scaled[0][1]).isZero();
        assertThat(scaled[2][1]).isZero();
    }

    @Test
    void appliesTheScaleOfTheTrainingRowsToOthers() {
        Standardizer standardizer = Standardizer.fit(new float[][] {{0}, {10}});

        assertThat(standardizer.apply(new float[][] {{20}})[0][0]).isEqualTo(3);
    }

    @Test
    void invertsItself() {
        Standardizer standardizer = Standardizer.fit(ROWS);

        double standardized = standardizer.apply(ROWS)[2][0];

        assertThat(standardizer.invert(0, standardized)).isCloseTo(5, within(1e-6));
    }
}
