package dev.cadena.train;

import dev.cadena.Training;
import java.util.Arrays;
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
    private final int epochs;
    private double[] losses = new double[0];
    private boolean closed;

    /**
     * How far a training has come.
     *
     * @param epochs the number of completed epochs
     * @param updates the number of updates in the epoch that is under way
     */
    public record State(int epochs, int updates) {}

    Trainer(Loop<?> loop, AtomicBoolean lock, Training settings) {
        this.loop = loop;
        this.lock = lock;
        this.epochs = settings.epochs();
    }

    /**
     * Makes one update. After an exception this trainer is closed, and the network has the weights of the last completed
     * epoch.
     *
     * @return whether it ended an epoch, and so is false after most updates
     * @throws dev.cadena.DivergenceException if the loss or the gradient is not finite
     */
    public boolean step() {
        if (closed) {
            throw new IllegalStateException("this trainer is closed");
        }
        boolean ended;
        try {
            ended = loop.step();
        } catch (RuntimeException | Error e) {
            // The working weights may be anything now; the published ones are whole.
            close();
            throw e;
        }
        if (ended) {
            losses = Arrays.copyOf(losses, losses.length + 1);
            losses[losses.length - 1] = loop.epochLoss();
        }
        return ended;
    }

    /**
     * Makes updates until an epoch ends.
     *
     * @return the loss of that epoch, reduced as the gradient is
     * @throws dev.cadena.DivergenceException if the loss or the gradient is not finite
     */
    public double epoch() {
        while (!step()) {
            // Each step is one update.
        }
        return loop.epochLoss();
    }

    /** {@return how far this training has come} */
    public State state() {
        return loop.state();
    }

    /** {@return the history so far} */
    public History history() {
        return new History(losses);
    }

    History run() {
        while (loop.epochsDone() < epochs) {
            epoch();
        }
        return history();
    }

    /** Ends this training. The network keeps the weights of the last completed epoch. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            lock.set(false);
        }
    }
}
