package dev.cadena.lab.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.EarlyStopping.Monitor;
import dev.cadena.Interruption;
import dev.cadena.ModelFileException;
import dev.cadena.Snapshot;
import dev.cadena.Training;
import dev.cadena.train.History;
import dev.cadena.train.Trainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path directory;

    private Path folder;
    private Checkpoints checkpoints;

    @BeforeEach
    void name() {
        folder = directory.resolve("run").resolve("one");
        checkpoints = Checkpoints.in(folder).keepLast(100);
    }

    @Test
    void areWrittenAfterEachEpochUnlessToldOtherwise() throws IOException {
        train(checkpoints);
        assertThat(names()).hasSize(6).contains("checkpoint-0000000001-0000000000.safetensors");
        assertThat(checkpoints.newest().orElseThrow().ends()).hasSize(6);
    }

    @Test
    void areWrittenAsOftenAsTold() throws IOException {
        train(checkpoints.everyEpochs(4));
        assertThat(names()).containsExactly("checkpoint-0000000004-0000000000.safetensors");
        folder = directory.resolve("two");
        train(Checkpoints.in(folder).keepLast(100).everyUpdates(3));
        assertThat(names())
                .hasSize(8)
                .contains(
                        "checkpoint-0000000000-0000000003.safetensors", "checkpoint-0000000001-0000000002.safetensors");
        folder = directory.resolve("three");
        train(Checkpoints.in(folder).keepLast(100).every(Duration.ofNanos(1)));
        assertThat(names()).hasSize(24);
        folder = directory.resolve("four");
        train(Checkpoints.in(folder).every(Duration.ofDays(1)));
        assertThat(names()).isEmpty();
    }

    @Test
    void keepTheNewestAndTheBest() throws IOException {
        History history = train(checkpoints.keepLast(2).keepBest(Monitor.LOSS));
        assertThat(names())
                .containsExactly(
                        "best.safetensors",
                        "checkpoint-0000000005-0000000000.safetensors",
                        "checkpoint-0000000006-0000000000.safetensors");
        double[] losses = history.validationLosses();
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        assertThat(checkpoints.best().orElseThrow().ends()).hasSize(best + 1);
    }

    @Test
    void knowTheBestOfTheTrainingBefore() throws IOException {
        Training steep = Points.TRAINING.optimizer(dev.cadena.optimizer.Adam.of(2));
        History history =
                SideNetwork.create(1).train(Points.data(), steep.checkpoints(checkpoints.keepBest(Monitor.LOSS)));
        byte[] best = Files.readAllBytes(folder.resolve("best.safetensors"));
        int epoch = SnapshotFile.read(folder.resolve("best.safetensors")).ends().size();
        assertThat(epoch).as("%s", history.ends()).isLessThan(6);
        for (int later = epoch + 1; later <= 6; later++) {
            Files.delete(folder.resolve("checkpoint-%010d-%010d.safetensors".formatted(later, 0)));
        }
        SideNetwork.create(9)
                .train(
                        Points.data(),
                        steep.checkpoints(checkpoints.keepBest(Monitor.LOSS).resuming()));
        assertThat(Files.readAllBytes(folder.resolve("best.safetensors"))).isEqualTo(best);
    }

    @Test
    void giveTheNetworkTheWeightsOfTheBest() {
        SideNetwork network = SideNetwork.create(1);
        List<float[]> weights = new ArrayList<>();
        network.train(
                Points.data(),
                Points.TRAINING
                        .checkpoints(checkpoints.keepBest(Monitor.ACCURACY))
                        .onEpoch(end -> weights.add(network.parameters())));
        Snapshot best = checkpoints.best().orElseThrow();
        SideNetwork other = SideNetwork.create(2);
        other.trainer(Points.data(), Points.TRAINING.from(best)).close();
        assertThat(other.parameters()).isEqualTo(weights.get(best.ends().size() - 1));
    }

    @Test
    void haveATrainingGoOnWithTheSameBits() throws IOException {
        SideNetwork whole = SideNetwork.create(1);
        History history = whole.train(
                Points.data(),
                Points.TRAINING.checkpoints(checkpoints.everyUpdates(1).everyEpochs(1)));
        List<String> names = names();
        assertThat(names).hasSize(24);
        for (int newest = names.size() - 1; newest >= 0; newest--) {
            SideNetwork other = SideNetwork.create(2);
            Checkpoints same = checkpoints.everyEpochs(100).resuming();
            assertThat(other.train(Points.data(), Points.TRAINING.checkpoints(same))
                            .ends())
                    .isEqualTo(history.ends());
            assertThat(other.parameters()).isEqualTo(whole.parameters());
            Files.delete(folder.resolve(names.get(newest)));
        }
        SideNetwork anew = SideNetwork.create(1);
        anew.train(Points.data(), Points.TRAINING.checkpoints(checkpoints.resuming()));
        assertThat(anew.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void goOnForMoreEpochs() {
        SideNetwork whole = SideNetwork.create(1);
        whole.train(Points.data(), Points.TRAINING.epochs(9));
        SideNetwork first = SideNetwork.create(1);
        first.train(Points.data(), Points.TRAINING.epochs(4).checkpoints(checkpoints));
        SideNetwork second = SideNetwork.create(2);
        second.train(Points.data(), Points.TRAINING.epochs(9).checkpoints(checkpoints.resuming()));
        assertThat(second.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void areNotOverwrittenUnlessATrainingGoesOn() {
        train(checkpoints);
        SideNetwork network = SideNetwork.create(1);
        assertThatThrownBy(() -> network.train(Points.data(), Points.TRAINING.checkpoints(checkpoints)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there are checkpoints in " + folder
                        + ": say resuming() to go on with the newest, or choose another folder");
        assertThatCode(() -> network.train(Points.data(), Points.TRAINING)).doesNotThrowAnyException();
    }

    @Test
    void belongToOneTrainingAtATime() {
        SideNetwork network = SideNetwork.create(1);
        Training training = Points.TRAINING.checkpoints(checkpoints.resuming());
        try (Trainer trainer = network.trainer(Points.data(), training)) {
            trainer.epoch();
            assertThatThrownBy(() -> SideNetwork.create(2).train(Points.data(), training))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot keep checkpoints in " + folder
                            + ": another training keeps its checkpoints there: choose a folder for each");
            trainer.epoch();
        }
        assertThat(network.train(Points.data(), training).epochs()).isEqualTo(6);
    }

    @Test
    void ofWhichTheNewestIsDamagedAreNotPassedOver() throws IOException {
        train(checkpoints);
        Path newest = folder.resolve("checkpoint-0000000006-0000000000.safetensors");
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest, bytes);
        SideNetwork network = SideNetwork.create(1);
        Training training = Points.TRAINING.checkpoints(checkpoints.resuming());
        assertThatThrownBy(() -> network.train(Points.data(), training))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith(newest.toString());
        Files.delete(newest);
        assertThat(network.train(Points.data(), training).epochs()).isEqualTo(6);
    }

    @Test
    void ofWhichTheBestIsOfNoEpochAreRefused() throws IOException {
        Path best = Files.createDirectories(folder).resolve("best.safetensors");
        try (Trainer trainer = SideNetwork.create(1).trainer(Points.data(), Points.TRAINING)) {
            trainer.step();
            SnapshotFile.write(best, trainer.snapshot());
        }
        Training training = Points.TRAINING.checkpoints(checkpoints.keepBest(Monitor.LOSS));
        assertThatThrownBy(() -> SideNetwork.create(1).train(Points.data(), training))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(best + ": is no checkpoint of a best epoch: none has ended");
    }

    @Test
    void touchNoFileThatIsNotTheirOwn() throws IOException {
        Files.createDirectories(folder);
        Path rest = folder.resolve(
                ".checkpoint-0000000001-0000000002.safetensors.01234567-89ab-cdef-0123-456789abcdef.tmp");
        Path target = Files.writeString(directory.resolve("target"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("checkpoint-0000000099-0000000000.safetensors"), target);
        Path subfolder = Files.createDirectory(folder.resolve("checkpoint-0000000098-0000000000.safetensors"));
        Path others = Files.writeString(folder.resolve("checkpoint-1.safetensors"), "others");
        Files.writeString(rest, "what a crash has left");
        train(checkpoints.keepLast(1));
        assertThat(rest).doesNotExist();
        assertThat(target).hasContent("precious");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(subfolder).isDirectory();
        assertThat(others).hasContent("others");
        assertThat(checkpoints.newest().orElseThrow().ends()).hasSize(6);
    }

    @Test
    void thatCannotBeWrittenEndATrainingUnlessSomebodyListens() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no folder");
        assertThatThrownBy(() -> train(Checkpoints.in(file)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot keep checkpoints in " + file);

        List<UncheckedIOException> failures = new ArrayList<>();
        SideNetwork network = SideNetwork.create(1);
        Training vanishing = Points.TRAINING.onEpoch(end -> remove(folder));
        assertThatThrownBy(() -> network.train(Points.data(), vanishing.checkpoints(checkpoints)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no folder " + folder);
        History history = network.train(Points.data(), vanishing.checkpoints(checkpoints.onFailure(failures::add)));
        assertThat(history.epochs()).isEqualTo(6);
        assertThat(failures).hasSize(6);
    }

    @Test
    void areWrittenWhereATrainingIsInterrupted() throws IOException {
        SideNetwork whole = SideNetwork.create(1);
        whole.train(Points.data(), Points.TRAINING);
        for (Interruption which : Interruption.values()) {
            folder = directory.resolve(which.name());
            Checkpoints rare = Checkpoints.in(folder).everyEpochs(100);
            SideNetwork network = SideNetwork.create(1);
            History history = network.train(
                    Points.data(),
                    Points.TRAINING.whenInterrupted(which).checkpoints(rare).onBatch(update -> {
                        if (update.epoch() == 2 && update.batch() == 3) {
                            Thread.currentThread().interrupt();
                        }
                    }));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(history.epochs()).isEqualTo(1);
            assertThat(names()).containsExactly("checkpoint-0000000001-0000000003.safetensors");
            SideNetwork other = SideNetwork.create(2);
            other.train(Points.data(), Points.TRAINING.checkpoints(rare.resuming()));
            assertThat(other.parameters()).isEqualTo(whole.parameters());
        }
    }

    @Test
    void refuseSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.everyEpochs(0));
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.everyUpdates(0));
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.every(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.keepLast(0));
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.onShutdown(Duration.ofSeconds(-1)));
    }

    private static History train(Checkpoints how) {
        return SideNetwork.create(1).train(Points.data(), Points.TRAINING.checkpoints(how));
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (java.nio.file.NoSuchFileException e) {
            // It is gone already.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all files but the lock. */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
