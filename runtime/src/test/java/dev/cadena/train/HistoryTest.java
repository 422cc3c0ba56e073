package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cadena.EpochEnd;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void isAShortText() {
        double[] losses = new double[1000];
        Arrays.fill(losses, 0.3);
        losses[0] = 0.75;
        losses[999] = 0.125;

        assertThat(history(losses)).hasToString("1000 epochs, loss from 0.75 to 0.125");
        assertThat(history(0.5)).hasToString("1 epoch, loss 0.5");
        assertThat(history()).hasToString("0 epochs");
    }

    @Test
    void hasNoLossBeforeAnEpochEnds() {
        assertThat(history(0.5, 0.25).loss()).isEqualTo(0.25);
        assertThat(history(0.5, 0.25).ends()).extracting(EpochEnd::loss).containsExactly(0.5, 0.25);
        assertThatIllegalStateException()
                .isThrownBy(history()::loss)
                .withMessage("no epoch has ended yet, so there is no loss: ask when epochs() is at least 1");
    }

    private static History history(double... losses) {
        return new History(Arrays.stream(losses)
                .mapToObj(loss -> new EpochEnd(1, 1, loss, 0.1, OptionalDouble.empty(), OptionalDouble.empty()))
                .toList());
    }
}
