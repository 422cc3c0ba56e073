package dev.cadena.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.Training;
import dev.cadena.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A listener throws: that arrives, the network has the weights of the last completed epoch and can be trained further, and no thread is
 * left; by however many threads, whoever holds the loop.
 */
class ThrowingListenersTest {
    static Stream<Arguments> trainings() {
        List<Arguments> all = new ArrayList<>();
        for (Subject<?> network : List.of(RowSubject.small(), RowSubject.large(), LargePortsSubject.create())) {
            for (int threads : new int[] {1, 2, 4}) {
                for (Throwable thrown : List.of(new IllegalArgumentException("enough"), new AssertionError("enough"))) {
                    all.add(Arguments.of(network, threads, false, thrown));
                    all.add(Arguments.of(network, threads, true, thrown));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void atAnUpdate(Subject<?> start, int threads, boolean held, Throwable thrown) {
        Training training = Subject.TRAINING.threads(threads).onBatch(update -> {
            if (update.epoch() == 2 && update.batch() == 3) {
                throwUnchecked(thrown);
            }
        });

        assertEnds(start.copy(), training, held, thrown, 1);
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void atTheEndOfAnEpoch(Subject<?> start, int threads, boolean held, Throwable thrown) {
        Training training = Subject.TRAINING.threads(threads).onEpoch(end -> {
            if (end.epoch() == 2) {
                throwUnchecked(thrown);
            }
        });

        assertEnds(start.copy(), training, held, thrown, 2);
    }

    private static void assertEnds(Subject<?> network, Training training, boolean held, Throwable thrown, int epochs) {
        Known known = Known.epochs(network);

        assertThatThrownBy(() -> run(network, training, held)).isSameAs(thrown);

        Workers.assertNoHelpers();
        assertThat(known.ofParameters(network.network.parameters())).isEqualTo(epochs);
        assertThat(known.ofPrediction(network.predict(0))).isEqualTo(epochs);
        Known next = Known.epochs(network);
        network.train(training.threads());
        assertThat(next.ofParameters(network.network.parameters())).isEqualTo(Subject.TRAINING.epochs());
    }

    /** Nobody closes the trainer: what was thrown has. */
    private static void run(Subject<?> network, Training training, boolean held) {
        if (!held) {
            network.network.train(network.data(), training);
            return;
        }
        Trainer trainer = network.network.trainer(network.data(), training);
        try {
            while (trainer.state().epochs() < training.epochs()) {
                trainer.step();
            }
        } finally {
            assertThat(trainer.isClosed()).isTrue();
        }
    }

    private static void throwUnchecked(Throwable thrown) {
        if (thrown instanceof Error e) {
            throw e;
        }
        throw (RuntimeException) thrown;
    }
}
