package dev.cadena.lab.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.EarlyStopping;
import dev.cadena.Snapshot;
import dev.cadena.SnapshotException;
import dev.cadena.Training;
import dev.cadena.train.History;
import dev.cadena.train.Trainer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ends a training ends one that goes on where it was, and at the same epoch. */
class ResumedStopsTest {
    /** No epoch is better than the first by so much. */
    private static final EarlyStopping PATIENT = EarlyStopping.patience(3).minimalChange(1e9);

    private static final EarlyStopping RESTORING = PATIENT.restoreBest(true);
    private static final int UPDATES = 4;

    /** After so many updates. */
    private static Snapshot snapshot(Training training, int updates) {
        try (Trainer trainer = SideNetwork.create(1).trainer(Points.data(), training)) {
            for (int i = 0; i < updates; i++) {
                trainer.step();
            }
            return trainer.snapshot();
        }
    }

    private static History goOn(SideNetwork network, Training training, Snapshot snapshot) {
        return network.train(Points.data(), training.epochs(9).from(snapshot));
    }

    private static History goOn(Training training, Snapshot snapshot) {
        return goOn(SideNetwork.create(2), training, snapshot);
    }

    /** The weights after each epoch. */
    private static List<float[]> epochs(int count) {
        SideNetwork network = SideNetwork.create(1);
        List<float[]> weights = new ArrayList<>();
        network.train(Points.data(), Points.TRAINING.epochs(count).onEpoch(end -> weights.add(network.parameters())));
        return weights;
    }

    @Test
    void patienceGoesOn() {
        Training training = Points.TRAINING.earlyStopping(PATIENT);
        for (int updates = 0; updates <= 4 * UPDATES; updates++) {
            assertThat(goOn(training, snapshot(training, updates)).epochs())
                    .as("%d updates", updates)
                    .isEqualTo(4);
        }
    }

    /** Also where the snapshot was made by a training with more patience. */
    @Test
    void whatIsOverBeforehandMakesNoUpdate() {
        Training training = Points.TRAINING.earlyStopping(PATIENT);
        Snapshot late = snapshot(training, 5 * UPDATES);
        SideNetwork network = SideNetwork.create(2);
        List<Integer> updates = new ArrayList<>();
        History history = goOn(network, training.onBatch(update -> updates.add(update.batch())), late);
        assertThat(history.epochs()).isEqualTo(5);
        assertThat(updates).isEmpty();
        assertThat(network.parameters()).isEqualTo(epochs(5).get(4));
    }

    @Test
    void theBestWeightsAreRestored() {
        float[] first = epochs(1).get(0);
        Training training = Points.TRAINING.earlyStopping(RESTORING);
        for (int updates = UPDATES; updates <= 4 * UPDATES; updates += 3) {
            SideNetwork network = SideNetwork.create(2);
            assertThat(goOn(network, training, snapshot(training, updates)).epochs())
                    .isEqualTo(4);
            assertThat(network.parameters()).as("%d updates", updates).isEqualTo(first);
        }
    }

    /** Also where patience lasts to the end. */
    @Test
    void theBestWeightsAreRestoredAfterAllEpochs() {
        SideNetwork network = SideNetwork.create(1);
        Training patient = Points.TRAINING.earlyStopping(
                EarlyStopping.patience(100).minimalChange(1e9).restoreBest(true));
        assertThat(network.train(Points.data(), patient).epochs()).isEqualTo(Points.TRAINING.epochs());
        assertThat(network.parameters()).isEqualTo(epochs(1).get(0));
    }

    /** The last epoch is there without anybody having kept it. */
    @Test
    void theBestWeightsAreNeeded() {
        Training training = Points.TRAINING.earlyStopping(RESTORING);
        SideNetwork network = SideNetwork.create(2);
        goOn(network, training, snapshot(Points.TRAINING, UPDATES));
        assertThat(network.parameters()).isEqualTo(epochs(1).get(0));
        for (int updates : new int[] {2 * UPDATES, 2 * UPDATES + 1}) {
            Snapshot without = snapshot(Points.TRAINING, updates);
            assertThatThrownBy(() -> goOn(training, without))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageStartingWith("early stopping is to restore the weights of the best epoch, which was 1,"
                            + " but the snapshot does not have them");
            assertThat(goOn(Points.TRAINING.earlyStopping(PATIENT), without).epochs())
                    .isEqualTo(4);
        }
    }

    /** Nobody has the best weights, and later snapshots do not claim to. */
    @Test
    void unknownWeightsAreNotPassedOn() {
        Snapshot without = snapshot(Points.TRAINING, 2 * UPDATES);
        try (Trainer trainer = SideNetwork.create(2)
                .trainer(Points.data(), Points.TRAINING.earlyStopping(PATIENT).from(without))) {
            trainer.step();
            Snapshot later = trainer.snapshot();
            assertThat(later.texts()).containsEntry("cadena.at.best", "0");
            assertThat(later.floats()).doesNotContainKey("best");
        }
    }

    @Test
    void conditionsAreAskedOfTheLastEpoch() {
        Training training = Points.TRAINING.stopWhen(end -> end.epoch() == 3);
        for (int updates : new int[] {2 * UPDATES, 3 * UPDATES - 1, 3 * UPDATES}) {
            assertThat(goOn(training, snapshot(Points.TRAINING, updates)).epochs())
                    .isEqualTo(3);
        }
        assertThat(goOn(training, snapshot(Points.TRAINING, 3 * UPDATES + 1)).epochs())
                .as("epoch 3 is over, and was not asked to be the last")
                .isEqualTo(9);
    }

    /** As long as the trainings before have lasted. */
    @Test
    void timeGoesOn() {
        Snapshot ended = lasting(snapshot(Points.TRAINING, 2 * UPDATES), Duration.ofHours(1));
        assertThat(goOn(Points.TRAINING.timeBudget(Duration.ofHours(1)), ended).epochs())
                .isEqualTo(2);
        assertThat(goOn(Points.TRAINING.timeBudget(Duration.ofDays(1)), ended).epochs())
                .isEqualTo(9);
        Snapshot under = lasting(snapshot(Points.TRAINING, 2 * UPDATES + 1), Duration.ofHours(1));
        assertThat(goOn(Points.TRAINING.timeBudget(Duration.ofHours(1)), under).epochs())
                .isEqualTo(3);
        try (Trainer trainer = SideNetwork.create(2).trainer(Points.data(), Points.TRAINING.from(under))) {
            trainer.step();
            long nanos = Long.parseLong(trainer.snapshot().texts().get("cadena.at.nanos"));
            assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofHours(1), Duration.ofHours(2));
        }
    }

    private static Snapshot lasting(Snapshot snapshot, Duration time) {
        Map<String, String> texts = new LinkedHashMap<>(snapshot.texts());
        texts.put("cadena.at.nanos", String.valueOf(time.toNanos()));
        return new Snapshot(snapshot.ends(), snapshot.updates(), texts, snapshot.floats(), snapshot.doubles());
    }
}
