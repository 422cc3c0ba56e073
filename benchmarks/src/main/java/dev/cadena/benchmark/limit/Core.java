package dev.cadena.benchmark.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Keeps the thread that is measured on one core; the compiler and the collector have the others. */
public final class Core {
    private Core() {}

    /** Pins the calling thread to the first core, where Linux and its {@code taskset} allow it. */
    public static void pin() {
        Path self = Path.of("/proc/thread-self");
        if (!Files.isSymbolicLink(self)) {
            return;
        }
        try {
            String thread = Files.readSymbolicLink(self).getFileName().toString();
            Process taskset = new ProcessBuilder("taskset", "-pc", "0", thread)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            taskset.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            // Without taskset the thread wanders, and the figures with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
