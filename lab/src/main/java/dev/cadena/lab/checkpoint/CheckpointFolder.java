package dev.cadena.lab.checkpoint;

import dev.cadena.Snapshot;
import dev.cadena.lab.internal.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one folder, and no others: what has another name, or is a link or a folder, is never read nor deleted. */
final class CheckpointFolder {
    private static final Pattern NAME = Pattern.compile("checkpoint-\\d{10}-\\d{10}\\.safetensors");
    private static final Pattern REST =
            Pattern.compile("\\.(checkpoint-\\d{10}-\\d{10}|best)\\.safetensors\\.[0-9a-f-]{36}\\.tmp");

    private final Path folder;

    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Deletes what writes have left that did not end. */
    void sweep() {
        files(REST).forEach(this::delete);
    }

    /** The file of the newest checkpoint. */
    Optional<Path> newest() {
        List<Path> files = files(NAME);
        return files.isEmpty() ? Optional.empty() : Optional.of(files.get(0));
    }

    Optional<Path> best() {
        Path file = folder.resolve("best.safetensors");
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    void write(Snapshot snapshot) {
        String name =
                "checkpoint-%010d-%010d.safetensors".formatted(snapshot.ends().size(), snapshot.updates());
        write(folder.resolve(name), snapshot);
    }

    void writeBest(Snapshot snapshot) {
        write(folder.resolve("best.safetensors"), snapshot);
    }

    /** A link would have a file elsewhere be replaced, of which nothing here would tell. */
    private static void write(Path file, Snapshot snapshot) {
        if (Files.isSymbolicLink(file)) {
            throw new UncheckedIOException(new FileSystemException(
                    file.toString(), null, "it is a link, and checkpoints are files of their folder: remove it"));
        }
        SnapshotFile.write(file, snapshot);
    }

    /** Deletes all but the newest checkpoints. */
    void keep(int count) {
        files(NAME).stream().skip(count).forEach(this::delete);
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure("cannot delete an old checkpoint in ", e);
        }
    }

    /** Those whose names fit, the newest first. */
    private List<Path> files(Pattern name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw failure("cannot list the checkpoints in ", e);
        }
    }

    private UncheckedIOException failure(String what, IOException e) {
        return new UncheckedIOException(what + folder.toAbsolutePath() + ": " + Reasons.of(e), e);
    }
}
