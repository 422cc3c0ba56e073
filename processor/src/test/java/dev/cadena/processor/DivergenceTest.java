package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cadena.DivergenceException;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import org.junit.jupiter.api.Test;

/** Training that leaves the finite numbers stops, and says where. */
class DivergenceTest {
    @Test
    void namesEpochBatchAndLayerAndKeepsTheLastCompletedEpoch() {
        Model<float[]> network = Networks.create(
                5,
                "",
                "@Input(1) Layer in();",
                "@Dense(from = \"in\", units = 1) Layer first();",
                "@Dense(from = \"first\", units = 1) @MeanSquaredError Layer second();");
        float[][] x = {{1}, {1}, {1e30f}};
        float[] y = {1, 1, 1};
        // Small steps keep the first epochs finite; the third row blows up in the second epoch, in which the rate is
        // large.
        Training still = Training.stochastic().shuffle(false).optimizer(Sgd.of(1e-30));
        Model<float[]> kept = network.copy();
        DivergenceException e =
                catchThrowableOfType(DivergenceException.class, () -> network.train(x, y, still.epochs(4)));
        assertThat(e.epoch()).isEqualTo(1);
        assertThat(e.batch()).isEqualTo(3);
        assertThat(e.layer()).isEqualTo("first");
        assertThat(e).hasMessageContaining("epoch 1, batch 3, layer " + e.layer());
        assertThat(network.parameters()).isEqualTo(kept.parameters());
    }

    @Test
    void laterEpochsLeaveTheWeightsOfTheEpochBefore() {
        Model<float[]> network = Networks.regression(1);
        float[][] x = {{100, 100}, {1, 1}};
        float[] y = {1, 2};
        Training training = Training.stochastic().shuffle(false).optimizer(Sgd.of(1));
        DivergenceException e = catchThrowableOfType(
                DivergenceException.class, () -> network.copy().train(x, y, training.epochs(100)));
        assertThat(e.epoch()).isGreaterThan(2);
        Model<float[]> until = network.copy();
        until.train(x, y, training.epochs(e.epoch() - 1));
        assertThatThrownBy(() -> network.train(x, y, training.epochs(100))).isInstanceOf(DivergenceException.class);
        assertThat(network.parameters()).isEqualTo(until.parameters());
        assertThat(network.parameters()).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    }
}
