package dev.cadena;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void namesTheSettingThatIsNull() {
        Training training = Training.batch();
        assertThatNullPointerException()
                .isThrownBy(() -> training.optimizer(null))
                .withMessage("the optimizer is null: leave it out for plain gradient descent");
        assertThatNullPointerException()
                .isThrownBy(() -> training.reduction(null))
                .withMessage("the reduction is null: pass Reduction.MEAN or Reduction.SUM");
        assertThatNullPointerException()
                .isThrownBy(() -> training.onEpoch(null))
                .withMessage("the listener of onEpoch is null: leave it out for none");
        assertThatNullPointerException()
                .isThrownBy(() -> training.onBatch(null))
                .withMessage("the listener of onBatch is null: leave it out for none");
    }
}
