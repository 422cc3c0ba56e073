package dev.cadena.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
}
