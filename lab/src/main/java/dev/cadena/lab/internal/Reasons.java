package dev.cadena.lab.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the file system refuses, as messages tell it. */
public final class Reasons {
    private Reasons() {}

    /**
     * {@return the reason, without the name of a file, which may be a temporary one}
     *
     * @param e what was thrown
     */
    public static String of(IOException e) {
        if (!(e instanceof FileSystemException refused)) {
            return e.toString();
        }
        if (refused instanceof NoSuchFileException && refused.getReason() == null) {
            return "there is no such file";
        }
        if (refused instanceof AccessDeniedException) {
            return "access is denied: look at the permissions of the file and its folder";
        }
        return refused.getReason() == null ? e.getClass().getSimpleName() : refused.getReason();
    }
}
