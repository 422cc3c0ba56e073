package dev.cadena.reliability.crash;

import dev.cadena.lab.checkpoint.Checkpoints;
import java.nio.file.Path;
import java.time.Duration;

/** A process that trains, keeps checkpoints and saves the network after each epoch, until it is done or killed. */
final class Victim {
    static final int EPOCHS = 1_000;

    private Victim() {}

    /** The folder, and after how many updates a checkpoint is written; 0 for when the process is asked to end. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int updates = Integer.parseInt(arguments[1]);
        TaskNetwork network = TaskNetwork.create(1);
        network.train(
                Work.data(),
                Work.training(EPOCHS)
                        .threads(Integer.parseInt(arguments[2]))
                        .checkpoints(checkpoints(folder, updates))
                        .onEpoch(end -> network.save(model(folder)))
                        .onBatch(update -> {
                            if (update.batch() == 1) {
                                System.out.println(update.epoch());
                            }
                        }));
    }

    private static Checkpoints checkpoints(Path folder, int updates) {
        return updates == 0
                ? Checkpoints.in(folder).everyEpochs(EPOCHS).resuming().onShutdown(Duration.ofMinutes(1))
                : Checkpoints.in(folder)
                        .everyUpdates(updates)
                        .everyEpochs(1)
                        .keepLast(2)
                        .resuming();
    }

    static Path model(Path folder) {
        return folder.resolve("task.safetensors");
    }
}
