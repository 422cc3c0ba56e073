package dev.cadena.train;

/** Makes the updates of one training. Confined to one thread. */
interface Stepper extends AutoCloseable {
    /** That all is finite. */
    int FINITE = Integer.MAX_VALUE;

    /**
     * One update, by the mini-batch that is handed out. If the gradient or the loss is not finite, the weights may be anything
     * afterwards.
     *
     * @param visit the visit, of those of this training from 0 on, that the first of the mini-batch is
     * @return the sum of their losses
     */
    double step(long visit);

    /** The index of a weight whose gradient was not finite in the last update; {@link #FINITE} if there is none. */
    int notFinite();

    /** What it remembers beside what the optimizer does. */
    default double[][] memory() {
        return new double[0][];
    }

    /** Whether further updates would change nothing. */
    default boolean isDone() {
        return false;
    }

    /** Ends the threads of this training, if it has any. */
    @Override
    void close();
}
