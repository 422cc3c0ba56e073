package dev.cadena.reliability.resume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Snapshot;
import dev.cadena.lab.checkpoint.SnapshotFile;
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
            Collected later = new Collected();
            History ended = training.train(
                    other,
                    training.training()
                            .from(update % 2 == 0 ? snapshot : throughAFile(snapshot))
                            .threads(1 + update % 3)
                            .checkpoints(later));
            assertThat(ended.ends()).as("update %d", update).isEqualTo(history.ends());
            assertThat(Case.bytes(other, directory)).as("update %d", update).isEqualTo(bits);
            assertSame(
                    later.snapshots(),
                    collected
                            .snapshots()
                            .subList(update + 1, collected.snapshots().size()));
            resumed++;
        }
    }

    private Snapshot throughAFile(Snapshot snapshot) {
        Path file = directory.resolve("checkpoint.safetensors");
        SnapshotFile.write(file, snapshot);
        return SnapshotFile.read(file);
    }

    /** All but the time, which passes. */
    private static void assertSame(List<Snapshot> found, List<Snapshot> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            Snapshot one = found.get(i);
            Snapshot other = expected.get(i);
            assertThat(one.ends()).isEqualTo(other.ends());
            assertThat(one.updates()).isEqualTo(other.updates());
            assertThat(one.floats().keySet()).isEqualTo(other.floats().keySet());
            one.floats()
                    .forEach((name, values) ->
                            assertThat(values).as(name).isEqualTo(other.floats().get(name)));
            assertThat(one.doubles().keySet()).isEqualTo(other.doubles().keySet());
            one.doubles().forEach((name, values) -> assertThat(values)
                    .as(name)
                    .isEqualTo(other.doubles().get(name)));
            one.texts().forEach((name, text) -> {
                if (!name.equals("cadena.at.nanos")) {
                    assertThat(text).as(name).isEqualTo(other.texts().get(name));
                }
            });
        }
    }

    @AfterAll
    static void report() {
        System.out.println("resumed trainings: " + resumed + ", each from another update");
        assertThat(resumed).isGreaterThan(500);
    }
}
