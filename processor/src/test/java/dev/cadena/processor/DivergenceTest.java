package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cadena.DivergenceException;
import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Training;
import dev.cadena.Update;
import dev.cadena.optimizer.Schedules;
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
        float[][] x = {{1}, {1}, {1}};
        float[] y = {1, 1, 1};
        float[] initial = network.parameters();
        Model<float[]> kept = network.copy();
        kept.train(x, y, Training.stochastic().optimizer(new LeapAt(5)));
        // The fifth update, the second of the second epoch, makes the weights so large that the third overflows.
        DivergenceException e = catchThrowableOfType(
                DivergenceException.class,
                () -> network.train(x, y, Training.stochastic().epochs(4).optimizer(new LeapAt(5))));
        assertThat(e.epoch()).isEqualTo(2);
        assertThat(e.batch()).isEqualTo(3);
        assertThat(e.layer()).isEqualTo("first");
        assertThat(e)
                .hasMessageContaining("the gradient became NaN or infinite in epoch 2, batch 3, layer first")
                .hasMessageContaining("try a smaller learning rate");
        assertThat(network.parameters()).isEqualTo(kept.parameters()).isNotEqualTo(initial);
    }

    /** The last update of an epoch, after which no gradient is calculated. */
    @Test
    void namesTheWeightThatAnUpdateSpoilt() {
        Model<float[]> network = Networks.regression(1);
        float[][] x = {{1, 1}, {1, 1}};
        float[] y = {1, 1};
        float[] initial = network.parameters();
        DivergenceException e = catchThrowableOfType(
                DivergenceException.class,
                () -> network.train(x, y, Training.stochastic().optimizer(new LeapAt(2, Float.POSITIVE_INFINITY))));
        assertThat(e).hasMessageContaining("a weight became NaN or infinite in epoch 1, batch 2, layer out");
        assertThat(network.parameters()).isEqualTo(initial);
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

    /** Small steps, and then a large one. */
    private static final class LeapAt implements Optimizer {
        private final int leap;
        private final float size;

        LeapAt(int leap) {
            this(leap, 1e30f);
        }

        LeapAt(int leap, float size) {
            this.leap = leap;
            this.size = size;
        }

        @Override
        public Schedule schedule() {
            return Schedules.constant(0.01);
        }

        @Override
        public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
            for (int i = from; i < to; i++) {
                w[i] -= update.number() == leap ? size : 0.01f * g[i];
            }
        }

        @Override
        public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
            throw new UnsupportedOperationException("for networks of float");
        }
    }
}
