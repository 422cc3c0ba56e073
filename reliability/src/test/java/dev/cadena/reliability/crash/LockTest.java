package dev.cadena.reliability.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.Training;
import dev.cadena.lab.checkpoint.Checkpoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of checkpoints belongs to one process, for as long as that lives. */
class LockTest {
    @TempDir
    Path directory;

    @Test
    void aProcessThatLivesKeepsOthersOut() throws IOException, InterruptedException {
        Path folder = directory.resolve("run");
        Training training = Work.training(Victim.EPOCHS)
                .checkpoints(Checkpoints.in(folder).everyEpochs(Victim.EPOCHS).resuming());
        TaskNetwork network = TaskNetwork.create(2);
        float[] before = network.parameters();
        Process process = Processes.start(directory.resolve("errors"), Victim.class, folder, 1, 1);
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isNotNull();
            assertThatThrownBy(() -> network.train(Work.data(), training))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("another training keeps its checkpoints there");
            assertThat(process.isAlive()).isTrue();
            assertThat(network.parameters()).isEqualTo(before);
        } finally {
            process.destroyForcibly().waitFor();
        }
        network.train(Work.data(), training);
        assertThat(Checkpoints.in(folder).newest().orElseThrow().ends()).hasSize(Victim.EPOCHS);
    }
}
