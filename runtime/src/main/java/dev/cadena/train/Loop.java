package dev.cadena.train;

import dev.cadena.BatchEnd;
import dev.cadena.Checkpointing;
import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.Interruption;
import dev.cadena.Minimizer;
import dev.cadena.Reduction;
import dev.cadena.Schedule;
import dev.cadena.Snapshot;
import dev.cadena.SnapshotException;
import dev.cadena.Training;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Gradient descent on private weights, which are published at the end of each epoch. Confined to one thread. */
final class Loop<A> implements Schedule.Losses {
    private final Vectors<A> vectors;
    private final Feed<A> feed;
    private final Training settings;
    private final int epochs;
    private final Consumer<A> publication;
    private final Optional<Validation> validation;
    private final List<EpochEnd> ends = new ArrayList<>();
    private final long begin;
    private final A weights;
    private final Layout<A> layout;
    private final Updater<A> updater;
    private final Divergence divergence;
    private final Snapshots<A> snapshots;
    private final Stepper descent;
    private final Optional<Checkpointing.Watch> watch;
    private A published;
    private A best;
    private int bestEpoch;
    private boolean isBestKnown = true;
    private int epoch;
    private int batch;
    private double lossSum;
    private double weightSum;
    private boolean stopped;
    private boolean done;

    /** Judges what has been published by data that are not trained on. */
    interface Validation {
        Evaluation evaluate();

        /** Of the data. */
        long checksum();
    }

    /**
     * Makes as many epochs as its caller wants.
     *
     * @param epochs what listeners are told
     * @param network the weights that the network has
     * @param start working weights, fitted to the data: for what does not go on where another training was
     */
    Loop(
            Program<A> program,
            Runner<A> runner,
            Vectors<A> vectors,
            Feed<A> feed,
            Training settings,
            int epochs,
            A network,
            Supplier<A> start,
            Consumer<A> publication,
            Optional<Validation> validation) {
        this.vectors = vectors;
        this.feed = feed;
        this.settings = settings;
        this.epochs = epochs;
        this.publication = publication;
        this.validation = validation;
        this.layout = runner.layout();
        this.updater = new Updater<>(vectors, layout, program.layers(), settings, feed.batches(), this);
        this.divergence = new Divergence(program, layout);
        this.snapshots = new Snapshots<>(program.layers(), layout, vectors, feed, validation, settings, updater);
        this.watch = settings.checkpoints().map(Checkpointing::begin);
        boolean begun = false;
        try {
            Optional<Progress<A>> progress =
                    watch.flatMap(Checkpointing.Watch::from).or(settings::from).map(snapshots::read);
            this.begin = System.nanoTime() - progress.map(Progress::nanos).orElse(0L);
            this.weights = progress.map(p -> layout.pack(p.weights())).orElseGet(start);
            this.published = progress.map(p -> layout.pack(p.published())).orElse(network);
            this.best = published;
            progress.ifPresent(this::restore);
            // Last: what fails before leaves no thread behind, and nothing published.
            this.descent = descent(runner, progress);
            begun = true;
        } finally {
            if (!begun) {
                watch.ifPresent(Checkpointing.Watch::close);
            }
        }
        if (published != network) {
            publish(published);
        }
        if (done) {
            finish();
        }
    }

    private Stepper descent(Runner<A> runner, Optional<Progress<A>> progress) {
        if (!(settings.optimizer().orElse(null) instanceof Minimizer rule)) {
            return runner.descent(weights, feed, settings, updater);
        }
        double[][] memory =
                progress.map(p -> p.search().toArray(new double[0][])).orElse(new double[0][]);
        if (progress.isPresent() && memory.length == 0) {
            throw new SnapshotException("the snapshot is damaged: it has nothing of what a search remembers");
        }
        int[] places = updater.places();
        // Before there are threads that nobody would end if a rule of the user's refused to begin.
        Minimizer.Run search = begin(rule, places.length, memory);
        done |= epoch > 0 && batch == 0 && search.isDone();
        double[] w = memory.length > 0 ? memory[0] : updater.trained(weights);
        Stepper gradients = runner.descent(weights, feed, settings, updater);
        return new SearchStepper<>(search, gradients, updater, vectors, weights, places, w);
    }

