package dev.cadena.lab.checkpoint;

import dev.cadena.Checkpointing;
import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Watches one training. Confined to the thread that trains, but for the request of the shutdown. */
final class FolderWatch implements Checkpointing.Watch {
    private final Checkpoints.Rules rules;
    private final CheckpointFolder folder;
    private final FileLock lock;
    private final Optional<Snapshot> from;
    private final Optional<ShutdownRequest> shutdown;
    private double best = Double.POSITIVE_INFINITY;
    private long last = System.nanoTime();
    private long updates;

    private FolderWatch(Checkpoints.Rules rules, CheckpointFolder folder, FileLock lock) {
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
        from.map(Snapshot::ends).orElse(List.of()).forEach(this::isBetter);
        this.shutdown = rules.shutdown().map(ShutdownRequest::await);
    }

    static FolderWatch begin(Checkpoints.Rules rules) {
        CheckpointFolder folder = new CheckpointFolder(rules.folder());
        FileLock lock = folder.lock();
        try {
            return new FolderWatch(rules, folder, lock);
        } catch (RuntimeException | Error e) {
            release(lock);
            throw e;
        }
    }

    @Override
    public Optional<Snapshot> from() {
        return from;
    }

    @Override
    public void updated(Optional<EpochEnd> end, Supplier<Snapshot> now) {
        updates++;
        boolean isAsked = shutdown.isPresent() && shutdown.get().isWaiting();
        boolean isDue = isAsked || isDue(end);
        boolean isBest = end.isPresent() && isBetter(end.get());
        if (isDue || isBest) {
            Snapshot snapshot = now.get();
            write(snapshot, isDue, isBest);
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
                && System.nanoTime() - last >= rules.time().get().toNanos();
    }

    private boolean isBetter(EpochEnd end) {
        if (rules.best().isEmpty()) {
            return false;
        }
        double value = EarlyStopping.patience(1).monitor(rules.best().get()).value(end);
        boolean isBetter = value < best;
        best = isBetter ? value : best;
        return isBetter;
    }

    private void write(Snapshot snapshot, boolean isDue, boolean isBest) {
        try {
            if (isBest) {
                folder.writeBest(snapshot);
            }
            if (isDue) {
                folder.write(snapshot);
                last = System.nanoTime();
                folder.keep(rules.last());
            }
        } catch (UncheckedIOException e) {
            Consumer<UncheckedIOException> listener = rules.failure().orElseThrow(() -> e);
            listener.accept(e);
        }
    }

    @Override
    public void interrupted(Supplier<Snapshot> now) {
        write(now.get(), true, false);
    }

    @Override
    public void close() {
        shutdown.ifPresent(ShutdownRequest::close);
        release(lock);
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back the folder of the checkpoints", e);
        }
    }
}
