package dev.cadena.train;

import dev.cadena.Training;
import dev.cadena.spi.Batch;
import dev.cadena.spi.BatchProgram;
import dev.cadena.spi.Descent;
import dev.cadena.spi.Noise;
import dev.cadena.spi.Port;
import dev.cadena.spi.Stochastic;
import dev.cadena.spi.Vectors;
import java.util.List;
import java.util.Optional;

/**
 * Makes the updates of a larger network. Plain gradient descent changes each weight as soon as its gradient is known; other
 * optimizers get the whole gradient.
 */
final class BatchStepper<A> implements Stepper, Crew.Work {
    /** Observations in one pass of a training; a larger mini-batch is worked on in parts, if it may be. */
    private static final int MAX_ROWS = 256;

    private static final int NOBODY = -1;

    private final BatchRunner<A> runner;
    private final BatchProgram<A> program;
    private final Vectors<A> vectors;
    private final Feed<A> feed;
    private final Updater<A> updater;
    private final A weights;
    private final Descent<A> descent;
    private final Optional<Stochastic<A>> stochastic;
    private final int maxRows;
    private final Crew crew;
    private final List<Batch<A>> batches;
    private final int[] inputOffsets;
    private final int[] targetOffsets;
    private int notFinite;
    private int promised = NOBODY;

    BatchStepper(
            BatchRunner<A> runner,
            BatchProgram<A> program,
            Vectors<A> vectors,
            A weights,
            Feed<A> feed,
            Training settings,
            Updater<A> updater) {
        this.runner = runner;
        this.program = program;
        this.vectors = vectors;
        this.feed = feed;
        this.weights = weights;
        this.updater = updater;
        int batchSize = feed.batchSize();
        // Of the mini-batches that an update accumulates, each is normalized by itself.
        this.maxRows = Math.min(program.normalizesBatches() ? settings.batchSize() : MAX_ROWS, batchSize);
        boolean isPlain = updater.isPlain();
        boolean needsGradient = !isPlain || program.sumsGradients() || batchSize > maxRows;
        A gradient = vectors.allocate(needsGradient ? runner.layout().size() : 0);
        boolean isStochastic = batchSize == 1 && isPlain && !program.sumsGradients() && settings.threads() == 1;
        this.stochastic = isStochastic ? Optional.of(stochastic()) : Optional.empty();
        this.descent = new Descent<>(weights, gradient, isPlain, stochastic);
        this.crew = new Crew(settings.threads(), this);
        Noise noise = Noise.of(settings.seed(), program.layers().size());
        this.batches = runner.batches(maxRows, crew, descent, noise);
        this.inputOffsets = program.inputs().stream().mapToInt(Port::offset).toArray();
        this.targetOffsets = BatchRunner.targetOffsets(program.outputs());
        // Last: whatever fails before leaves no thread behind.
        crew.start();
    }

    @Override
    public double step(long visit) {
        Examples<A> data = feed.examples();
        int[] order = feed.order();
        int from = feed.from();
        int to = feed.to();
        double loss = 0;
        notFinite = FINITE;
        for (int at = from; at < to; at += maxRows) {
            int rows = Math.min(maxRows, to - at);
            descent.next(at == from, at + rows == to, updater.step());
            locate(data, order, at, rows);
            if (stochastic.isPresent()) {
                lookAhead(stochastic.get(), data, order, at);
            }
            for (int i = 0; i < batches.size(); i++) {
                batches.get(i).begin(rows, visit + at - from);
            }
            crew.run();
            for (int i = 0; i < batches.size(); i++) {
                notFinite = Math.min(notFinite, batches.get(i).notFinite());
            }
            A losses = batches.get(0).losses();
            for (int row = 0; row < rows; row++) {
                loss += vectors.get(losses, row);
            }
        }
        return loss;
    }

    /** The share of one thread. */
    @Override
    public void run(int index) {
        program.descend(weights, batches.get(index));
        if (!descent.isPlain() && descent.ends()) {
            crew.await();
            if (isFinite()) {
                updater.apply(weights, descent.gradient(), crew, index);
            }
        }
    }

    /** Whether all threads have found their parts of the gradient finite, so that all see the same. */
    private boolean isFinite() {
        boolean isFinite = notFinite == FINITE;
        for (int i = 0; i < batches.size(); i++) {
            isFinite &= batches.get(i).notFinite() == FINITE;
        }
        return isFinite;
    }

    /** All threads see the same matrices. */
    private void locate(Examples<A> data, int[] order, int from, int rows) {
        Batch<A> batch = batches.get(0);
        for (int p = 0; p < inputOffsets.length; p++) {
            batch.set(p, data.x());
            int[] at = batch.at(p);
            for (int row = 0; row < rows; row++) {
                at[row] = order[from + row] * data.inputs() + inputOffsets[p];
            }
        }
        for (int p = 0; p < targetOffsets.length; p++) {
            batch.set(inputOffsets.length + p, data.y());
            int[] at = batch.at(inputOffsets.length + p);
            for (int row = 0; row < rows; row++) {
                at[row] = data.yAt(order[from + row]) + targetOffsets[p];
            }
        }
    }

    /** The epoch goes on with the next observation, unless it or the block ends, and others may follow. */
    private void lookAhead(Stochastic<A> updates, Examples<A> data, int[] order, int current) {
        boolean hasNext = current + 1 < order.length;
        updates.begin(order[current] == promised, hasNext);
        promised = hasNext ? order[current + 1] : NOBODY;
        for (int p = 0; p < inputOffsets.length && hasNext; p++) {
            updates.next(p, promised * data.inputs() + inputOffsets[p]);
        }
    }

    private Stochastic<A> stochastic() {
        int room = Stochastic.room(runner.layout().size());
        return new Stochastic<>(
                vectors.allocateRows(room),
                vectors.allocateRows(room),
                program.inputs().size());
    }

    @Override
    public int notFinite() {
        return notFinite;
    }

    @Override
    public void close() {
        crew.close();
    }
}
