package dev.cadena.lab.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    /** 2e-44 and 2.0e23 are among those of which JDK 17 writes too many digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2.5, -2.5",
        "0.1, 0.1",
        "100000, 100000",
        "1e-7, 0.0000001",
        "1.5e-8, 1.5e-8",
        "1e20, 100000000000000000000",
        "2e23, 2e23",
        "2e-44, 2e-44",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void numbersAreShort(double value, String text) {
        assertThat(Numbers.shortest(value)).isEqualTo(text);
    }

    @Test
    void numbersReadBackAndNoShorterOnesDo() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = Numbers.shortest(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value);
                int digits = new BigDecimal(text).stripTrailingZeros().precision();
                if (digits > 1) {
                    assertThat(new BigDecimal(value)
                                    .round(new MathContext(digits - 1))
                                    .doubleValue())
                            .isNotEqualTo(value);
                }
            }
        }
    }

    @Test
    void digitsAreRounded() {
        assertThat(Numbers.rounded(0.0123456, 3)).isEqualTo("0.0123");
        assertThat(Numbers.rounded(1.5000001, 3)).isEqualTo("1.5");
        assertThat(Numbers.rounded(0.00012345, 3)).isEqualTo("0.000123");
        assertThat(Numbers.rounded(0.000012345, 3)).isEqualTo("1.23e-5");
        assertThat(Numbers.rounded(Double.NaN, 3)).isEqualTo("NaN");
    }

    @Test
    void vectorsOfBothPrecisionsAreDoubles() {
        double[] doubles = {1.5, 2};
        assertThat(Numbers.doubles(new float[] {1.5f, 2})).containsExactly(doubles);
        assertThat(Numbers.doubles(doubles)).containsExactly(doubles).isNotSameAs(doubles);
    }
}
