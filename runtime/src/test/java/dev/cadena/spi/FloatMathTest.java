package dev.cadena.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of what sums in float, as documented, against sums in double. */
class FloatMathTest {
    private static final double UNIT = 0x1p-24;

    @ParameterizedTest
    @ValueSource(floats = {0.01f, 1, 30})
    void softmaxAndLogSumExpKeepTheirBounds(float spread) {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int count = 1 + random.nextInt(i < 150 ? 10 : 2000);
            float[] z = new float[count];
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                z[k] = 100 * (i % 3 - 1) + spread * (random.nextFloat() - 0.5f);
                max = Math.max(max, z[k]);
            }
            double sum = 0;
            for (float logit : z) {
                sum += StrictMath.exp(logit - max);
            }

            float[] p = new float[count];
            FloatMath.softmax(z, 0, p, 0, count);
            for (int k = 0; k < count; k++) {
                double below = max - z[k];
                double exact = StrictMath.exp(-below) / sum;
                assertThat(Math.abs(p[k] - exact) / exact).isLessThanOrEqualTo((2 * count + below + 2) * UNIT);
            }
            double exact = max + StrictMath.log(sum);
            assertThat(Math.abs(FloatMath.logSumExp(z, 0, count) - exact))
                    .isLessThanOrEqualTo((3 * count + Math.abs(exact)) * UNIT);
        }
    }

    @Test
    void signsAreThoseOfMath() {
        for (float x : new float[] {0, -0f, 1, -1, Float.MIN_VALUE, -Float.MIN_VALUE, 1e-38f, 1e38f, Float.NaN}) {
            assertThat(List.of(FloatMath.sign(x))).containsExactly(Math.signum(x));
            float infinite = x * Float.POSITIVE_INFINITY;
            assertThat(List.of(FloatMath.sign(infinite))).containsExactly(Math.signum(infinite));
            assertThat(List.of(DoubleMath.sign(x))).containsExactly(Math.signum((double) x));
        }
        for (double x : new double[] {Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -1e-300}) {
            assertThat(List.of(DoubleMath.sign(x))).containsExactly(Math.signum(x));
        }
    }
}
