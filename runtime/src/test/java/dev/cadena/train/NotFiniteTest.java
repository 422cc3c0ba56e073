package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DivergenceException;
import dev.cadena.Interruption;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is not finite ends a training, and is named with its place; w is 1, and an update w + 2 · rate · x · (y − wx). */
class NotFiniteTest {
    private static final String FIRST = ", before any weight had changed: the values are too large, or a formula is not"
            + " defined for them; scale the inputs and targets, or look at the formula";
    private static final String LATER =
            "; the network keeps the weights of the last completed epoch: try a smaller learning rate";

    private final Engine<double[]> engine = Engine.create(
            new SumProgram(
                    List.of(new InputPort("x", 0, 1)),
                    List.of(
                            new OutputPort("y", 0, 2, TargetKind.REAL, Decision.NONE),
                            new OutputPort("z", 2, 1, TargetKind.REAL, Decision.NONE))),
            Vectors.DOUBLE,
            1);

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    /** Rows of x = 1 and targets of 1, and so no change, but for one number of one row. */
    private static Dataset data(int rows, int row, double x, int target, double value) {
        double[] all = new double[rows];
        double[][] y = new double[rows][2];
        double[] z = new double[rows];
        for (int i = 0; i < rows; i++) {
            all[i] = i == row ? x : 1;
            y[i][0] = i == row && target == 0 ? value : all[i];
            y[i][1] = i == row && target == 1 ? value : all[i];
            z[i] = i == row && target == 2 ? value : all[i];
        }
        return Dataset.builder().input("x", all).target("y", y).target("z", z).build();
    }

    private static Training training(double rate) {
        return Training.stochastic().shuffle(false).epochs(3).optimizer(Sgd.of(rate));
    }

    private void refuses(Dataset data, Training training, String message, int batch, String layer) {
        double[] before = engine.parameters();
        assertThatThrownBy(() -> engine.train(data, training))
                .isInstanceOfSatisfying(DivergenceException.class, e -> {
                    assertThat(e.epoch()).isEqualTo(1);
                    assertThat(e.batch()).isEqualTo(batch);
                    assertThat(e.layer()).isEqualTo(layer);
                })
                .hasMessage(message);
        assertThat(engine.parameters()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0, y", "1, y", "2, z"})
    void aGradient(int target, String layer) {
        refuses(
                data(3, 0, 1e200, target, 0),
                training(0.1),
                "the gradient became NaN or infinite in epoch 1, batch 1, layer " + layer + FIRST,
                1,
                layer);
        refuses(
                data(3, 2, 1e200, target, 0),
                training(0.1),
                "the gradient became NaN or infinite in epoch 1, batch 3, layer " + layer + LATER,
                3,
                layer);
    }

    /** Of which nobody tells whose it is. */
    @Test
    void aLoss() {
        refuses(
                data(2, 1, 1, 2, 1e200),
                training(0.1),
                "the loss became NaN or infinite in epoch 1, batch 2, one of the layers y, z" + LATER,
                2,
                "y, z");
    }

    @ParameterizedTest
    @CsvSource({"0, y", "1, y", "2, z"})
    void aWeightAtTheEndOfAnEpoch(int target, String layer) {
        refuses(
                data(2, 1, 1, target, 1e150),
                training(1e200),
                "a weight became NaN or infinite in epoch 1, batch 2, layer " + layer + LATER,
                2,
                layer);
    }

    /** Nobody would go on with it. */
    @Test
    void aWeightThatASnapshotWouldHave() {
        try (Trainer trainer = engine.trainer(data(2, 0, 1, 2, 1e150), training(1e200))) {
            trainer.step();
            assertThatThrownBy(trainer::snapshot)
                    .isInstanceOf(DivergenceException.class)
                    .hasMessageStartingWith("a weight became NaN or infinite in epoch 1, batch 1, layer z");
        }
    }

    /** Where the last update is wanted, and not where the last epoch is. */
    @Test
    void aWeightOfTheLastUpdate() {
        Training interrupted =
                training(1e200).onBatch(update -> Thread.currentThread().interrupt());
        Dataset data = data(2, 0, 1, 2, 1e150);
        assertThat(engine.train(data, interrupted).epochs()).isZero();
        assertThat(engine.parameters()).containsExactly(1, 1, 1);
        assertThat(Thread.interrupted()).isTrue();
        refuses(
                data,
                interrupted.whenInterrupted(Interruption.LAST_UPDATE),
                "a weight became NaN or infinite in epoch 1, batch 1, layer z" + LATER,
                1,
                "z");
    }

    @Test
    void theLastUpdateIsPublished() {
        Training interrupted = training(0.25)
                .whenInterrupted(Interruption.LAST_UPDATE)
                .onBatch(update -> Thread.currentThread().interrupt());
        engine.train(data(2, 0, 1, 2, 3), interrupted);
        assertThat(engine.parameters()).containsExactly(1, 1, 2);
    }
}
