package dev.cadena.reliability.resume;

import dev.cadena.Checkpointing;
import dev.cadena.EpochEnd;
import dev.cadena.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A snapshot after every update. */
final class Collected implements Checkpointing, Checkpointing.Watch {
    private final List<Snapshot> snapshots = new ArrayList<>();
    private boolean isOpen;

    List<Snapshot> snapshots() {
        return snapshots;
    }

    boolean isOpen() {
        return isOpen;
    }

    @Override
    public Watch begin() {
        isOpen = true;
        return this;
    }

    @Override
    public Optional<Snapshot> from() {
        return Optional.empty();
    }

    @Override
    public void updated(Optional<EpochEnd> end, Supplier<Snapshot> now) {
        snapshots.add(now.get());
    }

    @Override
    public void close() {
        isOpen = false;
    }
}
