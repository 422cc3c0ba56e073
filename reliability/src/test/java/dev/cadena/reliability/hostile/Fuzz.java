package dev.cadena.reliability.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What the fuzzer calls, in a process of its own, with one input after another. */
public final class Fuzz {
    /** Says which target is fuzzed. */
    static final String TARGET = "cadena.fuzz.target";

    private static final Target<?> READER = Targets.named(System.getProperty(TARGET));
    private static final Path FILE = file();

    private Fuzz() {}

    /**
     * Tries one input.
     *
     * @param input the bytes of a file
     */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Trial.of(READER, input, FILE);
    }

    private static Path file() {
        try {
            Path file = Trial.file();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
