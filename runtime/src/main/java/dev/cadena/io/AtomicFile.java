package dev.cadena.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Replaces a file in one step: whoever reads it, and whenever the machine stops, finds the old content or the new. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes to a new file beside the target, forces it to the disk and moves it over the target. */
    static void write(Path file, Content content) throws IOException {
        Uninterrupted.run(() -> {
            attempt(file, content);
            return file;
        });
    }

    private static void attempt(Path file, Content content) throws IOException {
        // A move would replace a link itself, not what it points to.
        Path target = Files.isSymbolicLink(file) ? linked(file) : file.toAbsolutePath();
        checkPlace(target);
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        boolean moved = false;
        try {
            // Not Files.createTempFile, whose files only their owner may read.
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(channel);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
        forceDirectory(target.getParent());
    }

    private static Path linked(Path link) throws IOException {
        try {
            return link.toRealPath();
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(link.toString(), null, "it is a link to a file that is not there");
        }
    }

    /** Says what is wrong with a target before a failure would name the temporary file, of which the user knows nothing. */
    private static void checkPlace(Path target) throws IOException {
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(
                    target.toString(),
                    null,
                    "it is a folder: name a file in it, for example " + target.resolve("network.safetensors"));
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    folder.toString(),
                    null,
                    "there is no folder " + folder + ": create it first, for example by Files.createDirectories");
        }
    }

    /** Makes the move itself durable, where a directory can be opened: not on Windows, which needs no such thing. */
    private static void forceDirectory(Path directory) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Writes the new content, from its beginning each time. */
    interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }
}
