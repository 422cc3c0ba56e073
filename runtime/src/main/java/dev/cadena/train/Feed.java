package dev.cadena.train;

/**
 * Hands out the observations of a training, one mini-batch after the other: some places in an order of checked examples. Confined to
 * one thread.
 */
interface Feed<A> extends AutoCloseable {
    /** The observations to which layers are fitted that prepare raw data: all of them, or the first. */
    Examples<A> first();

    /** The most observations of a mini-batch. */
    int batchSize();

    /** The number of mini-batches of an epoch. */
    int batches();

    /**
     * Goes on to the next mini-batch.
     *
     * @param epoch the epoch that it belongs to, from 0
     */
    void next(int epoch);

    /**
     * Goes to where so many mini-batches of an epoch have been handed out.
     *
     * @param epoch the epoch, from 0
     * @param handedOut their number, below {@link #batches}
     */
    void skip(int epoch, int handedOut);

    /** The number of observations of an epoch. */
    long rows();

    /** A checksum of all observations, where they are in memory; 0 else. */
    long checksum();

    /** Whether the mini-batch is the last of its epoch. */
    boolean isLast();

    /** The observations of the mini-batch, among others. */
    Examples<A> examples();

    /** The observations in the order in which they are visited. */
    int[] order();

    /** The first of the mini-batch in {@link #order}. */
    int from();

    /** The one behind its last. */
    int to();

    /** The total weight of the mini-batch. */
    default double total() {
        return examples().total(order(), from(), to());
    }

    /** Has the observations of the mini-batch be those of a mean. */
    default void balance() {
        examples().balance(order(), from(), to());
    }

    /** Gives back what was opened. */
    @Override
    void close();
}