    private static Minimizer.Run begin(Minimizer rule, int size, double[][] memory) {
        if (memory.length == 0) {
            return rule.begin(size, memory);
        }
        try {
            if (memory[0].length == size) {
                return rule.begin(size, Arrays.copyOfRange(memory, 1, memory.length));
            }
        } catch (IllegalArgumentException e) {
            throw new SnapshotException("the snapshot is damaged: " + e.getMessage());
        }
        throw new SnapshotException(
                "the snapshot is damaged: a search over " + size + " weights has " + memory[0].length + " in it");
    }

    /** Goes on where another training was; all of the progress has been checked. */
    private void restore(Progress<A> progress) {
        epoch = progress.ends().size();
        batch = progress.batch();
        lossSum = progress.lossSum();
        weightSum = progress.weightSum();
        ends.addAll(progress.ends());
        List<A> memory = progress.memory().stream().map(layout::pack).toList();
        updater.restore((long) epoch * feed.batches() + batch, memory);
        feed.skip(epoch, batch);
        settings.earlyStopping().ifPresent(stopping -> restore(stopping, progress));
        if (batch == 0 && epoch > 0) {
            EpochEnd last = ends.get(epoch - 1);
            settings.stops().forEach(stop -> done |= stop.test(last));
            done |= isTimeOver();
        }
    }

    /** Whose patience, or whose minimal change, may be others than those of the training that ended. */
    private void restore(EarlyStopping stopping, Progress<A> progress) {
        for (int e = 1; e <= epoch; e++) {
            if (isBetter(stopping, e)) {
                bestEpoch = e;
            }
            done |= batch == 0 && e == epoch && e - bestEpoch >= stopping.patience();
        }
        isBestKnown = bestEpoch == progress.bestEpoch() || bestEpoch == epoch;
        if (bestEpoch > 0 && bestEpoch == progress.bestEpoch()) {
            best = layout.pack(progress.best());
        } else if (!isBestKnown && stopping.restoreBest()) {
            throw new SnapshotException(
                    "early stopping is to restore the weights of the best epoch, which was " + bestEpoch
                            + ", but the snapshot does not have them: it was made with another early stopping, or without one");
        }
    }

    /** What another training needs to go on from here. */
    Snapshot snapshot() {
        // Weights that no training goes on with must not take the place of those before.
        checkWeights();
        List<A> memory = new ArrayList<>();
        for (A remembered : updater.memory()) {
            memory.add(layout.unpack(remembered));
        }
        return snapshots.of(new Progress<>(
                batch,
                lossSum,
                weightSum,
                System.nanoTime() - begin,
                ends,
                isBestKnown ? bestEpoch : 0,
                layout.unpack(weights),
                layout.unpack(published),
                layout.unpack(best),
                memory,
                List.of(descent.memory())));
    }

    Trainer.State state() {
        return new Trainer.State(epoch, batch);
    }

    /** Ends the threads that help, and gives back what hands out observations. */
    void close() {
        try (feed) {
            descent.close();
        } finally {
            watch.ifPresent(Checkpointing.Watch::close);
        }
    }

    /** Publishes nothing more, also if an update is under way: a listener may call this. */
    void stop() {
        stopped = true;
    }

    /** One update; true if it ended an epoch. */
    boolean step() {
        if (batch == 0) {
            lossSum = 0;
            weightSum = 0;
        }
        feed.next(epoch);
        batch++;
        int rows = feed.to() - feed.from();
        double total = feed.total();
        if (settings.reduction() == Reduction.MEAN) {
            feed.balance();
        }
        updater.next(total);
        double loss = descent.step(epoch * feed.rows() + (long) (batch - 1) * feed.batchSize());
        check(loss);
        lossSum += loss;
        weightSum += total;
        if (!settings.batchListeners().isEmpty()) {
            BatchEnd update = new BatchEnd(epoch + 1, batch, rows, reduced(loss, total), updater.rate());
            settings.batchListeners().forEach(listener -> listener.accept(update));
        }
        if (stopped) {
            return false;
        }
        boolean ended = feed.isLast();
        if (ended) {
            endEpoch();
        }
        if (watch.isPresent()) {
            watch(watch.get(), ended);
        }
        if (done) {
            finish();
        }
        return ended;
    }

