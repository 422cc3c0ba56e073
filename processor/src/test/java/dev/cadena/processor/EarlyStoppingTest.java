package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.ReduceOnPlateau;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private static final Training TRAINING = Training.miniBatch(2).epochs(50).optimizer(Sgd.of(0.2));

    private final float[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private final int[] y = {0, 1, 1, 1};

    /** Judged by the contrary of what it learns, each epoch is worse. */
    private final Dataset contrary = Dataset.of(x, y).validatedBy(Dataset.of(x, new int[] {1, 0, 0, 0}));

    private static Model<float[]> network() {
        return Networks.create(
                3,
                "",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();");
    }

    @Test
    void waitsAndRestoresTheBest() {
        Model<float[]> first = network();
        first.train(x, y, TRAINING.epochs(1));
        Model<float[]> last = network();
        History history = last.train(contrary, TRAINING.earlyStopping(EarlyStopping.patience(3)));
        Model<float[]> best = network();
        best.train(contrary, TRAINING.earlyStopping(EarlyStopping.patience(3).restoreBest(true)));

        assertThat(history.epochs()).isEqualTo(4);
        assertThat(history.validationLosses()).hasSize(4).isSorted();
        assertThat(best.parameters()).isEqualTo(first.parameters()).isNotEqualTo(last.parameters());
    }

    @Test
    void restoresTheBestAlsoAfterAllEpochs() {
        Model<float[]> first = network();
        first.train(x, y, TRAINING.epochs(1));
        Model<float[]> best = network();
        EarlyStopping patient = EarlyStopping.patience(100).restoreBest(true);
        assertThat(best.train(contrary, TRAINING.epochs(5).earlyStopping(patient))
                        .epochs())
                .isEqualTo(5);
        assertThat(best.parameters()).isEqualTo(first.parameters());
    }

    @Test
    void smallChangesDoNotCount() {
        EarlyStopping stopping = EarlyStopping.patience(2).minimalChange(10);
        assertThat(network().train(x, y, TRAINING.earlyStopping(stopping)).epochs())
                .isEqualTo(3);
        assertThat(network()
                        .train(x, y, TRAINING.earlyStopping(stopping.minimalChange(0)))
                        .epochs())
                .isEqualTo(50);
    }

    @Test
    void looksAtTheAccuracy() {
        EarlyStopping accuracy = EarlyStopping.patience(5).monitor(EarlyStopping.Monitor.ACCURACY);
        Dataset validated = Dataset.of(x, y).validatedBy(Dataset.of(x, y));
        History history = network().train(validated, TRAINING.earlyStopping(accuracy));
        int best = 0;
        for (int epoch = 0; epoch < history.epochs(); epoch++) {
            best = accuracy(history, epoch) > accuracy(history, best) ? epoch : best;
        }
        assertThat(history.epochs()).isEqualTo(best + 6);
        assertThatIllegalStateException()
                .isThrownBy(() -> network().train(x, y, TRAINING.earlyStopping(accuracy)))
                .withMessageContaining("pass validation data");
    }

    private static double accuracy(History history, int epoch) {
        return history.ends().get(epoch).validationAccuracy().orElseThrow();
    }

    @Test
    void stopsWhenACallerSaysSo() {
        History history = network().train(x, y, TRAINING.stopWhen(end -> end.loss() < 0.4));
        double[] losses = history.losses();
        assertThat(losses.length).isBetween(2, 49);
        assertThat(losses[losses.length - 1]).isLessThan(0.4);
        assertThat(losses[losses.length - 2]).isGreaterThanOrEqualTo(0.4);
    }

    @Test
    void stopsWithTheEpochInWhichTheTimeRunsOut() {
        assertThat(network()
                        .train(x, y, TRAINING.timeBudget(Duration.ofNanos(1)))
                        .epochs())
                .isEqualTo(1);
        assertThat(network()
                        .train(x, y, TRAINING.timeBudget(Duration.ofDays(1)))
                        .epochs())
                .isEqualTo(50);
    }

    @Test
    void tellsWhoHoldsTheLoop() {
        try (Trainer trainer = network().trainer(contrary, TRAINING.earlyStopping(EarlyStopping.patience(2)))) {
            int epochs = 0;
            while (!trainer.isDone()) {
                trainer.epoch();
                epochs++;
            }
            assertThat(epochs).isEqualTo(3);
        }
    }

    @Test
    void aPlateauOfTheValidationLossLowersTheRate() {
        History history = network()
                .train(
                        contrary,
                        TRAINING.epochs(5)
                                .optimizer(Sgd.of(ReduceOnPlateau.of(0.2).patience(2))));
        assertThat(history.ends()).extracting(EpochEnd::rate).containsExactly(0.2, 0.2, 0.2, 0.2 * 0.1, 0.2 * 0.1);
    }
}
