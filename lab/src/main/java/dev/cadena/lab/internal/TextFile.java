package dev.cadena.lab.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text, in UTF-8. */
public final class TextFile {
    private TextFile() {}

    /**
     * Writes a file, in the place of an old one.
     *
     * @param file the file
     * @param text what it holds
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + reason(file, e), e);
        }
    }

    private static String reason(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return "it is a folder: name a file in it";
        }
        Path folder = file.toAbsolutePath().getParent();
        return Files.isDirectory(folder)
                ? Reasons.of(e)
                : "there is no folder " + folder + ": create it first, for example by Files.createDirectories";
    }
}
