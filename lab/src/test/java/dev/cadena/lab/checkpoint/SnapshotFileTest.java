package dev.cadena.lab.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.EpochEnd;
import dev.cadena.ModelFileException;
import dev.cadena.Snapshot;
import dev.cadena.SnapshotException;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.io.Tensor;
import dev.cadena.io.TensorWriter;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Vectors;
import dev.cadena.train.Trainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    @TempDir
    Path directory;

    @Test
    void keepsEveryBit() {
        Snapshot snapshot = snapshot(9);
        SnapshotFile.write(file(), snapshot);
        Snapshot read = SnapshotFile.read(file());
        assertThat(read.ends()).isEqualTo(snapshot.ends()).hasSize(2);
        assertThat(read.updates()).isEqualTo(1);
        assertThat(read.texts()).isEqualTo(snapshot.texts());
        assertThat(read.floats().keySet()).isEqualTo(snapshot.floats().keySet());
        snapshot.floats()
                .forEach((name, values) ->
                        assertThat(read.floats().get(name)).as(name).isEqualTo(values));
        snapshot.doubles()
                .forEach((name, values) ->
                        assertThat(read.doubles().get(name)).as(name).isEqualTo(values));
        assertThat(read.doubles().keySet()).isEqualTo(snapshot.doubles().keySet());
    }

    @Test
    @Tag("repetition")
    void refusesEveryTruncationAndEveryBitFlip() throws IOException {
        SnapshotFile.write(file(), snapshot(1));
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            Files.write(file(), Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> SnapshotFile.read(file()))
                    .as("%d bytes", at)
                    .isInstanceOf(ModelFileException.class);
            whole[at] ^= (byte) (1 << at % 8);
            Files.write(file(), whole);
            assertThatThrownBy(() -> SnapshotFile.read(file()))
                    .as("bit %d of byte %d", at % 8, at)
                    .isInstanceOf(ModelFileException.class);
            whole[at] ^= (byte) (1 << at % 8);
        }
    }

    @Test
    void allocatesNoMoreThanTheFileAndAMebibyte() throws IOException {
        List<EpochEnd> ends = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            ends.add(new EpochEnd(i + 1, 100_000, i, i, OptionalDouble.of(i), OptionalDouble.of(i)));
        }
        SnapshotFile.write(file(), new Snapshot(ends, 0, Map.of(), Map.of("w", new float[500_000]), Map.of()));
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        SnapshotFile.read(file());
        long before = threads.getCurrentThreadAllocatedBytes();
        Snapshot read = SnapshotFile.read(file());
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(read.ends()).isEqualTo(ends);
        assertThat(allocated).isLessThanOrEqualTo(Files.size(file()) + (1 << 20));
    }

    @Test
    void refusesOtherFiles() throws IOException {
        SideNetwork network = SideNetwork.create(1);
        network.save(file());
        assertThatThrownBy(() -> SnapshotFile.read(file()))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("is no checkpoint: it has no cadena.kind");
        Files.writeString(file(), "checkpoint");
        assertThatThrownBy(() -> SnapshotFile.read(file())).isInstanceOf(ModelFileException.class);
        assertThatThrownBy(() -> SnapshotFile.read(directory.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot read a checkpoint from");
        SnapshotFile.write(file(), snapshot(1));
        assertThatThrownBy(() -> SideNetwork.load(file()))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("is a checkpoint, with which a training goes on");
    }

    /** A snapshot that a program has made up, or changed. */
    @Test
    void writesNoNameThatItWouldNotRead() {
        Snapshot whole = snapshot(1);
        for (String name : List.of("mine", "cadena.kind", "cadena.updates", "cadena.sha256")) {
            Map<String, String> texts = new LinkedHashMap<>(whole.texts());
            texts.put(name, "0");
            assertThatThrownBy(() -> SnapshotFile.write(
                            file(), new Snapshot(whole.ends(), 1, texts, whole.floats(), whole.doubles())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a text named " + name);
        }
        for (String name : List.of("precise.sums", "precise.other")) {
            Map<String, float[]> floats = new LinkedHashMap<>(whole.floats());
            floats.put(name, new float[0]);
            assertThatThrownBy(() -> SnapshotFile.write(
                            file(), new Snapshot(whole.ends(), 1, whole.texts(), floats, whole.doubles())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a checkpoint cannot hold a vector of floats named " + name);
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesAHistoryOfNoWholeNumberOfEpochs() {
        assertThatThrownBy(() -> new Snapshot(0, Map.of(), Map.of(), Map.of("history", new double[13])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the history has 13 values, but should have 7 for each epoch");
        Map<String, String> texts = Map.of("cadena.kind", "checkpoint 1", "cadena.updates", "1");
        TensorWriter.write(
                "a test",
                file(),
                texts,
                List.of(new Tensor<>("precise.history", List.of(13L), Vectors.DOUBLE, new double[13], 0)));
        assertThatThrownBy(() -> SnapshotFile.read(file()))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("is no checkpoint: the history has 13 values");
    }

    /** It could be read, and not be written again. */
    @Test
    void refusesFloatsByTheNamesOfDoubles() {
        Map<String, String> texts = new LinkedHashMap<>(snapshot(1).texts());
        texts.put("cadena.kind", "checkpoint 1");
        texts.put("cadena.updates", "1");
        for (String name : List.of("precise.history", "precise.sums")) {
            TensorWriter.write(
                    "a test",
                    file(),
                    texts,
                    List.of(new Tensor<>(name, List.of(0L, 7L), Vectors.FLOAT, new float[0], 0)));
            assertThatThrownBy(() -> SnapshotFile.read(file()))
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("it has the unknown tensor " + name);
        }
    }

    /** Files with the right checksum may still tell anything. */
    @Test
    void aTrainingRefusesASnapshotThatMakesNoSense() {
        Snapshot whole = snapshot(9);
        List<Snapshot> senseless = new ArrayList<>();
        for (String name : whole.floats().keySet()) {
            Map<String, float[]> floats = new LinkedHashMap<>(whole.floats());
            floats.put(name, new float[3]);
            senseless.add(new Snapshot(whole.ends(), 1, whole.texts(), floats, whole.doubles()));
            floats.remove(name);
            senseless.add(new Snapshot(whole.ends(), 1, whole.texts(), floats, whole.doubles()));
        }
        for (String name : whole.texts().keySet()) {
            Map<String, String> texts = new LinkedHashMap<>(whole.texts());
            texts.put(name, "-1");
            senseless.add(new Snapshot(whole.ends(), 1, texts, whole.floats(), whole.doubles()));
            texts.remove(name);
            senseless.add(new Snapshot(whole.ends(), 1, texts, whole.floats(), whole.doubles()));
        }
        senseless.add(new Snapshot(whole.ends(), 4, whole.texts(), whole.floats(), whole.doubles()));
        senseless.add(new Snapshot(whole.ends(), -1, whole.texts(), whole.floats(), whole.doubles()));
        senseless.add(new Snapshot(whole.ends(), 1, whole.texts(), whole.floats(), Map.of()));
        Map<String, float[]> broken = new LinkedHashMap<>(whole.floats());
        float[] weights = broken.get("weights").clone();
        weights[0] = Float.NaN;
        broken.put("weights", weights);
        senseless.add(new Snapshot(whole.ends(), 1, whole.texts(), broken, whole.doubles()));
        SideNetwork network = SideNetwork.create(5);
        float[] before = network.parameters();
        for (Snapshot snapshot : senseless) {
            assertThatThrownBy(() -> network.train(Points.data(), Points.TRAINING.from(snapshot)))
                    .as("%s", snapshot)
                    .isInstanceOf(SnapshotException.class);
            assertThat(network.parameters()).isEqualTo(before);
        }
        network.train(Points.data(), Points.TRAINING.from(whole));
        assertThat(network.parameters()).isNotEqualTo(before);
    }

    @Test
    void aTrainingRefusesTheSnapshotOfAnother() {
        Snapshot snapshot = snapshot(9);
        SideNetwork network = SideNetwork.create(1);
        for (Training other : List.of(
                Points.TRAINING.seed(4),
                Points.TRAINING.shuffle(false),
                Points.TRAINING.optimizer(Sgd.of(0.1)),
                Points.TRAINING.labelSmoothing(0.1),
                Points.TRAINING.accumulate(2))) {
            assertThatThrownBy(() -> network.train(Points.data(), other.from(snapshot)))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("but should be");
        }
        assertThatThrownBy(() -> network.train(
                        Points.data().subset(new int[] {1, 2, 3, 4, 5, 6}), Points.TRAINING.from(snapshot)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("data.rows is 20, but should be 6")
                .hasMessageContaining("data.checksum is ");
        assertThatThrownBy(() -> network.train(Points.trained(), Points.TRAINING.from(snapshot)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageMatching(".* validation.checksum is [0-9a-f]+, but should be none: .*");
        assertThatThrownBy(() -> network.train(Points.data(), Points.TRAINING.from(snapshot(Points.trained(), 9))))
                .isInstanceOf(SnapshotException.class)
                .hasMessageMatching(".* validation.checksum is none, but should be [0-9a-f]+: .*");
        assertThatThrownBy(() ->
                        network.train(Points.trained().validatedBy(Points.trained()), Points.TRAINING.from(snapshot)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageMatching(
                        ".* another training: validation.checksum is [0-9a-f]+, but should be [0-9a-f]+: .*");
        assertThatThrownBy(() -> network.train(Points.data().shuffled(1), Points.TRAINING.from(snapshot)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("data.checksum is ");
    }

    /** After so many updates. */
    private static Snapshot snapshot(int updates) {
        return snapshot(Points.data(), updates);
    }

    private static Snapshot snapshot(Dataset data, int updates) {
        try (Trainer trainer = SideNetwork.create(1).trainer(data, Points.TRAINING)) {
            for (int i = 0; i < updates; i++) {
                trainer.step();
            }
            return trainer.snapshot();
        }
    }

    private Path file() {
        return directory.resolve("a.safetensors");
    }
}
