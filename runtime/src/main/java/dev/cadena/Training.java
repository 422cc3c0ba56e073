package dev.cadena;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How to train: immutable settings, each method returning changed ones. The defaults are one epoch, seed 0, shuffling
 * before every epoch, one thread, {@link Reduction#MEAN} and plain gradient descent with a learning rate of 0.01.
 *
 * <pre>{@code
 * Training training = Training.miniBatch(32).epochs(20).optimizer(Adam.of(0.001));
 * History history = network.train(x, labels, training);
 * }</pre>
 */
public final class Training {
    private final Fields fields;

    private Training(Fields fields) {
        this.fields = fields;
    }

    /** Written to before it is part of a {@code Training}, never after. */
    private static final class Fields {
        private int batchSize;
        private int accumulation = 1;
        private int epochs = 1;
        private long seed;
        private boolean shuffle = true;
        private Reduction reduction = Reduction.MEAN;
        private int threads = 1;
        private Optional<Optimizer> optimizer = Optional.empty();
        private Regularization regularization = Regularization.NONE;
        private double labelSmoothing;
        private Optional<EarlyStopping> earlyStopping = Optional.empty();
        private Optional<Duration> timeBudget = Optional.empty();
        private Optional<Snapshot> from = Optional.empty();
        private Optional<Checkpointing> checkpoints = Optional.empty();
        private Interruption interruption = Interruption.LAST_EPOCH;
        private List<Predicate<EpochEnd>> stops = List.of();
        private List<Consumer<EpochEnd>> epochListeners = List.of();
        private List<Consumer<BatchEnd>> batchListeners = List.of();

        private Fields(int batchSize) {
            this.batchSize = batchSize;
        }

        private Fields(Fields other) {
            this.batchSize = other.batchSize;
            this.accumulation = other.accumulation;
            this.epochs = other.epochs;
            this.seed = other.seed;
            this.shuffle = other.shuffle;
            this.reduction = other.reduction;
            this.threads = other.threads;
            this.optimizer = other.optimizer;
            this.regularization = other.regularization;
            this.labelSmoothing = other.labelSmoothing;
            this.earlyStopping = other.earlyStopping;
            this.timeBudget = other.timeBudget;
            this.from = other.from;
            this.checkpoints = other.checkpoints;
            this.interruption = other.interruption;
            this.stops = other.stops;
            this.epochListeners = other.epochListeners;
            this.batchListeners = other.batchListeners;
        }
    }

    private Training with(Consumer<Fields> change) {
        Fields changed = new Fields(fields);
        change.accept(changed);
        return new Training(changed);
    }

    private static Training ofBatchSize(int batchSize) {
        return new Training(new Fields(batchSize));
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
        return with(f -> f.epochs = epochs);
    }

    /**
     * Sets the seed from which the order of the observations follows, and what layers such as dropout draw.
     *
     * @param seed the seed
     * @return the changed settings
     */
    public Training seed(long seed) {
        return with(f -> f.seed = seed);
    }

    /**
     * Chooses whether the observations are visited in a new order every epoch, or in their own.
     *
     * @param shuffle whether the order changes
     * @return the changed settings
     */
    public Training shuffle(boolean shuffle) {
        return with(f -> f.shuffle = shuffle);
    }

    /**
     * Sets how the gradients of one update, and the losses of a history, are combined.
     *
     * @param reduction sum or mean
     * @return the changed settings
     */
    public Training reduction(Reduction reduction) {
        Objects.requireNonNull(reduction, "the reduction is null: pass Reduction.MEAN or Reduction.SUM");
        return with(f -> f.reduction = reduction);
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
        return with(f -> f.threads = threads);
    }

    /**
     * Sets the update rule.
     *
     * @param optimizer the update rule
     * @return the changed settings
     */
    public Training optimizer(Optimizer optimizer) {
        Objects.requireNonNull(optimizer, "the optimizer is null: leave it out for plain gradient descent");
        return with(f -> f.optimizer = Optional.of(optimizer));
    }

    /**
     * Has an update wait for the gradients of several mini-batches. Without {@link dev.cadena.layer.BatchNormalization}, which takes a
     * mean and a variance of each of them, it is the same as mini-batches of so many times the observations, bit for bit; then memory is
     * needed for 256 observations at most, however large a mini-batch is.
     *
     * @param batches the number of mini-batches, at least 1
     * @return the changed settings
     * @throws IllegalArgumentException if {@code batches} is below 1
     */
    public Training accumulate(int batches) {
        if (batches < 1) {
            throw new IllegalArgumentException(
                    "the number of mini-batches of an update is " + batches + ", but must be at least 1");
        }
        return with(f -> f.accumulation = batches);
    }

    /**
     * Sets what keeps weights and gradients small.
     *
     * @param regularization penalties and limits
     * @return the changed settings
     */
    public Training regularization(Regularization regularization) {
        Objects.requireNonNull(regularization, "the regularization is null: leave it out for none");
        return with(f -> f.regularization = regularization);
    }

    /**
     * Has targets that are distributions over k classes, labels among them, be (1 − ε) y + ε/k in training, and targets of binary
     * cross-entropy (1 − ε) y + ε/2 (Szegedy et al., Rethinking the Inception Architecture, 2016).
     *
     * @param epsilon ε, from 0 and below 1
     * @return the changed settings
     * @throws IllegalArgumentException if it is not
     */
    public Training labelSmoothing(double epsilon) {
        if (!(epsilon >= 0 && epsilon < 1)) {
            throw new IllegalArgumentException(
                    "the label smoothing is " + epsilon + ", but must be from 0 and below 1");
        }
        return with(f -> f.labelSmoothing = epsilon);
    }

    /**
     * Ends the training early where it no longer gets better.
     *
     * @param earlyStopping when, and which weights the network keeps
     * @return the changed settings
     */
    public Training earlyStopping(EarlyStopping earlyStopping) {
        Objects.requireNonNull(earlyStopping, "the early stopping is null: leave it out for none");
        return with(f -> f.earlyStopping = Optional.of(earlyStopping));
    }

    /**
     * Ends the training with the first epoch for which something holds, after its listeners: a target loss for example, {@code end ->
     * end.loss() < 0.01}.
     *
     * @param stop what has to hold
     * @return the changed settings
     */
    public Training stopWhen(Predicate<EpochEnd> stop) {
        return with(f -> f.stops = with(f.stops, stop, "condition of stopWhen"));
    }

    /**
     * Ends the training with the epoch in which a time has run out. The number of epochs, and so the trained weights, then depend on
     * the machine.
     *
     * @param time the time from the beginning of the training, above 0
     * @return the changed settings
     * @throws IllegalArgumentException if it is not above 0
     */
    public Training timeBudget(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("the time budget is " + time + ", but must be above 0");
        }
        return with(f -> f.timeBudget = Optional.of(time));
    }

    /**
     * Has a training go on where another one was: it ends with the bits of one that was never interrupted, if these settings, the
     * data and the network are the same. The number of epochs, which counts from the very beginning, and the numbers of threads may be
     * others; so may what ends a training early, the parameters of the optimizer and, but for a search, the regularization. Where {@link
     * #checkpoints} go on with a checkpoint of theirs, that one is taken.
     *
     * @param snapshot what another training told
     * @return the changed settings
     */
    public Training from(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "the snapshot is null: leave it out to begin anew");
        return with(f -> f.from = Optional.of(snapshot));
    }

    /**
     * Has a training keep what it needs to go on later.
     *
     * @param checkpoints what decides when, and where it goes on
     * @return the changed settings
     */
    public Training checkpoints(Checkpointing checkpoints) {
        Objects.requireNonNull(checkpoints, "the checkpoints are null: leave them out for none");
        return with(f -> f.checkpoints = Optional.of(checkpoints));
    }

    /**
     * Chooses the weights that a network has after {@code train} was interrupted. With a {@link dev.cadena.train.Trainer}, the caller
     * looks at the thread's interrupt flag, if at all.
     *
     * @param interruption which weights
     * @return the changed settings
     */
    public Training whenInterrupted(Interruption interruption) {
        Objects.requireNonNull(interruption, "the interruption is null: pass Interruption.LAST_EPOCH or LAST_UPDATE");
        return with(f -> f.interruption = interruption);
    }

    /**
     * Adds a listener that is called at the end of each epoch, when its weights are published, on the thread that trains. An
     * exception that it throws ends the training. With a {@link dev.cadena.train.Trainer}, {@link EpochEnd#epochs} is 0.
     *
     * @param listener what to call
     * @return the changed settings
     */
    public Training onEpoch(Consumer<EpochEnd> listener) {
        return with(f -> f.epochListeners = with(f.epochListeners, listener, "listener of onEpoch"));
    }

    /**
     * Adds a listener that is called after each update, on the thread that trains. An exception that it throws ends the
     * training.
     *
     * @param listener what to call
     * @return the changed settings
     */
    public Training onBatch(Consumer<BatchEnd> listener) {
        return with(f -> f.batchListeners = with(f.batchListeners, listener, "listener of onBatch"));
    }

    private static <T> List<T> with(List<T> list, T listener, String what) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Objects.requireNonNull(listener, "the " + what + " is null: leave it out for none"));
        return List.copyOf(longer);
    }

    /** {@return the number of observations per update; {@link Integer#MAX_VALUE} for all of them} */
    public int batchSize() {
        return fields.batchSize;
    }

    /** {@return the number of passes over the data} */
    public int epochs() {
        return fields.epochs;
    }

    /** {@return the seed from which the order of the observations follows} */
    public long seed() {
        return fields.seed;
    }

    /** {@return whether the order changes every epoch} */
    public boolean shuffle() {
        return fields.shuffle;
    }

    /** {@return how gradients and losses are combined} */
    public Reduction reduction() {
        return fields.reduction;
    }

    /** {@return the number of threads that work on each update} */
    public int threads() {
        return fields.threads;
    }

    /** {@return the update rule; empty for plain gradient descent with a learning rate of 0.01} */
    public Optional<Optimizer> optimizer() {
        return fields.optimizer;
    }

    /** {@return the number of mini-batches whose gradients an update waits for} */
    public int accumulation() {
        return fields.accumulation;
    }

    /** {@return what keeps weights and gradients small} */
    public Regularization regularization() {
        return fields.regularization;
    }

    /** {@return ε of smoothed targets; 0 for none} */
    public double labelSmoothing() {
        return fields.labelSmoothing;
    }

    /** {@return when the training ends early; empty for never} */
    public Optional<EarlyStopping> earlyStopping() {
        return fields.earlyStopping;
    }

    /** {@return the time after which the training ends; empty for none} */
    public Optional<Duration> timeBudget() {
        return fields.timeBudget;
    }

    /** {@return what the training begins with; empty for a new one} */
    public Optional<Snapshot> from() {
        return fields.from;
    }

    /** {@return what decides when the training is worth keeping; empty for never} */
    public Optional<Checkpointing> checkpoints() {
        return fields.checkpoints;
    }

    /** {@return the weights that a network has after an interruption} */
    public Interruption interruption() {
        return fields.interruption;
    }

    /** {@return what ends the training when it holds} */
    public List<Predicate<EpochEnd>> stops() {
        return fields.stops;
    }

    /** {@return the listeners to the ends of epochs, in the order in which they are called} */
    public List<Consumer<EpochEnd>> epochListeners() {
        return fields.epochListeners;
    }

    /** {@return the listeners to updates, in the order in which they are called} */
    public List<Consumer<BatchEnd>> batchListeners() {
        return fields.batchListeners;
    }
}
