package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.data.Dataset;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void numbersAreCounted() {
        Histogram histogram = Histogram.of(new double[] {0, 0, 1, 2, 3, 4, Double.NaN, Double.POSITIVE_INFINITY}, 4);

        assertThat(histogram.values()).isEqualTo(6);
        assertThat(histogram.notFinite()).isEqualTo(2);
        assertThat(histogram.min()).isZero();
        assertThat(histogram.max()).isEqualTo(4);
        assertThat(histogram.mean()).isCloseTo(10 / 6.0, within(1e-15));
        assertThat(histogram.deviation()).isCloseTo(Math.sqrt(30 / 6.0 - 100 / 36.0), within(1e-15));
        assertThat(histogram.zeros()).isEqualTo(2 / 6.0);
        assertThat(histogram.counts()).containsExactly(2L, 1L, 1L, 2L);
        assertThat(histogram.bars()).isEqualTo("█▄▄█");
    }

    @Test
    void extremesHaveBins() {
        assertThat(Histogram.of(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}, 3)
                        .counts())
                .containsExactly(1L, 0L, 1L);
        assertThat(Histogram.of(new double[] {7, 7}, 3).counts()).containsExactly(2L, 0L, 0L);
        Histogram none = Histogram.of(new double[0], 2);
        assertThat(none.counts()).containsExactly(0L, 0L);
        assertThat(none.mean()).isZero();
        assertThat(none.bars()).isEqualTo("  ");
    }

    @Test
    void aSingleNumberShowsBesideMany() {
        double[] numbers = new double[1000];
        numbers[0] = 1;
        assertThat(Histogram.of(numbers, 2).bars()).isEqualTo("█▁");
    }

    @Test
    void reportsAreAligned() {
        assertThat(Histogram.of(new double[] {0, 0.5, 0.5}, 2)).hasToString("""
                values  min  max    mean  deviation  zeros
                     3    0  0.5  0.3333     0.2357  33.3%
                |▄█|
                """);
    }

    @Test
    void thereIsOneForEachTensor() {
        BlobsNetwork network = BlobsNetwork.create(1);
        Histograms weights = Histograms.ofWeights(network);
        assertThat(weights.entries())
                .extracting(e -> e.layer() + "." + e.parameter())
                .containsExactly("hidden.weights", "hidden.biases", "kind.weights", "kind.biases");
        assertThat(weights.of("hidden", "biases").zeros()).isEqualTo(1);
        float[] parameters = network.parameters();
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 16; i++) {
            greatest = Math.max(greatest, parameters[i]);
        }
        assertThat(weights.of("hidden", "weights").max()).isEqualTo(greatest);
        assertThat(weights.of("kind", "weights").values()).isEqualTo(24);
        assertThat(weights.toString().lines().toList())
                .hasSize(5)
                .allMatch(line -> line.length() == weights.toString().indexOf('\n'));
        assertThat(weights.toString().lines().skip(1).toList())
                .first()
                .asString()
                .startsWith("hidden.weights      16  ");
    }

    @Test
    void gradientsAreThoseOfTheSample() {
        BlobsNetwork network = BlobsNetwork.create(1);
        Dataset sample = Blobs.data(30, 1);
        double sum = 0;
        float[] gradient = network.gradient(sample);
        for (int i = 24; i < 48; i++) {
            sum += gradient[i];
        }
        assertThat(Histograms.ofGradient(network, sample).of("kind", "weights").mean())
                .isCloseTo(sum / 24, within(1e-12));
    }

    @Test
    void wrongUsesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histogram.of(new double[1], 0))
                .withMessage("the number of bins is 0, but must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histograms.ofWeights(BlobsNetwork.create(1)).of("in", "weights"))
                .withMessageContaining("in.weights: there are hidden.weights, hidden.biases, kind.weights");
    }
}
