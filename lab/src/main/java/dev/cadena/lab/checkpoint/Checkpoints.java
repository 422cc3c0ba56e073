package dev.cadena.lab.checkpoint;

import dev.cadena.Checkpointing;
import dev.cadena.EarlyStopping;
import dev.cadena.Snapshot;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checkpoints of a training in a folder: whenever the process ends, be it killed, another one goes on where the newest checkpoint is, and
 * ends with the bits of a training that was never interrupted. The same program, started again, does:
 *
 * <pre>{@code
 * Path folder = Files.createTempDirectory("guide");
 * Checkpoints checkpoints = Checkpoints.in(folder).everyEpochs(5).keepLast(3).resuming();
 * network.train(x, labels, Training.miniBatch(32).epochs(20).checkpoints(checkpoints));
 * }</pre>
 *
 * <p>A checkpoint is written after every epoch, unless it is told how often. Each is a file of its own, {@code
 * checkpoint-<epochs>-<updates>.safetensors}, written in one step: a crash leaves those before. One training at a time may use a folder;
 * nothing in it with another name is touched. Settings are immutable, each method returning changed ones; they may serve several
 * trainings, one after the other. Thread-safe.
 */
public final class Checkpoints implements Checkpointing {
    private final Rules rules;

    private Checkpoints(Rules rules) {
        this.rules = rules;
    }

    /** When to write, what to keep, and whether to go on. Written to before it is part of {@code Checkpoints}, never after. */
    static final class Rules {
        private final Path folder;
        private int epochs;
        private int updates;
        private Optional<Duration> time = Optional.empty();
        private int last = 1;
        private Optional<EarlyStopping.Monitor> best = Optional.empty();
        private boolean resumes;
        private Optional<Duration> shutdown = Optional.empty();
        private Optional<Consumer<UncheckedIOException>> failure = Optional.empty();

        private Rules(Path folder) {
            this.folder = folder;
        }

        private Rules(Rules other) {
            this.folder = other.folder;
            this.epochs = other.epochs;
            this.updates = other.updates;
            this.time = other.time;
            this.last = other.last;
            this.best = other.best;
            this.resumes = other.resumes;
            this.shutdown = other.shutdown;
            this.failure = other.failure;
        }

        Path folder() {
            return folder;
        }

        /** Epochs between two checkpoints; 0 for any number. */
        int epochs() {
            return epochs == 0 && updates == 0 && time.isEmpty() ? 1 : epochs;
        }

        /** Updates between two checkpoints; 0 for any number. */
        int updates() {
            return updates;
        }

        Optional<Duration> time() {
            return time;
        }

        /** The number of checkpoints that are kept. */
        int last() {
            return last;
        }

        Optional<EarlyStopping.Monitor> best() {
            return best;
        }

        boolean resumes() {
            return resumes;
        }

        /** For how long the end of the process waits; empty for not at all. */
        Optional<Duration> shutdown() {
            return shutdown;
        }

        Optional<Consumer<UncheckedIOException>> failure() {
            return failure;
        }
    }

    private Checkpoints with(Consumer<Rules> change) {
        Rules changed = new Rules(rules);
        change.accept(changed);
        return new Checkpoints(changed);
    }

    /**
     * {@return checkpoints in a folder, which is created where it is missing}
     *
     * @param folder the folder
     */
    public static Checkpoints in(Path folder) {
        Objects.requireNonNull(folder, "the folder is null");
        return new Checkpoints(new Rules(folder));
    }

    /**
     * Has a checkpoint be written after every so many epochs.
     *
     * @param epochs their number, at least 1
     * @return the changed settings
     * @throws IllegalArgumentException if {@code epochs} is below 1
     */
    public Checkpoints everyEpochs(int epochs) {
        check("the number of epochs between checkpoints", epochs);
        return with(r -> r.epochs = epochs);
    }

    /**
     * Has a checkpoint be written after every so many updates, also in the middle of an epoch.
     *
     * @param updates their number, at least 1
     * @return the changed settings
     * @throws IllegalArgumentException if {@code updates} is below 1
     */
    public Checkpoints everyUpdates(int updates) {
        check("the number of updates between checkpoints", updates);
        return with(r -> r.updates = updates);
    }

