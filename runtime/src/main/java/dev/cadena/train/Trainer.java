package dev.cadena.train;

import dev.cadena.Snapshot;
import dev.cadena.Training;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A training whose loop the caller holds, for as many updates as the caller wants: {@link Training#epochs} counts for {@code
 * train} alone.
 *
 * <pre>{@code
 * try (Trainer trainer = network.trainer(x, y, Training.miniBatch(32))) {
 *     while (trainer.state().epochs() < 10) {
 *         trainer.step();
 *     }
 * }
 * }</pre>
 *
 * <p>The network publishes new weights at the end of each epoch. The updates of an epoch that has not ended are lost when this
 * trainer is closed; until then the network refuses another training. Confined to one thread.
 */
public final class Trainer implements AutoCloseable {
    private final Loop<?> loop;
    private final AtomicBoolean lock;
    private boolean closed;
    private boolean stepping;

    /**
     * How far a training has come.
     *
     * @param epochs the number of completed epochs
     * @param updates the number of updates in the epoch that is under way
     */
    public record State(int epochs, int updates) {}

    Trainer(Loop<?> loop, AtomicBoolean lock) {
        this.loop = loop;
        this.lock = lock;
    }

    /**
     * Makes one update. After an exception this trainer is closed, and the network has the weights of the last completed
     * epoch.
     *
     * @return whether it ended an epoch, and so is false after most updates, and if a listener to updates closed this trainer
     * @throws IllegalStateException if this trainer is closed, or if one of its own listeners calls this
     * @throws dev.cadena.DivergenceException if the loss or the gradient is not finite, or at the end of an epoch a weight
     */
    public boolean step() {
        if (closed) {
            throw new IllegalStateException("this trainer is closed: continue with another one of the same network");
        }
        if (stepping) {
            throw new IllegalStateException("a listener may not make updates with the trainer that calls it");
        }
        boolean whole = false;
        stepping = true;
        try {
            boolean ended = loop.step();
            whole = true;
            return ended;
        } finally {
            // Without a whole update the working weights may be anything; the published ones are whole.
            closed |= !whole;
            stepping = false;
            if (closed) {
                release();
            }
        }
    }

    /**
     * Makes updates until an epoch ends.
     *
     * @return the loss of that epoch, reduced as the gradient is
     * @throws IllegalStateException if this trainer is closed, or if one of its own listeners calls this, or if a listener to
     *     updates closes it
     * @throws dev.cadena.DivergenceException if the loss or the gradient is not finite, or at the end of an epoch a weight
     */
    public double epoch() {
        while (!step()) {
            if (closed) {
                throw new IllegalStateException("a listener closed this trainer in epoch " + (loop.epochs() + 1)
                        + ", before its end, so that it has no loss: call step() and isClosed() instead, or close it in a"
                        + " listener to epochs");
            }
        }
        return loop.epochLoss();
    }

    /** {@return how far this training has come} */
    public State state() {
        return loop.state();
    }

    /**
     * {@return what another training needs to go on from here, by {@link Training#from}} It copies all weights. A search, such as L-BFGS,
     * is kept with all it remembers.
     *
     * @throws IllegalStateException if this trainer is closed, or if one of its own listeners calls this
     */
    public Snapshot snapshot() {
        if (closed || stepping) {
            throw new IllegalStateException(
                    closed
                            ? "this trainer is closed: take the snapshot before"
                            : "a listener may not take a snapshot: Training.checkpoints does, after each update");
        }
        return loop.snapshot();
    }

    /** {@return the history so far} */
    public History history() {
        return new History(loop.ends());
    }

    History run(int epochs) {
        boolean interrupted = false;
        while (loop.epochs() < epochs && !loop.isDone() && !interrupted) {
            step();
            interrupted = Thread.currentThread().isInterrupted();
        }
        if (interrupted && !loop.isDone()) {
            loop.interrupted();
        } else if (!loop.isDone()) {
            loop.finish();
        }
        return history();
    }

    /**
     * {@return whether early stopping, a condition or the time budget of the settings has ended this training} The caller may go on all the
     * same. Where early stopping restores the best weights, the network has published them when this becomes true.
     */
    public boolean isDone() {
        return loop.isDone();
    }

    /** {@return whether this training has ended: by {@link #close}, or by an exception} */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Ends this training. The network keeps the weights of the last completed epoch. A listener may call this: what it is
     * being told of has then been the last update, and if that is an update rather than the end of an epoch, its epoch is lost
     * even if no other was to follow. The network accepts another training when the update has returned.
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        loop.stop();
        if (!stepping) {
            release();
        }
    }

    private void release() {
        try {
            loop.close();
        } finally {
            lock.set(false);
        }
    }
}
