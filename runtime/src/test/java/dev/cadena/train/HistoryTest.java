package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void isAShortText() {
        double[] losses = new double[1000];
        Arrays.fill(losses, 0.3);
        losses[0] = 0.75;
        losses[999] = 0.125;

        assertThat(new History(losses)).hasToString("1000 epochs, loss from 0.75 to 0.125");
        assertThat(new History(new double[] {0.5})).hasToString("1 epoch, loss 0.5");
        assertThat(new History(new double[0])).hasToString("0 epochs");
    }
}