    /**
     * Has a checkpoint be written after the update in which so much time has passed since the last one, also in the middle of an epoch.
     *
     * @param time the time, above 0
     * @return the changed settings
     * @throws IllegalArgumentException if it is not above 0
     */
    public Checkpoints every(Duration time) {
        checkTime("the time between checkpoints", time);
        return with(r -> r.time = Optional.of(time));
    }

    /**
     * Keeps so many of the newest checkpoints; without this, one.
     *
     * @param count their number, at least 1
     * @return the changed settings
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public Checkpoints keepLast(int count) {
        check("the number of checkpoints to keep", count);
        return with(r -> r.last = count);
    }

    /**
     * Keeps the checkpoint after the best epoch as well, as {@code best.safetensors}: that with the least loss, or the highest accuracy,
     * over the validation data; without such data, with the least training loss. A training that goes on knows what was best before. The file is
     * written anew after each epoch that is better than all before.
     *
     * @param monitor what is looked at
     * @return the changed settings
     */
    public Checkpoints keepBest(EarlyStopping.Monitor monitor) {
        Objects.requireNonNull(monitor, "the monitor is null: leave it out to keep no best checkpoint");
        return with(r -> r.best = Optional.of(monitor));
    }

    /**
     * Has a training go on where the newest checkpoint is, and begin anew if there is none. Without this, a folder that has checkpoints is
     * refused, so that none is lost.
     *
     * @return the changed settings
     */
    public Checkpoints resuming() {
        return with(r -> r.resumes = true);
    }

    /**
     * Has one more checkpoint be written when the process is asked to end, by SIGTERM or {@code System.exit} for example: the end waits for
     * the update that is under way, and for the file.
     *
     * @param most how long the end waits at most, above 0: a thread that trains and calls {@code System.exit} itself makes no other
     *     update, nor does a trainer whose caller makes none
     * @return the changed settings
     * @throws IllegalArgumentException if it is not above 0
     */
    public Checkpoints onShutdown(Duration most) {
        checkTime("the time that the end waits", most);
        return with(r -> r.shutdown = Optional.of(most));
    }

    /**
     * Has a training go on where a checkpoint cannot be written, as on a full disk. Without this, such a failure ends the training: its
     * weights, and the checkpoints before, are whole.
     *
     * @param listener is told what failed
     * @return the changed settings
     */
    public Checkpoints onFailure(Consumer<UncheckedIOException> listener) {
        Objects.requireNonNull(listener, "the listener is null: leave it out to have failures end a training");
        return with(r -> r.failure = Optional.of(listener));
    }

    /**
     * {@return the newest checkpoint; empty if there is none}
     *
     * @throws dev.cadena.ModelFileException if it is damaged: delete it to go on with the one before
     * @throws UncheckedIOException if it cannot be read
     */
    public Optional<Snapshot> newest() {
        return new CheckpointFolder(rules.folder).newest().map(SnapshotFile::read);
    }

    /**
     * {@return the best checkpoint; empty if none was kept} A trainer that begins {@link dev.cadena.Training#from from} it, without
     * checkpoints of its own, gives the network its weights.
     *
     * @throws dev.cadena.ModelFileException if it is damaged
     * @throws UncheckedIOException if it cannot be read
     */
    public Optional<Snapshot> best() {
        return new CheckpointFolder(rules.folder).best().map(SnapshotFile::read);
    }

    /**
     * Begins to watch a training; called by it.
     *
     * @throws IllegalStateException if the folder has checkpoints, and {@link #resuming} was not said
     * @throws dev.cadena.ModelFileException if the newest checkpoint is damaged: delete it to go on with the one before
     * @throws UncheckedIOException if the folder cannot be used, or is by another training
     */
    @Override
    public Watch begin() {
        return FolderWatch.begin(rules);
    }

    private static void check(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " is " + number + ", but must be at least 1");
        }
    }

    private static void checkTime(String what, Duration time) {
        Objects.requireNonNull(time, what + " is null");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(what + " is " + time + ", but must be above 0");
        }
    }
}
