package dev.cadena;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to train: immutable settings, each method returning changed ones. The defaults are one epoch, seed 0, shuffling
 * before every epoch, {@link Reduction#MEAN} and plain gradient descent with a learning rate of 0.01.
 */
public final class Training {
    private final int batchSize;
    private final int epochs;
    private final long seed;
    private final boolean shuffle;
    private final Reduction reduction;
    private final Optional<Optimizer> optimizer;
    private final List<Consumer<EpochEnd>> epochListeners;
    private final List<Consumer<BatchEnd>> batchListeners;

    private Training(
            int batchSize,
            int epochs,
            long seed,
            boolean shuffle,
            Reduction reduction,
            Optional<Optimizer> optimizer,
            List<Consumer<EpochEnd>> epochListeners,
            List<Consumer<BatchEnd>> batchListeners) {
        this.batchSize = batchSize;
        this.epochs = epochs;
        this.seed = seed;
        this.shuffle = shuffle;
        this.reduction = reduction;
        this.optimizer = optimizer;
        this.epochListeners = epochListeners;
        this.batchListeners = batchListeners;
    }

    private static Training ofBatchSize(int batchSize) {
        return new Training(batchSize, 1, 0, true, Reduction.MEAN, Optional.empty(), List.of(), List.of());
    }

    /** Stochastic gradient descent: an update after every observation. */
    public static Training stochastic() {
        return ofBatchSize(1);
    }

    /**
     * Mini-batch gradient descent: an update after every {@code size} observations, and after the rest.
     *
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    public static Training miniBatch(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("the mini-batch size is " + size + ", but must be at least 1");
        }
        return ofBatchSize(size);
    }

    /** Batch gradient descent: one update an epoch, by the gradient over all observations. */
    public static Training batch() {
        return ofBatchSize(Integer.MAX_VALUE);
    }

    /**
     * Sets the number of passes over the data.
     *
     * @throws IllegalArgumentException if {@code epochs} is below 1
     */
    public Training epochs(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("the number of epochs is " + epochs + ", but must be at least 1");
        }
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer, epochListeners, batchListeners);
    }

    /** Sets the seed from which the order of the observations follows. */
    public Training seed(long seed) {
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer, epochListeners, batchListeners);
    }

    /** Chooses whether the observations are visited in a new order every epoch, or in their own. */
    public Training shuffle(boolean shuffle) {
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer, epochListeners, batchListeners);
    }

    /** Sets how the gradients of one update, and the losses of a history, are combined. */
    public Training reduction(Reduction reduction) {
        Objects.requireNonNull(reduction, "reduction");
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer, epochListeners, batchListeners);
    }

    /** Sets the update rule. */
    public Training optimizer(Optimizer optimizer) {
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, Optional.of(optimizer), epochListeners, batchListeners);
    }

    /**
     * Adds a listener that is called at the end of each epoch, when its weights are published, on the thread that trains. An
     * exception that it throws ends the training.
     */
    public Training onEpoch(Consumer<EpochEnd> listener) {
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, optimizer, with(epochListeners, listener), batchListeners);
    }

    /**
     * Adds a listener that is called after each update, on the thread that trains. An exception that it throws ends the
     * training.
     */
    public Training onBatch(Consumer<BatchEnd> listener) {
        return new Training(
                batchSize, epochs, seed, shuffle, reduction, optimizer, epochListeners, with(batchListeners, listener));
    }

    private static <T> List<T> with(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Objects.requireNonNull(element, "listener"));
        return List.copyOf(longer);
    }

    /** The number of observations per update; {@link Integer#MAX_VALUE} for all of them. */
    public int batchSize() {
        return batchSize;
    }

    /** The number of passes over the data. */
    public int epochs() {
        return epochs;
    }

    /** The seed from which the order of the observations follows. */
    public long seed() {
        return seed;
    }

    /** Whether the order changes every epoch. */
    public boolean shuffle() {
        return shuffle;
    }

    /** How gradients and losses are combined. */
    public Reduction reduction() {
        return reduction;
    }

    /** The update rule; empty for plain gradient descent with a learning rate of 0.01. */
    public Optional<Optimizer> optimizer() {
        return optimizer;
    }

    /** The listeners to the ends of epochs, in the order in which they are called. */
    public List<Consumer<EpochEnd>> epochListeners() {
        return epochListeners;
    }

    /** The listeners to updates, in the order in which they are called. */
    public List<Consumer<BatchEnd>> batchListeners() {
        return batchListeners;
    }
}
