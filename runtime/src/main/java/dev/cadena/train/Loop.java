package dev.cadena.train;

import dev.cadena.BatchEnd;
import dev.cadena.DivergenceException;
import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.Layer;
import dev.cadena.Minimizer;
import dev.cadena.Reduction;
import dev.cadena.Schedule;
import dev.cadena.Training;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Gradient descent on private weights, which are published at the end of each epoch. Confined to one thread. */
final class Loop<A> implements Schedule.Losses {
    private static final String SMALLER_RATE =
            "; the network keeps the weights of the last completed epoch: try a smaller learning rate";

    private static final String NOT_THE_RATE =
            ", before any weight had changed: the values are too large, or a formula is"
                    + " not defined for them; scale the inputs and targets, or look at the formula";

    private final Program<A> program;
    private final Vectors<A> vectors;
    private final Feed<A> feed;
    private final Training settings;
    private final int epochs;
    private final Consumer<A> publication;
    private final Optional<Validation> validation;
    private final List<EpochEnd> ends = new ArrayList<>();
    private final long begin = System.nanoTime();
    private final A weights;
    private final Layout<A> layout;
    private final Updater<A> updater;
    private final Stepper descent;
    private A best;
    private int bestEpoch;
    private int epoch;
    private int batch;
    private long visits;
    private double lossSum;
    private double weightSum;
    private boolean stopped;
    private boolean done;

    /** Judges what has been published by data that are not trained on. */
    interface Validation {
        Evaluation evaluate();
    }

    /** Makes as many epochs as its caller wants: {@code epochs} is what listeners are told. */
    Loop(
            Program<A> program,
            Runner<A> runner,
            Vectors<A> vectors,
            Feed<A> feed,
            Training settings,
            int epochs,
            A weights,
            Consumer<A> publication,
            Optional<Validation> validation) {
        this.program = program;
        this.vectors = vectors;
        this.feed = feed;
        this.settings = settings;
        this.epochs = epochs;
        this.publication = publication;
        this.validation = validation;
        this.weights = weights;
        this.best = weights;
        this.layout = runner.layout();
        this.updater = new Updater<>(vectors, layout, program.layers(), settings, feed.batches(), this);
        this.descent = descent(runner);
    }

    private Stepper descent(Runner<A> runner) {
        if (!(settings.optimizer().orElse(null) instanceof Minimizer rule)) {
            return runner.descent(weights, feed, settings, updater);
        }
        int[] places = updater.places();
        // Before there are threads that nobody would end if a rule of the user's refused to begin.
        Minimizer.Run search = rule.begin(places.length);
        Stepper gradients = runner.descent(weights, feed, settings, updater);
        return new SearchStepper<>(search, gradients, updater, vectors, weights, places);
    }

    Trainer.State state() {
        return new Trainer.State(epoch, batch);
    }

    /** Ends the threads that help, and gives back what hands out observations. */
    void close() {
        try (feed) {
            descent.close();
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
        double loss = descent.step(visits);
        check(loss);
        lossSum += loss;
        weightSum += total;
        visits += rows;
        if (!settings.batchListeners().isEmpty()) {
            BatchEnd update = new BatchEnd(epoch + 1, batch, rows, reduced(loss, total), updater.rate());
            settings.batchListeners().forEach(listener -> listener.accept(update));
        }
        return feed.isLast() && !stopped && endEpoch();
    }

    private boolean endEpoch() {
        int bad = vectors.firstNonFinite(weights);
        if (bad >= 0) {
            throw diverged("a weight", bad, SMALLER_RATE);
        }
        A published = vectors.copy(weights);
        publication.accept(published);
        batch = 0;
        epoch++;
        EpochEnd end = end();
        ends.add(end);
        settings.earlyStopping().ifPresent(stopping -> look(stopping, published));
        settings.epochListeners().forEach(listener -> listener.accept(end));
        for (Predicate<EpochEnd> stop : settings.stops()) {
            done |= stop.test(end);
        }
        done |= descent.isDone();
        settings.timeBudget().ifPresent(time -> done |= System.nanoTime() - begin >= time.toNanos());
        if (done) {
            finish();
        }
        return true;
    }

    private EpochEnd end() {
        Optional<Evaluation> found = validation.map(Validation::evaluate);
        OptionalDouble loss = found.map(e -> OptionalDouble.of(e.loss())).orElseGet(OptionalDouble::empty);
        OptionalDouble accuracy = found.map(Evaluation::accuracy).orElseGet(OptionalDouble::empty);
        return new EpochEnd(epoch, epochs, epochLoss(), updater.rate(), loss, accuracy);
    }

    private void look(EarlyStopping stopping, A published) {
        double value = stopping.value(ends.get(epoch - 1));
        if (bestEpoch == 0 || value < stopping.value(ends.get(bestEpoch - 1)) - stopping.minimalChange()) {
            bestEpoch = epoch;
            best = published;
        }
        done |= epoch - bestEpoch >= stopping.patience();
    }

    /** Whether something that the settings name has ended the training. */
    boolean isDone() {
        return done;
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
        String advice = epoch == 0 && batch == 1 ? NOT_THE_RATE : SMALLER_RATE;
        if (descent.notFinite() != Stepper.FINITE) {
            throw diverged("the gradient", descent.notFinite(), advice);
        }
        if (!Double.isFinite(loss)) {
            // A program tells the sum of its outputs' losses only, so each of them may be the one.
            List<String> judged = program.outputs().stream()
                    .filter(OutputPort::isJudged)
                    .map(OutputPort::layer)
                    .toList();
            throw diverged(
                    "the loss",
                    judged.size() == 1 ? "layer " : "one of the layers ",
                    String.join(", ", judged),
                    advice);
        }
    }

    private DivergenceException diverged(String what, int weight, String advice) {
        int parameter = layout.tensorOf(weight);
        boolean isState = parameter >= layout.count();
        int index = isState ? parameter - layout.count() : parameter;
        for (Layer layer : program.layers()) {
            for (Layer.Parameter p : isState ? layer.state() : layer.parameters()) {
                if (index >= p.offset() && index < p.offset() + p.size()) {
                    return diverged(isState ? "the running " + p.name() : what, "layer ", layer.name(), advice);
                }
            }
        }
        throw new AssertionError("parameter " + parameter + " belongs to no layer");
    }

    private DivergenceException diverged(String what, String where, String layer, String advice) {
        return new DivergenceException(
                what + " became NaN or infinite in epoch " + (epoch + 1) + ", batch " + batch + ", " + where + layer
                        + advice,
                epoch + 1,
                batch,
                layer);
    }
}
