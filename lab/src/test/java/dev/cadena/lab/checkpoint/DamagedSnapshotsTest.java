package dev.cadena.lab.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.Snapshot;
import dev.cadena.SnapshotException;
import dev.cadena.Training;
import dev.cadena.train.Trainer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a snapshot is named, as is what it was not made with. */
class DamagedSnapshotsTest {
    private static final int EPOCHS = 2;

    private final Snapshot whole = snapshot();

    /** After two epochs and an update. */
    private static Snapshot snapshot() {
        try (Trainer trainer = SideNetwork.create(1).trainer(Points.data(), Points.TRAINING)) {
            while (trainer.state().epochs() < EPOCHS || trainer.state().updates() < 1) {
                trainer.step();
            }
            return trainer.snapshot();
        }
    }

    private static void goOn(Snapshot snapshot) {
        SideNetwork.create(3).train(Points.data(), Points.TRAINING.from(snapshot));
    }

    private static void refuses(Snapshot snapshot, String message) {
        assertThatThrownBy(() -> goOn(snapshot))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(message);
    }

    private Snapshot with(int updates) {
        return new Snapshot(whole.ends(), updates, whole.texts(), whole.floats(), whole.doubles());
    }

    private Snapshot with(String key, String text) {
        Map<String, String> texts = new LinkedHashMap<>(whole.texts());
        texts.put(key, text);
        return new Snapshot(whole.ends(), whole.updates(), texts, whole.floats(), whole.doubles());
    }

    private Snapshot withSums(double... sums) {
        Map<String, double[]> doubles = new LinkedHashMap<>(whole.doubles());
        doubles.put("sums", sums);
        return new Snapshot(whole.ends(), whole.updates(), whole.texts(), whole.floats(), doubles);
    }

    private Snapshot with(String name, float... values) {
        Map<String, float[]> floats = new LinkedHashMap<>(whole.floats());
        floats.put(name, values);
        return new Snapshot(whole.ends(), whole.updates(), whole.texts(), floats, whole.doubles());
    }

    @Test
    void updatesAreThoseOfAnEpoch() {
        goOn(with(0));
        goOn(with(3));
        for (int updates : new int[] {-1, 4}) {
            refuses(
                    with(updates),
                    "the snapshot is damaged: it is after " + updates + " updates of an epoch, which has 4");
        }
    }

    @Test
    void aHistoryTellsOfTheValidationDataThatThereAre() {
        double[] history = whole.doubles().get("history").clone();
        history[7 + 3] = 0;
        Map<String, double[]> doubles = new LinkedHashMap<>(whole.doubles());
        doubles.put("history", history);
        refuses(
                new Snapshot(whole.updates(), whole.texts(), whole.floats(), doubles),
                "the snapshot is damaged: an epoch of its history has no validation loss");
        try (Trainer trainer = SideNetwork.create(1).trainer(Points.trained(), Points.TRAINING)) {
            trainer.epoch();
            Snapshot without = trainer.snapshot();
            assertThatThrownBy(() -> SideNetwork.create(1)
                            .train(
                                    Points.trained(),
                                    Points.TRAINING.from(new Snapshot(
                                            whole.ends(), 0, without.texts(), without.floats(), without.doubles()))))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessage("the snapshot is damaged: an epoch of its history has a validation loss");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3", "two", "", "1e0", "99999999999999999999"})
    void theBestEpochIsOneOfThoseThatEnded(String text) {
        refuses(
                with("cadena.at.best", text),
                "the snapshot is damaged: its cadena.at.best is \"" + text + "\", which is no number from 0 to 2");
    }

    @Test
    void theBestEpochHasItsWeights() {
        refuses(with("cadena.at.best", "2"), "the snapshot is damaged: its vector best has 0 values, not 22");
    }

    @ParameterizedTest
    @CsvSource({"-1", "4611686018427387904"})
    void timeIsNotNegative(String nanos) {
        goOn(with("cadena.at.nanos", "4611686018427387903"));
        refuses(
                with("cadena.at.nanos", nanos),
                "the snapshot is damaged: its cadena.at.nanos is \"" + nanos
                        + "\", which is no number from 0 to 4611686018427387903");
    }

    @Test
    void sumsAreFinite() {
        goOn(withSums(-1, 0));
        for (double[] sums : new double[][] {
            {},
            {1},
            {1, 1, 1},
            {Double.NaN, 1},
            {Double.NEGATIVE_INFINITY, 1},
            {1, -1},
            {1, Double.NaN},
            {1, Double.POSITIVE_INFINITY}
        }) {
            refuses(
                    withSums(sums),
                    "the snapshot is damaged: its sums of losses and of weights are " + Arrays.toString(sums));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights", "published", "memory.0", "memory.1"})
    void vectorsAreAsLongAsTheWeights(String name) {
        refuses(with(name, 1), "the snapshot is damaged: its vector " + name + " has 1 value, not 22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights", "published"})
    void weightsAreFinite(String name) {
        float[] values = whole.floats().get(name).clone();
        values[values.length - 1] = Float.POSITIVE_INFINITY;
        refuses(with(name, values), "the snapshot is damaged: one of its weights is not finite");
    }

    /** A training changes none of its numbers. */
    @Test
    void aSnapshotStaysAsItIs() {
        float[] weights = whole.floats().get("weights").clone();
        float[] memory = whole.floats().get("memory.0").clone();
        goOn(whole);
        assertThat(whole.floats().get("weights")).isEqualTo(weights);
        assertThat(whole.floats().get("memory.0")).isEqualTo(memory);
    }

    /** Whoever keeps checkpoints there after a training that could not begin. */
    @Test
    void aRefusalLeavesTheFolderFree(@TempDir Path folder) {
        Training checkpointed =
                Points.TRAINING.checkpoints(Checkpoints.in(folder).resuming());
        SideNetwork.create(1).train(Points.data(), checkpointed.epochs(1));
        assertThatThrownBy(() -> SideNetwork.create(1).train(Points.data(), checkpointed.seed(99)))
                .isInstanceOf(SnapshotException.class);
        assertThat(SideNetwork.create(1).train(Points.data(), checkpointed).epochs())
                .isEqualTo(Points.TRAINING.epochs());
    }

    @Test
    void whatItWasMadeWithIsNamed() {
        Training other = Points.TRAINING.seed(4).shuffle(false);
        assertThatThrownBy(() -> SideNetwork.create(3).train(Points.data(), other.from(whole)))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("the snapshot is of another training: training.seed is 3, but should be 4;"
                        + " training.shuffle is true, but should be false: take the network, the data and the settings"
                        + " that it was made with, or begin anew");
        Map<String, String> texts = new LinkedHashMap<>(whole.texts());
        texts.remove("cadena.training.seed");
        Snapshot without = new Snapshot(whole.ends(), 1, texts, whole.floats(), whole.doubles());
        assertThatThrownBy(() -> goOn(without)).hasMessageContaining("training.seed is missing, but should be 3:");
    }
}
