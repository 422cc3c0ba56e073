package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.BatchEnd;
import dev.cadena.EpochEnd;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listeners are told, and what an exception of theirs does. */
class ListenersTest {
    private static final float[][] X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 2}};
    private static final float[] Y = {1, 2, 3, 4, 5};
    private static final Training TRAINING =
            Training.miniBatch(2).epochs(2).shuffle(false).optimizer(Sgd.of(0.01));

    private final Model<float[]> network = Networks.regression(3);
    private final List<BatchEnd> batches = new ArrayList<>();
    private final List<EpochEnd> epochs = new ArrayList<>();

    @Test
    void hearOfEachUpdateAndEachEpoch() {
        History history = network.train(X, Y, TRAINING.onBatch(batches::add).onEpoch(epochs::add));
        assertThat(batches)
                .extracting(BatchEnd::epoch, BatchEnd::batch, BatchEnd::rows)
                .containsExactly(row(1, 1, 2), row(1, 2, 2), row(1, 3, 1), row(2, 1, 2), row(2, 2, 2), row(2, 3, 1));
        assertThat(epochs).extracting(EpochEnd::epoch).containsExactly(1, 2);
        assertThat(epochs).extracting(EpochEnd::epochs).containsOnly(2);
        assertThat(epochs.stream().mapToDouble(EpochEnd::loss).toArray()).isEqualTo(history.losses());
        double mean = (2 * batches.get(0).loss()
                        + 2 * batches.get(1).loss()
                        + batches.get(2).loss())
                / 5;
        assertThat(epochs.get(0).loss()).isEqualTo(mean);
    }

    @Test
    void hearLossesReducedAsTheGradientIs() {
        double before = network.loss(new float[][] {X[0], X[1]}, new float[] {Y[0], Y[1]});
        network.train(
                X, Y, TRAINING.reduction(Reduction.SUM).onBatch(batches::add).onEpoch(epochs::add));
        assertThat(batches.get(0).loss()).isEqualTo(2 * before);
        assertThat(epochs.get(1).loss())
                .isEqualTo(batches.get(3).loss()
                        + batches.get(4).loss()
                        + batches.get(5).loss());
    }

    @Test
    void seeTheWeightsOfTheEpochThatEnded() {
        List<Double> losses = new ArrayList<>();
        network.train(X, Y, TRAINING.onEpoch(e -> losses.add(network.loss(X, Y))));
        assertThat(losses.get(1)).isLessThan(losses.get(0)).isEqualTo(network.loss(X, Y));
    }

    @Test
    void whoThrowAtAnUpdateLeaveTheLastCompletedEpoch() {
        Model<float[]> other = network.copy();
        other.train(X, Y, TRAINING.epochs(1));
        assertThatThrownBy(() -> network.train(X, Y, TRAINING.onBatch(this::throwInSecondEpoch)))
                .hasMessage("enough");
        assertThat(network.parameters()).isEqualTo(other.parameters());
        network.train(X, Y, TRAINING);
    }

    @Test
    void whoThrowAtTheEndOfAnEpochLeaveThatEpoch() {
        Model<float[]> other = network.copy();
        other.train(X, Y, TRAINING.epochs(1));
        assertThatThrownBy(() -> network.train(X, Y, TRAINING.onEpoch(e -> {
                    throw new IllegalArgumentException("enough");
                })))
                .hasMessage("enough");
        assertThat(network.parameters()).isEqualTo(other.parameters());
    }

    @Test
    void whoThrowCloseATrainer() {
        Trainer trainer = network.trainer(X, Y, TRAINING.onBatch(this::throwInSecondEpoch));
        trainer.epoch();
        assertThatThrownBy(trainer::step).hasMessage("enough");
        assertThatThrownBy(trainer::step).isInstanceOf(IllegalStateException.class);
        network.train(X, Y, TRAINING);
    }

    private void throwInSecondEpoch(BatchEnd update) {
        if (update.epoch() == 2) {
            throw new IllegalArgumentException("enough");
        }
    }

    private static org.assertj.core.groups.Tuple row(int epoch, int batch, int rows) {
        return org.assertj.core.api.Assertions.tuple(epoch, batch, rows);
    }
}
