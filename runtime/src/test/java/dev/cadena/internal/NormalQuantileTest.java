package dev.cadena.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {
    /** Expected is what Python's {@code statistics.NormalDist().inv_cdf((n + 0.5) / 2**31)} yields, which has 16 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, -6.230260137989042",
        "1, -6.055826643335417",
        "5, -5.843150367636088",
        "1048576, -3.2971932117728007",
        "161061273, -1.439531471267416",
        "161061274, -1.439531467977812",
        "536870912, -0.6744897494633951",
        "1073741823, -5.836198745833247e-10",
        "1073741824, 5.836198745833247e-10",
        "1073754169, 1.4410158323835586e-05",
        "1986422374, 1.439531471267416",
        "1986422375, 1.4395314745570202",
        "2147483646, 6.055826643335417",
        "2147483647, 6.230260137989042"
    })
    void hasSevenDigits(int n, double expected) {
        assertThat(NormalQuantile.of((n + 0.5) * 0x1p-31)).isCloseTo(expected, withinPercentage(1.2e-5));
    }

    @Test
    void isOdd() {
        for (int n = 0; n < 1 << 30; n += 4_099_999) {
            double p = (n + 0.5) * 0x1p-31;
            assertThat(NormalQuantile.of(1 - p)).isEqualTo(-NormalQuantile.of(p));
        }
    }
}
