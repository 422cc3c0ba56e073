package dev.cadena;

import java.util.Objects;
import java.util.Optional;

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

    private Training(
            int batchSize, int epochs, long seed, boolean shuffle, Reduction reduction, Optional<Optimizer> optimizer) {
        this.batchSize = batchSize;
        this.epochs = epochs;
        this.seed = seed;
        this.shuffle = shuffle;
        this.reduction = reduction;
        this.optimizer = optimizer;
    }

    private static Training ofBatchSize(int batchSize) {
        return new Training(batchSize, 1, 0, true, Reduction.MEAN, Optional.empty());
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
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer);
    }

    /** Sets the seed from which the order of the observations follows. */
    public Training seed(long seed) {
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer);
    }

    /** Chooses whether the observations are visited in a new order every epoch, or in their own. */
    public Training shuffle(boolean shuffle) {
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer);
    }

    /** Sets how the gradients of one update, and the losses of a history, are combined. */
    public Training reduction(Reduction reduction) {
        Objects.requireNonNull(reduction, "reduction");
        return new Training(batchSize, epochs, seed, shuffle, reduction, optimizer);
    }

    /** Sets the update rule. */
    public Training optimizer(Optimizer optimizer) {
        return new Training(batchSize, epochs, seed, shuffle, reduction, Optional.of(optimizer));
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
}
