package dev.cadena.reliability.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Snapshot;
import dev.cadena.lab.checkpoint.Checkpoints;
import dev.cadena.train.History;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that train, at whatever they are doing, and starts them again: what is on the disk is always whole, nothing goes back, and
 * a training that was killed any number of times ends with the bits of one that was not.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("cadena.kills", System.getenv("CI") == null ? 12 : 100);
    private static final long SEED = Long.getLong("cadena.kills.seed", 20_261_126);

    /** W after each epoch of a training that nobody killed, and before the first. */
    private static final List<float[]> EPOCHS = new ArrayList<>();

    private static History whole;

    @TempDir
    Path directory;

    @BeforeAll
    static void train() {
        TaskNetwork network = TaskNetwork.create(1);
        EPOCHS.add(network.parameters());
        whole = network.train(
                Work.data(), Work.training(Victim.EPOCHS).onEpoch(end -> EPOCHS.add(network.parameters())));
    }

    @Test
    void whatIsOnTheDiskIsAlwaysWhole() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int killed = 0;
        int finished = 0;
        int inTheMiddle = 0;
        Path folder = directory.resolve("run");
        Progress progress = new Progress(folder);
        while (killed < KILLS) {
            Process victim =
                    Processes.start(directory.resolve("errors"), Victim.class, folder, 1 + killed % 3, 1 + killed % 2);
            boolean isRunning;
            try (BufferedReader out = victim.inputReader()) {
                isRunning = out.readLine() != null;
                LockSupport.parkNanos(random.nextLong(60_000_000));
                isRunning &= victim.isAlive();
                victim.destroyForcibly().waitFor();
            }
            inTheMiddle += leftOver(folder).isEmpty() ? 0 : 1;
            progress.look();
            killed += isRunning ? 1 : 0;
            if (!isRunning) {
                progress.isDone();
                finished++;
                folder = directory.resolve("run " + finished);
                progress = new Progress(folder);
            }
        }
        Process last = Processes.start(directory.resolve("errors"), Victim.class, folder, 50, 1);
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor())
                .as(Files.readString(directory.resolve("errors")))
                .isZero();
        progress.look();
        progress.isDone();
        System.out.println("kill -9 (seed " + SEED + "): " + killed + ", in the middle of a write: " + inTheMiddle
                + ", trainings ended: " + (finished + 1) + "; lost: 0, mixed: 0");
    }

    /** What a folder held when it was last looked at. */
    private static final class Progress {
        private final Path folder;
        private int updates;
        private int saved;

        Progress(Path folder) {
            this.folder = folder;
        }

        /** Everything can be read, and is not older than before. */
        void look() {
            Optional<Snapshot> newest = Checkpoints.in(folder).newest();
            int reached = newest.map(s -> s.ends().size() * Work.UPDATES + s.updates())
                    .orElse(0);
            assertThat(reached).as("updates in %s", folder).isGreaterThanOrEqualTo(updates);
            updates = reached;
            newest.ifPresent(snapshot -> {
                int epochs = snapshot.ends().size();
                assertThat(snapshot.ends()).isEqualTo(whole.ends().subList(0, epochs));
                float[] published = snapshot.floats().get("published");
                assertThat(Arrays.copyOf(published, EPOCHS.get(0).length)).isEqualTo(EPOCHS.get(epochs));
            });
            if (Files.exists(Victim.model(folder))) {
                float[] weights = TaskNetwork.load(Victim.model(folder)).parameters();
                int epoch = epochOf(weights);
                // A process that goes on from a checkpoint saves the epochs behind it again.
                assertThat(epoch).as("epoch of %s", Victim.model(folder)).isGreaterThanOrEqualTo(saved - 1);
                saved = Math.max(saved, epoch);
            }
        }

        private static int epochOf(float[] weights) {
            for (int epoch = 0; epoch < EPOCHS.size(); epoch++) {
                if (Arrays.equals(weights, EPOCHS.get(epoch))) {
                    return epoch;
                }
            }
            throw new AssertionError("weights of no epoch");
        }

        void isDone() {
            assertThat(updates).isEqualTo(Victim.EPOCHS * Work.UPDATES);
            assertThat(saved).isEqualTo(Victim.EPOCHS);
        }
    }

    /** A process that is asked to end writes where it is, and another one goes on there. */
    @Test
    void aProcessThatIsAskedToEndLeavesACheckpoint() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Path folder = directory.resolve("asked");
        int before = 0;
        for (int times = 0; times < 3; times++) {
            Process victim = Processes.start(directory.resolve("errors"), Victim.class, folder, 0, 1);
            try (BufferedReader out = victim.inputReader()) {
                assertThat(out.readLine()).isNotNull();
                LockSupport.parkNanos(random.nextLong(30_000_000));
                victim.destroy();
                assertThat(victim.waitFor(2, TimeUnit.MINUTES)).isTrue();
            }
            Snapshot snapshot = Checkpoints.in(folder).newest().orElseThrow();
            int updates = snapshot.ends().size() * Work.UPDATES + snapshot.updates();
            assertThat(updates).isGreaterThan(before);
            before = updates;
        }
        Snapshot asked = Checkpoints.in(folder).newest().orElseThrow();
        TaskNetwork network = TaskNetwork.create(9);
        int epochs = asked.ends().size() + 1;
        network.train(Work.data(), Work.training(epochs).from(asked));
        assertThat(network.parameters()).isEqualTo(EPOCHS.get(epochs));
    }

    private static List<Path> leftOver(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }
}
