package dev.cadena.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.EarlyStopping;
import dev.cadena.Interruption;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.History;
import dev.cadena.train.Trainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever interrupts a training ends it after the update that is under way, and finds the flag set. */
class InterruptionTest {
    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    static Stream<Arguments> trainings() {
        List<Arguments> all = new ArrayList<>();
        for (Subject<?> network : List.of(RowSubject.small(), RowSubject.large())) {
            for (int threads : new int[] {1, 2, 4}) {
                all.add(Arguments.of(network, threads));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void keepsTheLastEpoch(Subject<?> start, int threads) {
        Subject<?> network = start.copy();
        Known known = Known.epochs(network);

        History history =
                network.network.train(network.data(), interruptedAt(2, 3).threads(threads));

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(history.epochs()).isEqualTo(1);
        assertThat(known.ofParameters(network.network.parameters())).isEqualTo(1);
        Workers.assertNoHelpers();
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void keepsTheLastUpdateOnRequest(Subject<?> start, int threads) {
        Subject<?> network = start.copy();
        float[] expected = afterUpdates(start.copy(), 4 + 3);

        History history = network.network.train(
                network.data(), interruptedAt(2, 3).threads(threads).whenInterrupted(Interruption.LAST_UPDATE));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(history.epochs()).isEqualTo(1);
        assertThat(network.network.parameters()).isEqualTo(expected);
        Workers.assertNoHelpers();
        network.train(threads);
    }

    @Test
    void thatIsTrueBeforehandLetsOneUpdateBe() {
        Subject<?> network = RowSubject.small().copy();
        List<Integer> updates = new ArrayList<>();
        Thread.currentThread().interrupt();

        History history = network.network.train(network.data(), Subject.TRAINING.onBatch(u -> updates.add(u.batch())));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(updates).containsExactly(1);
        assertThat(history.epochs()).isZero();
    }

    @Test
    void withTheLastUpdateOfAllChangesNothing() {
        Subject<?> network = RowSubject.small().copy();
        Known known = Known.epochs(network);

        History history = network.network.train(network.data(), interruptedAt(3, 4));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(history.epochs()).isEqualTo(3);
        assertThat(known.ofParameters(network.network.parameters())).isEqualTo(3);
    }

    @Test
    void keepsTheBestEpochWhereThatIsRestored() {
        Subject<?> network = RowSubject.small().copy();
        List<float[]> epochs = new ArrayList<>();
        Training training = Training.miniBatch(2)
                .epochs(9)
                .optimizer(Sgd.of((update, updatesPerEpoch, losses) -> losses.epochs() < 2 ? 0.01 : 0.5))
                .earlyStopping(EarlyStopping.patience(9).restoreBest(true))
                .onEpoch(end -> epochs.add(network.network.parameters()))
                .onBatch(update -> interrupt(update.epoch() == 4));

        History history = network.network.train(network.data(), training);

        assertThat(Thread.interrupted()).isTrue();
        double[] losses = history.losses();
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        assertThat(best).as("%s", Arrays.toString(losses)).isLessThan(losses.length - 1);
        assertThat(network.network.parameters()).isEqualTo(epochs.get(best));
    }

    @Test
    void leavesATrainerAlone() {
        Subject<?> network = RowSubject.small().copy();
        try (Trainer trainer = network.network.trainer(network.data(), Subject.TRAINING)) {
            Thread.currentThread().interrupt();
            trainer.epoch();
            assertThat(trainer.isClosed()).isFalse();
            assertThat(trainer.state().epochs()).isEqualTo(1);
        }
    }

    @Test
    void byAnotherThreadEndsATrainingThatWouldGoOn() throws InterruptedException {
        Subject<?> network = RowSubject.large().copy();
        CountDownLatch trains = new CountDownLatch(1);
        List<Boolean> flags = new ArrayList<>();
        Thread trainer = new Thread(() -> {
            network.network.train(
                    network.data(),
                    Subject.TRAINING.epochs(Integer.MAX_VALUE).threads(2).onBatch(update -> trains.countDown()));
            flags.add(Thread.currentThread().isInterrupted());
        });
        trainer.start();
        trains.await();
        trainer.interrupt();
        trainer.join();
        assertThat(flags).containsExactly(true);
        Workers.assertNoHelpers();
    }

    /** What a training was stopped for can be saved by the thread that was stopped. */
    @Test
    void doesNotKeepAThreadFromSaving(@TempDir Path directory) {
        SmallNetwork network = SmallNetwork.create(3);
        Path file = directory.resolve("small.safetensors");
        Thread.currentThread().interrupt();

        network.save(file);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(SmallNetwork.load(file).parameters()).isEqualTo(network.parameters());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(directory).isDirectoryContaining(Files::isRegularFile);
        assertThat(directory.toFile().list()).containsExactly("small.safetensors");
    }

    private static Training interruptedAt(int epoch, int batch) {
        return Subject.TRAINING.onBatch(update -> interrupt(update.epoch() == epoch && update.batch() == batch));
    }

    private static void interrupt(boolean isTime) {
        if (isTime) {
            Thread.currentThread().interrupt();
        }
    }

    private static float[] afterUpdates(Subject<?> subject, int updates) {
        try (Trainer trainer = subject.network.trainer(subject.data(), Subject.TRAINING)) {
            for (int i = 0; i < updates; i++) {
                trainer.step();
            }
            float[] weights = trainer.snapshot().floats().get("weights");
            return Arrays.copyOf(weights, subject.network.parameters().length);
        }
    }
}
