package dev.cadena.samples.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the samples write their files. */
public final class Output {
    private Output() {}

    /**
     * The directory for files, created if need be: what the system property {@code samples.output} says, which the Maven
     * build sets to {@code samples/target}, otherwise {@code target} in the working directory.
     */
    public static Path directory() {
        Path directory = Path.of(System.getProperty("samples.output", "target"));
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }
}
