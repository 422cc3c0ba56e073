package dev.cadena;

/**
 * The learning rate of each update: a function without a memory of its own, so that it can serve any number of trainings. Those that
 * have a name are in {@code dev.cadena.optimizer.Schedules}; a lambda is one too:
 *
 * <pre>{@code
 * Schedule halved = (update, updatesPerEpoch, losses) -> update < 1000 ? 0.1 : 0.05;
 * }</pre>
 */
@FunctionalInterface
public interface Schedule {
    /**
     * {@return the learning rate α of an update, finite and not negative}
     *
     * @param update the number of updates before this one, from 0
     * @param updatesPerEpoch the number of updates of an epoch
     * @param losses how the training has gone so far
     */
    double rate(long update, int updatesPerEpoch, Losses losses);

    /** The losses of the epochs that have ended: over the validation data where the training has some, else over its own. */
    interface Losses {
        /** {@return the number of epochs that have ended} */
        int epochs();

        /**
         * {@return the loss of an epoch}
         *
         * @param epoch its number, from 0
         */
        double loss(int epoch);
    }
}
