package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    /** Of n numbers that are c − 1 and c + 1 in turn the mean is c and the deviation 1, however far c is from 0. */
    @Test
    void losesNothingFarFromZero() {
        for (double centre : new double[] {0, 1e9, -0x1p50}) {
            double[] column = new double[10_000];
            for (int i = 0; i < column.length; i++) {
                column[i] = centre + (i % 2 == 0 ? -1 : 1);
            }
            assertThat(Statistics.meanAndDeviation(column)).containsExactly(centre, 1);
        }
    }

    /** To the last bits of exact arithmetic, also where a sum one by one loses several. */
    @Test
    void correctsTheRoundingOfTheFirstPass() {
        SplittableRandom random = new SplittableRandom(4);
        double[] column = random.doubles(10_000).map(u -> 1e9 + u).toArray();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (double value : column) {
            sum = sum.add(new BigDecimal(value));
            squares = squares.add(new BigDecimal(value).pow(2));
        }
        BigDecimal n = BigDecimal.valueOf(column.length);
        BigDecimal mean = sum.divide(n);
        double variance = squares.divide(n).subtract(mean.pow(2)).doubleValue();

        double[] found = Statistics.meanAndDeviation(column);

        assertThat(found[0]).isEqualTo(mean.doubleValue());
        assertThat(found[1]).isCloseTo(Math.sqrt(variance), within(1e-13));
    }

    /** From the nearer of two numbers: what lies far away rounds nothing. */
    @Test
    void aQuantileThatIsANumberIsThatNumber() {
        assertThat(Statistics.medianAndRange(new double[] {1e17, -1, 0.1})[0]).isEqualTo(0.1);
        assertThat(Statistics.medianAndRange(new double[] {1e17, -1e17, 0.1, 0.3, 2e17})[0])
                .isEqualTo(0.3);
    }

    /** In one pass, the mean of squares would differ from the square of the mean by roundings alone. */
    @Test
    void aConstantHasNoDeviation() {
        double[] column = new double[7];
        java.util.Arrays.fill(column, 0.1);

        assertThat(Statistics.meanAndDeviation(column)).containsExactly(0.1, 0);
        assertThat(Statistics.range(column)).containsExactly(0.1, 0.1);
        assertThat(Statistics.medianAndRange(column)).containsExactly(0.1, 0);
    }

    /** {@code numpy.mean}, {@code numpy.std}, {@code numpy.median}, {@code numpy.percentile(…, 75) - numpy.percentile(…, 25)}. */
    @Test
    void agreesWithNumpy() {
        double[] even = {3, -1.5, 4, 1.25, -5, 9.5};
        assertThat(Statistics.meanAndDeviation(even)[0]).isEqualTo(1.875);
        assertThat(Statistics.meanAndDeviation(even)[1]).isCloseTo(4.5271173683334816, within(1e-15));
        assertThat(Statistics.range(even)).containsExactly(-5, 9.5);
        assertThat(Statistics.medianAndRange(even)).containsExactly(2.125, 4.5625);
        double[] odd = {3, -1.5, 4, 1.25, -5};
        assertThat(Statistics.medianAndRange(odd)).containsExactly(1.25, 4.5);
        assertThat(Statistics.medianAndRange(new double[] {-7})).containsExactly(-7, 0);
        assertThat(even).containsExactly(3, -1.5, 4, 1.25, -5, 9.5);
    }
}
