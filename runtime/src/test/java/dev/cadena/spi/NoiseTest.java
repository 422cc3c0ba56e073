package dev.cadena.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    private static final int VISITS = 2000;
    private static final int COMPONENTS = 100;

    /** Of a mean of independent numbers; a million such means would exceed it once. */
    private static final double DEVIATIONS = 5;

    private final Noise noise = Noise.of(42, 4);

    /**
     * Expected is what this prints:
     *
     * <pre>
     * M, G = 2**64 - 1, 0x9E3779B97F4A7C15
     * def mix(z):
     *     z = ((z ^ z &gt;&gt; 30) * 0xBF58476D1CE4E5B9) &amp; M
     *     z = ((z ^ z &gt;&gt; 27) * 0x94D049BB133111EB) &amp; M
     *     return z ^ z &gt;&gt; 31
     * def key(seed, layer, visit):
     *     stream = 2**63 + 2**61 + layer
     *     k = mix(mix((seed + G) &amp; M) ^ mix((stream + 2 * G) &amp; M))
     *     return mix((k + (visit + 1) * G) &amp; M)
     * def bits(k, i):
     *     z = (k + (i + 1) * 0x9E3779B9) % 2**32
     *     z = ((z ^ z &gt;&gt; 16) * 0x85EBCA6B) % 2**32 ^ k &gt;&gt; 32
     *     z = ((z ^ z &gt;&gt; 13) * 0xC2B2AE35) % 2**32
     *     return (z ^ z &gt;&gt; 16) &gt;&gt; 1
     * for seed, layer, visit in ((0, 0, 0), (7, 3, 2**40), (2**64 - 5, 1, 12)):
     *     k = key(seed, layer, visit)
     *     print(seed, layer, visit, k - 2**64 if k &gt;&gt; 63 else k, [bits(k, i) for i in (0, 1, 2, 1000)])
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 28913347056952919, 1054625892, 667490406, 1268784246, 1181346481",
        "7, 3, 1099511627776, -17659690354999339, 1108318914, 2104944009, 1832023014, 539435483",
        "-5, 1, 12, -1533918223557707539, 1235969074, 1740990075, 1674139856, 1302936640"
    })
    void isWhatIsWrittenDown(long seed, int layer, long visit, long key, int first, int second, int third, int last) {
        assertThat(Noise.of(seed, 4).key(layer, visit)).isEqualTo(key);
        assertThat(IntStream.of(0, 1, 2, 1000).map(i -> bits(key, i))).containsExactly(first, second, third, last);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 0.25, 0.5, 0.8, 0.99})
    void masksAreZeroAtTheirRate(double rate) {
        double scale = 1 / (1 - rate);
        double deviation = Math.sqrt(rate * (1 - rate)) * scale;

        assertThat(mean((visit, i) -> noise.mask(noise.key(0, visit), i, rate)))
                .isCloseTo(1, within(DEVIATIONS * deviation / Math.sqrt((double) VISITS * COMPONENTS)));
        for (int i = 0; i < 1000; i++) {
            assertThat(noise.mask(noise.key(1, 5), i, rate)).isIn(0.0, scale);
        }
    }

    @Test
    void rateZeroKeepsAllAndAlmostOneDropsAll() {
        double almost = Math.nextDown(1.0);
        for (int i = 0; i < 1000; i++) {
            assertThat(noise.mask(noise.key(1, 5), i, 0)).isEqualTo(1);
            assertThat(noise.mask(noise.key(1, 5), i, almost)).isZero();
        }
    }

    /** Every component drops in half of the visits, and every visit drops half of the components. */
    @Test
    void noComponentAndNoVisitIsPreferred() {
        for (int component = 0; component < COMPONENTS; component++) {
            int fixed = component;
            double mean = IntStream.range(0, VISITS)
                    .mapToDouble(visit -> noise.mask(noise.key(2, visit), fixed, 0.5))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(1, within(DEVIATIONS / Math.sqrt(VISITS)));
        }
        for (int visit = 0; visit < VISITS; visit++) {
            long key = noise.key(2, visit);
            double mean = IntStream.range(0, COMPONENTS)
                    .mapToDouble(i -> noise.mask(key, i, 0.5))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(1, within(DEVIATIONS / Math.sqrt(COMPONENTS)));
        }
    }

    /** The product of two masks of rate ½ is 4 with probability ¼, so 1 on average, with deviation √3. */
    @Test
    void neighboursAreIndependent() {
        double most = DEVIATIONS * Math.sqrt(3) / Math.sqrt((double) VISITS * COMPONENTS);
        for (int apart : new int[] {1, 2, 3, 16, 64}) {
            assertThat(mean((visit, i) -> half(0, visit, i) * half(0, visit, i + apart)))
                    .as("components %s apart", apart)
                    .isCloseTo(1, within(most));
            assertThat(mean((visit, i) -> half(0, visit, i) * half(0, visit + apart, i)))
                    .as("visits %s apart", apart)
                    .isCloseTo(1, within(most));
        }
        assertThat(mean((visit, i) -> half(1, visit, i) * half(2, visit, i)))
                .as("layers")
                .isCloseTo(1, within(most));
        Noise other = Noise.of(43, 4);
        assertThat(mean((visit, i) -> half(1, visit, i) * other.mask(other.key(1, visit), i, 0.5)))
                .as("seeds")
                .isCloseTo(1, within(most));
    }

    /** The mean of n, n², n³ and n⁴ is 0, 1, 0 and 3; the deviations of these powers are 1, √2, √15 and √96. */
    @Test
    void normalNumbersHaveTheMomentsOfTheirDistribution() {
        double[] means = {0, 1, 0, 3};
        double[] deviations = {1, Math.sqrt(2), Math.sqrt(15), Math.sqrt(96)};
        for (int power = 1; power <= means.length; power++) {
            int n = power;
            double sigma = deviations[n - 1] / Math.sqrt((double) VISITS * COMPONENTS);
            assertThat(mean((visit, i) -> Math.pow(noise.normal(noise.key(3, visit), i, 1), n)))
                    .as("power %s", n)
                    .isCloseTo(means[n - 1], within(DEVIATIONS * sigma));
        }
        assertThat(noise.normal(noise.key(3, 0), 7, 0.25)).isEqualTo(noise.normal(noise.key(3, 0), 7, 1) / 4);
    }

    @Test
    void predictionDrawsNothing() {
        assertThat(Noise.NONE.isOn()).isFalse();
        assertThat(-0.0 + Noise.NONE.normal(0, 0, 0.5)).isEqualTo(-0.0);
        assertThat(Noise.NONE.mask(Noise.NONE.key(3, 9), 0, 0.5)).isEqualTo(1);
    }

    private interface Drawn {
        double of(int visit, int component);
    }

    private double half(int layer, int visit, int i) {
        return noise.mask(noise.key(layer, visit), i, 0.5);
    }

    private static int bits(long key, int i) {
        return Noise.bits((int) key, (int) (key >>> Integer.SIZE), i);
    }

    private static double mean(Drawn drawn) {
        return IntStream.range(0, VISITS)
                .mapToDouble(visit -> IntStream.range(0, COMPONENTS)
                        .mapToDouble(i -> drawn.of(visit, i))
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }
}
