package dev.cadena.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cadena.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A trainer may be closed after any number of updates, also by a thread to which it was handed over. */
class ClosedTrainersTest {
    /** Of an epoch. */
    private static final int UPDATES = 4;

    static Stream<Arguments> trainers() {
        List<Arguments> all = new ArrayList<>();
        for (Subject<?> network : List.of(RowSubject.small(), RowSubject.large())) {
            for (int threads : new int[] {1, 2, 4}) {
                for (int updates = 0; updates <= 2 * UPDATES; updates++) {
                    all.add(Arguments.of(network, threads, updates));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void keepTheLastEpoch(Subject<?> start, int threads, int updates) {
        Subject<?> network = start.copy();
        Known known = Known.epochs(network);
        Trainer trainer = trainer(network, threads, updates);

        trainer.close();

        assertEnded(network, known, trainer, updates);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void keepTheLastEpochWhoeverClosesThem(Subject<?> start, int threads, int updates) {
        Subject<?> network = start.copy();
        Known known = Known.epochs(network);
        CompletableFuture<Trainer> handedOver = CompletableFuture.supplyAsync(() -> trainer(network, threads, updates));

        Trainer trainer = handedOver.join();
        trainer.close();

        assertEnded(network, known, trainer, updates);
    }

    private static Trainer trainer(Subject<?> network, int threads, int updates) {
        Trainer trainer = network.network.trainer(network.data(), Subject.TRAINING.threads(threads));
        for (int i = 0; i < updates; i++) {
            trainer.step();
        }
        return trainer;
    }

    private static void assertEnded(Subject<?> network, Known known, Trainer trainer, int updates) {
        Workers.assertNoHelpers();
        assertThat(known.ofParameters(network.network.parameters())).isEqualTo(updates / UPDATES);
        assertThatIllegalStateException().isThrownBy(trainer::step).withMessageStartingWith("this trainer is closed");
        trainer.close();
        network.train(1);
    }
}
