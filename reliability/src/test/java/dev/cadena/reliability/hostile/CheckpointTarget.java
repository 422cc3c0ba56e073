package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.CadenaException;
import dev.cadena.Snapshot;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.lab.checkpoint.SnapshotFile;
import dev.cadena.optimizer.Momentum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The reader of checkpoints, as they come or with the right checksum. What it reads is the same when it is written again; a training goes
 * on with it, or refuses it and changes nothing.
 */
record CheckpointTarget(String name, boolean seals) implements Target<Snapshot> {
    private static final Training TRAINING = Training.miniBatch(2).epochs(3).optimizer(Momentum.of(0.1));

    /** What the committed checkpoints were made by. */
    static Training training() {
        return TRAINING;
    }

    static Dataset data() {
        return Dataset.of(new float[][] {{0, 1}, {1, 0}, {2, 2}, {1, 1}, {0, 0}}, new int[] {0, 1, 1, 0, 1});
    }

    @Override
    public byte[] file(byte[] input) {
        return seals ? Seal.of(input) : input;
    }

    @Override
    public Snapshot read(Path file) {
        return SnapshotFile.read(file);
    }

    @Override
    public int allocatedPerByte() {
        return 1;
    }

    @Override
    public void check(byte[] input, Snapshot read) throws IOException {
        Path again = Trial.file();
        try {
            SnapshotFile.write(again, read);
            Snapshot same = SnapshotFile.read(again);
            assertThat(same.ends()).isEqualTo(read.ends());
            assertThat(same.texts()).isEqualTo(read.texts());
            assertThat(same.floats().keySet()).isEqualTo(read.floats().keySet());
            read.floats()
                    .forEach((key, values) -> assertThat(same.floats().get(key)).isEqualTo(values));
            read.doubles().forEach((key, values) -> assertThat(same.doubles().get(key))
                    .isEqualTo(values));
        } finally {
            Files.delete(again);
        }
        VerdictNetwork network = VerdictNetwork.create(1);
        float[] before = network.parameters();
        try {
            network.train(data(), TRAINING.from(read));
            for (float weight : network.parameters()) {
                assertThat(weight).isFinite();
            }
        } catch (CadenaException e) {
            boolean changed = !Arrays.equals(network.parameters(), before);
            // Weights that grow without bound were the snapshot's own.
            assertThat(!changed || e instanceof dev.cadena.DivergenceException)
                    .as("%s", e)
                    .isTrue();
        }
    }
}
