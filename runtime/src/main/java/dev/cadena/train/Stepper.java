package dev.cadena.train;

/** Makes the updates of one training. Confined to one thread. */
interface Stepper extends AutoCloseable {
    /** That all is finite. */
    int FINITE = Integer.MAX_VALUE;

    /**
     * One update. If the gradient or the loss is not finite, the weights may be anything afterwards.
     *
     * @param order the observations in the order of the epoch
     * @param from the first of the mini-batch in {@code order}
     * @param to the one behind its last
     * @param visit the visit, of those of this training from 0 on, that the first of the mini-batch is
     * @return the sum of their losses
     */
    double step(int[] order, int from, int to, long visit);

    /** The index of a weight whose gradient was not finite in the last update; {@link #FINITE} if there is none. */
    int notFinite();

    /** Whether further updates would change nothing. */
    default boolean isDone() {
        return false;
    }

    /** Ends the threads of this training, if it has any. */
    @Override
    void close();
}
