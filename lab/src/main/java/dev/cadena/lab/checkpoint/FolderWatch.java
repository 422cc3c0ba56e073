package dev.cadena.lab.checkpoint;

import dev.cadena.Checkpointing;
import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.ModelFileException;
import dev.cadena.Snapshot;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Watches one training. Confined to the thread that trains, but for the request of the shutdown. */
final class FolderWatch implements Checkpointing.Watch {
    private final Checkpoints.Rules rules;
    private final CheckpointFolder folder;
    private final FolderLock lock;
    private Optional<Snapshot> from;
    private final Optional<ShutdownRequest> shutdown;
    private double best = Double.POSITIVE_INFINITY;
    private long last = System.nanoTime();
    private long updates;

    private FolderWatch(Checkpoints.Rules rules, CheckpointFolder folder, FolderLock lock) {
        this.rules = rules;
        this.folder = folder;
        this.lock = lock;
        this.from = folder.newest().map(SnapshotFile::read);
        if (from.isPresent() && !rules.resumes()) {
            throw new IllegalStateException(
                    "there are checkpoints in " + rules.folder().toAbsolutePath()
                            + ": say resuming() to go on with the newest, or choose another folder");
        }
        folder.sweep();
        if (rules.best().isPresent()) {
            folder.best().ifPresent(file -> best = value(last(file)));
        }
        this.shutdown = rules.shutdown().map(ShutdownRequest::await);
    }

    static FolderWatch begin(Checkpoints.Rules rules) {
        CheckpointFolder folder = new CheckpointFolder(rules.folder());
        FolderLock lock = FolderLock.of(rules.folder());
        boolean begun = false;
        try {
            FolderWatch watch = new FolderWatch(rules, folder, lock);
            begun = true;
            return watch;
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    @Override
    public Optional<Snapshot> from() {
        Optional<Snapshot> handedOut = from;
        // It is as large as the network and more.
        from = Optional.empty();
        return handedOut;
    }

    @Override
    public void updated(Optional<EpochEnd> end, Supplier<Snapshot> now) {
        updates++;
        boolean isAsked = shutdown.isPresent() && shutdown.get().isWaiting();
        boolean isDue = isAsked || isDue(end);
        boolean isBest = end.isPresent() && rules.best().isPresent() && value(end.get()) < best;
        if (isDue || isBest) {
            Snapshot snapshot = now.get();
            if (isBest) {
                attempt(() -> {
                    folder.writeBest(snapshot);
                    best = value(end.get());
                });
            }
            if (isDue) {
                write(snapshot);
            }
        }
        if (isAsked) {
            shutdown.get().done();
        }
    }

    private boolean isDue(Optional<EpochEnd> end) {
        boolean isEpoch = rules.epochs() > 0 && end.isPresent() && end.get().epoch() % rules.epochs() == 0;
        boolean isUpdate = rules.updates() > 0 && updates % rules.updates() == 0;
        return isEpoch || isUpdate || isTime();
    }

    private boolean isTime() {
        return rules.time().isPresent()
                && System.nanoTime() - last
                        >= TimeUnit.NANOSECONDS.convert(rules.time().get());
    }

    private static EpochEnd last(Path file) {
        List<EpochEnd> ends = SnapshotFile.read(file).ends();
        if (ends.isEmpty()) {
            throw new ModelFileException(file, "is no checkpoint of a best epoch: none has ended");
        }
        return ends.get(ends.size() - 1);
    }

    /** What is to fall. */
    private double value(EpochEnd end) {
        return EarlyStopping.patience(1).monitor(rules.best().orElseThrow()).value(end);
    }

    private void write(Snapshot snapshot) {
        // Also where it fails: the next one is not tried at once.
        last = System.nanoTime();
        attempt(() -> folder.write(snapshot));
        attempt(() -> folder.keep(rules.last()));
    }

    private void attempt(Runnable write) {
        try {
            write.run();
        } catch (UncheckedIOException e) {
            Consumer<UncheckedIOException> listener = rules.failure().orElseThrow(() -> e);
            listener.accept(e);
        }
    }

    @Override
    public void interrupted(Supplier<Snapshot> now) {
        write(now.get());
    }

    @Override
    public void close() {
        shutdown.ifPresent(ShutdownRequest::close);
        lock.close();
    }
}
