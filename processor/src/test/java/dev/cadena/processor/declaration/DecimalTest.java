package dev.cadena.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    /** Some of these have more digits by {@code Double.toString} of JDK 17, which parse to the same number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "1.0",
                "-0.5",
                "0.1",
                "100.0",
                "1234567.0",
                "9999999.0",
                "1.0E7",
                "0.001",
                "9.999E-4",
                "0.002",
                "1.0E-5",
                "2.0E23",
                "1.0E23",
                "-2.0E23",
                "2.0E-3",
                "1.2E-6",
                "1.0507009873554805",
                "3.141592653589793",
                "4.9E-324",
                "9.9E-324",
                "2.2250738585072014E-308",
                "1.7976931348623157E308",
                "9.007199254740992E15",
                "2.2250738585072E-308",
                "NaN",
                "Infinity",
                "-Infinity"
            })
    void aDouble(String text) {
        assertThat(Decimal.of(Double.parseDouble(text))).isEqualTo(text.equals("2.0E-3") ? "0.002" : text);
    }

    @ParameterizedTest
    @CsvSource({
        "2e-3, 0.002",
        "0.1, 0.1",
        "-1.5, -1.5",
        "1e10, 1.0E10",
        "3.3554432e7, 3.3554432E7",
        "2e23, 2.0E23",
        "1.1e-5, 1.1E-5",
        "1.4e-45, 1.4E-45",
        "3.4028235e38, 3.4028235E38",
        "1.17549435e-38, 1.1754944E-38",
        "NaN, NaN"
    })
    void aFloat(String number, String text) {
        assertThat(Decimal.of(Float.parseFloat(number))).isEqualTo(text);
    }

    @Test
    void parsesBack() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double d = Double.longBitsToDouble(random.nextLong());
            assertThat(Double.valueOf(Decimal.of(d))).isEqualTo(Double.valueOf(d));
            float f = Float.intBitsToFloat(random.nextInt());
            assertThat(Float.valueOf(Decimal.of(f))).isEqualTo(Float.valueOf(f));
            double ordinary = random.nextInt(1_000_000) / 1e4;
            assertThat(Decimal.of(ordinary)).isEqualTo(Double.toString(ordinary));
        }
    }
}
