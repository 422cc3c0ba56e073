package dev.cadena;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides when a training is worth keeping, and where it goes on. {@code Checkpoints} of {@code cadena-lab} keeps files; this one keeps the
 * newest in memory:
 *
 * <pre>{@code
 * final class Newest implements Checkpointing {
 *     Optional<Snapshot> newest = Optional.empty();
 *
 *     public Watch begin() {
 *         return new Watch() {
 *             public Optional<Snapshot> from() {
 *                 return newest;
 *             }
 *
 *             public void updated(Optional<EpochEnd> end, Supplier<Snapshot> now) {
 *                 newest = end.isPresent() ? Optional.of(now.get()) : newest;
 *             }
 *
 *             public void close() {}
 *         };
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Checkpointing {
    /** {@return what watches over one training, which closes it when it ends} */
    Watch begin();

    /** Watches over one training, on the thread that trains. */
    interface Watch extends AutoCloseable {
        /** {@return what the training begins with; empty if it begins anew} */
        Optional<Snapshot> from();

        /**
         * Called after each update, when all listeners have been. An exception ends the training.
         *
         * @param end the end of the epoch, if it has ended
         * @param now makes a snapshot, during this call alone; it copies all weights
         */
        void updated(Optional<EpochEnd> end, Supplier<Snapshot> now);

        /**
         * Called when the thread that trains was found interrupted, and no update follows.
         *
         * @param now makes a snapshot, during this call alone
         */
        default void interrupted(Supplier<Snapshot> now) {}

        @Override
        void close();
    }
}
