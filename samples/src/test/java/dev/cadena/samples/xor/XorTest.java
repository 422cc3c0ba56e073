package dev.cadena.samples.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import org.junit.jupiter.api.Test;

class XorTest {
    private static final float[][] BITS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] ODD = {0, 1, 1, 0};
    private static final Training SETTINGS = Training.batch().epochs(2000).optimizer(Sgd.of(0.5));

    @Test
    void learnsExclusiveOr() {
        var network = XorNetwork.create(1);

        network.train(BITS, ODD, SETTINGS);

        for (int i = 0; i < 4; i++) {
            assertThat(network.predict(BITS[i])[0]).isCloseTo(ODD[i], within(0.1f));
        }
    }

    @Test
    void givesTheSameBitsForTheSameSeed() {
        var first = XorNetwork.create(1);
        var second = XorNetwork.create(1);

        first.train(BITS, ODD, SETTINGS.seed(3));
        second.train(BITS, ODD, SETTINGS.seed(3));

        assertThat(first.parameters()).isEqualTo(second.parameters());
    }

    @Test
    void refusesBadDataBeforeAnyWeightChanges() {
        var network = XorNetwork.create(1);
        float[] before = network.parameters();

        assertThatThrownBy(() -> network.train(new float[][] {{0, 1}, {0, Float.NaN}}, new int[] {0, 1}, SETTINGS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("row 1, column 1");

        assertThat(network.parameters()).isEqualTo(before);
    }
}
