package dev.cadena.benchmark.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs other programs. */
final class Command {
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private Command() {}

    /** {@return a command that stays on the first core, where the system has a program for that} */
    static List<String> pinned(List<String> command) {
        if (!Files.isExecutable(TASKSET)) {
            return command;
        }
        return Stream.concat(Stream.of(TASKSET.toString(), "-c", "0"), command.stream())
                .toList();
    }

    /**
     * {@return the lines that a program prints}
     *
     * @throws IOException if it cannot be started, or ends with anything but 0; with the last line that it wrote to its error
     *     stream
     */
    static List<String> run(List<String> command) throws IOException {
        Path errors = Files.createTempFile("benchmark", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                List<String> lines = Files.readAllLines(errors);
                String last = lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1);
                throw new IOException(
                        Path.of(command.get(0)).getFileName() + " ended with " + process.exitValue() + ": " + last);
            }
            return output.lines().toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(errors);
        }
    }
}
