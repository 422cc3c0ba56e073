package dev.cadena.reliability.resume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Snapshot;
import dev.cadena.train.GraphModel;
import dev.cadena.train.History;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After each update another network, with other weights and another number of threads, goes on: it ends with the same bits. */
class ResumeTest {
    private static int resumed;

    @TempDir
    Path directory;

    static List<Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsWithTheBitsOfATrainingThatWasNotInterrupted(Case training) {
        Collected collected = new Collected();
        GraphModel<?> whole = training.network().apply(1);
        History history = training.train(whole, training.training().checkpoints(collected));
        byte[] bits = Case.bytes(whole, directory);
        assertThat(collected.isOpen()).isFalse();
        for (int update = 0; update < collected.snapshots().size(); update++) {
            Snapshot snapshot = collected.snapshots().get(update);
            GraphModel<?> other = training.network().apply(99);
            History ended =
                    training.train(other, training.training().from(snapshot).threads(1 + update % 3));
            assertThat(ended.ends()).as("update %d", update).isEqualTo(history.ends());
            assertThat(Case.bytes(other, directory)).as("update %d", update).isEqualTo(bits);
            resumed++;
        }
    }

    @AfterAll
    static void report() {
        System.out.println("resumed trainings: " + resumed + ", each from another update");
        assertThat(resumed).isGreaterThan(500);
    }
}
