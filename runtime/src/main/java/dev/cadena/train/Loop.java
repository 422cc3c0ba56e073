package dev.cadena.train;

import dev.cadena.BatchEnd;
import dev.cadena.DivergenceException;
import dev.cadena.EpochEnd;
import dev.cadena.Layer;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;
import java.util.List;
import java.util.function.Consumer;

/** Gradient descent on private weights, which are published at the end of each epoch. Confined to one thread. */
final class Loop<A> {
    private static final String SMALLER_RATE =
            "; the network keeps the weights of the last completed epoch: try a smaller learning rate";

    private static final String NOT_THE_RATE =
            ", before any weight had changed: the values are too large, or a formula is"
                    + " not defined for them; scale the inputs and targets, or look at the formula";

    private final Program<A> program;
    private final Vectors<A> vectors;
    private final Examples<A> data;
    private final Training settings;
    private final int epochs;
    private final Consumer<A> publication;
    private final A weights;
    private final Layout<A> layout;
    private final Stepper descent;
    private final int[] order;
    private final int batchSize;
    private int epoch;
    private int next;
    private int batch;
    private double lossSum;
    private boolean stopped;

    /** Makes as many epochs as its caller wants: {@code epochs} is what listeners are told. */
    Loop(
            Program<A> program,
            Runner<A> runner,
            Vectors<A> vectors,
            Examples<A> data,
            Training settings,
            int epochs,
            A weights,
            Consumer<A> publication) {
        this.program = program;
        this.vectors = vectors;
        this.data = data;
        this.settings = settings;
        this.epochs = epochs;
        this.publication = publication;
        this.weights = weights;
        this.layout = runner.layout();
        this.order = new int[data.count()];
        this.batchSize = Math.min(settings.batchSize(), data.count());
        this.descent = runner.descent(weights, data, settings, batchSize);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    int epochsDone() {
        return epoch;
    }

    Trainer.State state() {
        return new Trainer.State(epoch, next == 0 ? 0 : batch);
    }

    /** Ends the threads that help. */
    void close() {
        descent.close();
    }

    /** Publishes nothing more, also if an update is under way: a listener may call this. */
    void stop() {
        stopped = true;
    }

    /** One update; true if it ended an epoch. */
    boolean step() {
        if (next == 0) {
            lossSum = 0;
            batch = 0;
            if (settings.shuffle()) {
                Counter.shuffle(order, settings.seed(), epoch);
            }
        }
        int end = next > data.count() - batchSize ? data.count() : next + batchSize;
        int rows = end - next;
        batch++;
        double scale = settings.reduction() == Reduction.MEAN ? 1.0 / rows : 1.0;
        double loss = descent.step(order, next, end, scale);
        check(loss);
        lossSum += loss;
        next = end;
        if (!settings.batchListeners().isEmpty()) {
            BatchEnd update = new BatchEnd(epoch + 1, batch, rows, reduced(loss, rows));
            settings.batchListeners().forEach(listener -> listener.accept(update));
        }
        return end == data.count() && !stopped && endEpoch();
    }

    private boolean endEpoch() {
        int bad = vectors.firstNonFinite(weights);
        if (bad >= 0) {
            throw diverged("a weight", bad, SMALLER_RATE);
        }
        publication.accept(vectors.copy(weights));
        next = 0;
        epoch++;
        if (!settings.epochListeners().isEmpty()) {
            EpochEnd end = new EpochEnd(epoch, epochs, epochLoss());
            settings.epochListeners().forEach(listener -> listener.accept(end));
        }
        return true;
    }

    /** The loss of the last completed epoch. */
    double epochLoss() {
        return reduced(lossSum, data.count());
    }

    private double reduced(double sum, int rows) {
        return settings.reduction() == Reduction.MEAN ? sum / rows : sum;
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
        for (Layer layer : program.layers()) {
            for (Layer.Parameter p : layer.parameters()) {
                if (parameter >= p.offset() && parameter < p.offset() + p.size()) {
                    return diverged(what, "layer ", layer.name(), advice);
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
