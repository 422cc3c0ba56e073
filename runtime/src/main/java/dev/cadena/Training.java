package dev.cadena;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to train: immutable settings, each method returning changed ones. The defaults are one epoch, seed 0, shuffling
 * before every epoch, one thread, {@link Reduction#MEAN} and plain gradient descent with a learning rate of 0.01.
 */
public final class Training {
    private final int batchSize;
    private final int epochs;
    private final long seed;
    private final boolean shuffle;
    private final Reduction reduction;
    private final int threads;
    private final Optional<Optimizer> optimizer;
    private final List<Consumer<EpochEnd>> epochListeners;
    private final List<Consumer<BatchEnd>> batchListeners;

    private Training(
            int batchSize,
            int epochs,
            long seed,
            boolean shuffle,
            Reduction reduction,
            int threads,
            Optional<Optimizer> optimizer,
            List<Consumer<EpochEnd>> epochListeners,
            List<Consumer<BatchEnd>> batchListeners) {
        this.batchSize = batchSize;
        this.epochs = epochs;
        this.seed = seed;
        this.shuffle = shuffle;
        this.reduction = reduction;
        this.threads = threads;
        this.optimizer = optimizer;
        this.epochListeners = epochListeners;
        this.batchListeners = batchListeners;
    }

    private static Training ofBatchSize(int batchSize) {
        return new Training(batchSize, 1, 0, true, Reduction.MEAN, 1, Optional.empty(), List.of(), List.of());
    }

    /** {@return stochastic gradient descent: an update after every observation} */
    public static Training stochastic() {
        return ofBatchSize(1);
    }

    /**
     * {@return mini-batch gradient descent: an update after every {@code size} observations, and after the rest}
     *
     * @param size the number of observations per update, at least 1
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    public static Training miniBatch(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("the mini-batch size is " + size + ", but must be at least 1");
        }
        return ofBatchSize(size);
    }

    /** {@return batch gradient descent: one update an epoch, by the gradient over all observations} */
    public static Training batch() {
        return ofBatchSize(Integer.MAX_VALUE);
    }

    /**
     * Sets the number of passes over the data that {@code train} makes. A {@link dev.cadena.train.Trainer} makes as many as its
     * caller wants.
     *
     * @param epochs the number of passes, at least 1
     * @return the changed settings
     * @throws IllegalArgumentException if {@code epochs} is below 1
     */
    public Training epochs(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("the number of epochs is " + epochs + ", but must be at least 1");
        }
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, threads, optimizer, epochListeners, batchListeners);
    }

    /**
     * Sets the seed from which the order of the observations follows.
     *
     * @param seed the seed
     * @return the changed settings
     */
    public Training seed(long seed) {
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, threads, optimizer, epochListeners, batchListeners);
    }

    /**
     * Chooses whether the observations are visited in a new order every epoch, or in their own.
     *
     * @param shuffle whether the order changes
     * @return the changed settings
     */
    public Training shuffle(boolean shuffle) {
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, threads, optimizer, epochListeners, batchListeners);
    }

    /**
     * Sets how the gradients of one update, and the losses of a history, are combined.
     *
     * @param reduction sum or mean
     * @return the changed settings
     */
    public Training reduction(Reduction reduction) {
        Objects.requireNonNull(reduction, "the reduction is null: pass Reduction.MEAN or Reduction.SUM");
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, threads, optimizer, epochListeners, batchListeners);
    }

    /**
     * Sets how many threads work on each update: the one that calls, and others that end with the training. The trained weights
     * are the same bits for every number. A second thread pays from about 10 µs an update on; a small network, whose class
     * is unrolled, is trained on one thread.
     *
     * @param threads the number of threads, at least 1
     * @return the changed settings
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public Training threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads + ", but must be at least 1");
        }
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, threads, optimizer, epochListeners, batchListeners);
    }

    /**
     * Sets the update rule.
     *
     * @param optimizer the update rule
     * @return the changed settings
     */
    public Training optimizer(Optimizer optimizer) {
        Objects.requireNonNull(optimizer, "the optimizer is null: leave it out for plain gradient descent");
        return new Training(
                batchSize,
                epochs,
                seed,
                shuffle,
                reduction,
                threads,
                Optional.of(optimizer),
                epochListeners,
                batchListeners);
    }

    /**
     * Adds a listener that is called at the end of each epoch, when its weights are published, on the thread that trains. An
     * exception that it throws ends the training. With a {@link dev.cadena.train.Trainer}, {@link EpochEnd#epochs} is 0.
     *
     * @param listener what to call
     * @return the changed settings
     */
    public Training onEpoch(Consumer<EpochEnd> listener) {
        return new Training(
                batchSize,
                epochs,
                seed,
                shuffle,
                reduction,
                threads,
                optimizer,
                with(epochListeners, listener, "onEpoch"),
                batchListeners);
    }

    /**
     * Adds a listener that is called after each update, on the thread that trains. An exception that it throws ends the
     * training.
     *
     * @param listener what to call
     * @return the changed settings
     */
    public Training onBatch(Consumer<BatchEnd> listener) {
        return new Training(
                batchSize,
                epochs,
                seed,
                shuffle,
                reduction,
                threads,
                optimizer,
                epochListeners,
                with(batchListeners, listener, "onBatch"));
    }

    private static <T> List<T> with(List<T> list, T listener, String method) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Objects.requireNonNull(listener, "the listener of " + method + " is null: leave it out for none"));
        return List.copyOf(longer);
    }

    /** {@return the number of observations per update; {@link Integer#MAX_VALUE} for all of them} */
    public int batchSize() {
        return batchSize;
    }

    /** {@return the number of passes over the data} */
    public int epochs() {
        return epochs;
    }

    /** {@return the seed from which the order of the observations follows} */
    public long seed() {
        return seed;
    }

    /** {@return whether the order changes every epoch} */
    public boolean shuffle() {
        return shuffle;
    }

    /** {@return how gradients and losses are combined} */
    public Reduction reduction() {
        return reduction;
    }

    /** {@return the number of threads that work on each update} */
    public int threads() {
        return threads;
    }

    /** {@return the update rule; empty for plain gradient descent with a learning rate of 0.01} */
    public Optional<Optimizer> optimizer() {
        return optimizer;
    }

    /** {@return the listeners to the ends of epochs, in the order in which they are called} */
    public List<Consumer<EpochEnd>> epochListeners() {
        return epochListeners;
    }

    /** {@return the listeners to updates, in the order in which they are called} */
    public List<Consumer<BatchEnd>> batchListeners() {
        return batchListeners;
    }
}
