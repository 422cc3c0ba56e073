package dev.cadena.lab.checkpoint;

import dev.cadena.lab.internal.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps other trainings from a folder, in this process and in others. It ends with the process, however that ends. Thread-safe. */
final class FolderLock implements AutoCloseable {
    /** Of this process: where a file is locked, closing another channel of it would give the lock of the process away. */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Creates the folder where it is missing. */
    static FolderLock of(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            if (!TAKEN.add(real)) {
                throw taken(folder);
            }
            boolean locked = false;
            try {
                FileChannel channel =
                        FileChannel.open(real.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                locked = channel.tryLock() != null;
                if (locked) {
                    return new FolderLock(real, channel);
                }
                channel.close();
                throw taken(folder);
            } finally {
                if (!locked) {
                    TAKEN.remove(real);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep checkpoints in " + folder.toAbsolutePath() + ": " + Reasons.of(e), e);
        }
    }

    private static FileSystemException taken(Path folder) {
        return new FileSystemException(
                folder.toString(), null, "another training keeps its checkpoints there: choose a folder for each");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back the folder of the checkpoints", e);
        } finally {
            TAKEN.remove(folder);
        }
    }
}