    private void watch(Checkpointing.Watch watching, boolean ended) {
        watching.updated(ended ? Optional.of(ends.get(epoch - 1)) : Optional.empty(), this::snapshot);
    }

    private void endEpoch() {
        checkWeights();
        publish(vectors.copy(weights));
        batch = 0;
        epoch++;
        EpochEnd end = end();
        ends.add(end);
        settings.earlyStopping().ifPresent(this::look);
        settings.epochListeners().forEach(listener -> listener.accept(end));
        for (Predicate<EpochEnd> stop : settings.stops()) {
            done |= stop.test(end);
        }
        done |= descent.isDone();
        done |= isTimeOver();
    }

    private boolean isTimeOver() {
        return settings.timeBudget()
                .map(time -> System.nanoTime() - begin >= TimeUnit.NANOSECONDS.convert(time))
                .orElse(false);
    }

    private void publish(A newest) {
        published = newest;
        publication.accept(newest);
    }

    private void checkWeights() {
        int bad = vectors.firstNonFinite(weights);
        if (bad >= 0) {
            throw divergence.of("a weight", bad, epoch + 1, batch, false);
        }
    }

    private EpochEnd end() {
        Optional<Evaluation> found = validation.map(Validation::evaluate);
        OptionalDouble loss = found.map(e -> OptionalDouble.of(e.loss())).orElseGet(OptionalDouble::empty);
        OptionalDouble accuracy = found.map(Evaluation::accuracy).orElseGet(OptionalDouble::empty);
        return new EpochEnd(epoch, epochs, epochLoss(), updater.rate(), loss, accuracy);
    }

    private void look(EarlyStopping stopping) {
        if (isBetter(stopping, epoch)) {
            bestEpoch = epoch;
            best = published;
            isBestKnown = true;
        }
        done |= epoch - bestEpoch >= stopping.patience();
    }

    private boolean isBetter(EarlyStopping stopping, int other) {
        double value = stopping.value(ends.get(other - 1));
        return bestEpoch == 0 || value < stopping.value(ends.get(bestEpoch - 1)) - stopping.minimalChange();
    }

    /** Whether something that the settings name has ended the training. */
    boolean isDone() {
        return done;
    }

    /** The thread was interrupted: no update follows. */
    void interrupted() {
        Optional<Snapshot> last = watch.isPresent() ? Optional.of(snapshot()) : Optional.empty();
        if (settings.interruption() == Interruption.LAST_EPOCH) {
            finish();
        } else if (batch > 0) {
            checkWeights();
            publish(vectors.copy(weights));
        }
        watch.ifPresent(w -> w.interrupted(last::orElseThrow));
    }

    /** No epoch follows. */
    void finish() {
        if (bestEpoch > 0
                && bestEpoch < epoch
                && settings.earlyStopping().orElseThrow().restoreBest()) {
            publication.accept(best);
        }
    }

    List<EpochEnd> ends() {
        return ends;
    }

    @Override
    public int epochs() {
        return epoch;
    }

    @Override
    public double loss(int index) {
        EpochEnd end = ends.get(index);
        return end.validationLoss().orElse(end.loss());
    }

    /** The loss of the last completed epoch. */
    double epochLoss() {
        return reduced(lossSum, weightSum);
    }

    private double reduced(double sum, double total) {
        return settings.reduction() == Reduction.MEAN && total > 0 ? sum / total : sum;
    }

    private void check(double loss) {
        boolean isFirst = epoch == 0 && batch == 1;
        if (descent.notFinite() != Stepper.FINITE) {
            throw divergence.of("the gradient", descent.notFinite(), epoch + 1, batch, isFirst);
        }
        if (!Double.isFinite(loss)) {
            throw divergence.ofLoss(epoch + 1, batch, isFirst);
        }
    }
}
