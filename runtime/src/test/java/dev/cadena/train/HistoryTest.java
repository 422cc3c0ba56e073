package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

    @Test
    void hasNoLossBeforeAnEpochEnds() {
        assertThat(new History(new double[] {0.5, 0.25}).loss()).isEqualTo(0.25);
        assertThatIllegalStateException()
                .isThrownBy(new History(new double[0])::loss)
                .withMessage("no epoch has ended yet, so there is no loss: ask when epochs() is at least 1");
    }
}
