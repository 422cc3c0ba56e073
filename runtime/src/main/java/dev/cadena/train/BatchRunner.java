package dev.cadena.train;

import dev.cadena.Training;
import dev.cadena.spi.Batch;
import dev.cadena.spi.BatchProgram;
import dev.cadena.spi.ColumnSums;
import dev.cadena.spi.Descent;
import dev.cadena.spi.Noise;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Placement;
import dev.cadena.spi.Port;
import dev.cadena.spi.Team;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs a larger network, some observations at a time. */
final class BatchRunner<A> implements Runner<A> {
    /** Observations in one pass of a prediction or an evaluation: what they need stays in the caches. */
    private static final int ROWS = 64;

    /** From here on predictions by passes are faster than one by one, although each call allocates the memory of its passes. */
    private static final int MANY = 16;

    /** The longest array that every JVM can make. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final BatchProgram<A> program;
    private final Vectors<A> vectors;
    private final Layout<A> layout;
    private final int inputs;
    private final int inputPorts;
    private final int outputs;
    private final List<OutputPort> ports;
    private final int[] targetOffsets;
    private final int[] outputMatrices;
    private final ScratchPool<Batch<A>> singles;

    BatchRunner(BatchProgram<A> program, Vectors<A> vectors) {
        this.program = program;
        this.vectors = vectors;
        this.layout = Layout.of(program.placements(), program.layers(), vectors);
        this.inputs = Port.width(program.inputs());
        this.inputPorts = program.inputs().size();
        this.ports = program.outputs();
        this.outputs = Port.width(ports);
        this.targetOffsets = targetOffsets(ports);
        this.outputMatrices = new int[ports.size()];
        for (int p = 0; p < outputMatrices.length; p++) {
            outputMatrices[p] = program.outputMatrices().get(p);
        }
        // No lambda, here and wherever a network is created: the first one in a JVM takes longer to link than a small
        // network needs.
        this.singles = new ScratchPool<>(new Supplier<>() {
            @Override
            public Batch<A> get() {
                return single();
            }
        });
    }

    /** Where the targets of each output stand among those of an observation, and then its weight for each output. */
    static int[] targetOffsets(List<OutputPort> ports) {
        int[] offsets = new int[2 * ports.size()];
        int width = Port.width(ports);
        for (int p = 0; p < ports.size(); p++) {
            offsets[p] = ports.get(p).offset();
            offsets[ports.size() + p] = width + p;
        }
        return offsets;
    }

    @Override
    public Layout<A> layout() {
        return layout;
    }

    /** Memory for some observations, for each thread of a team. */
    List<Batch<A>> batches(int rows, Team team, Descent<A> descent, Noise noise) {
        int first = inputPorts + targetOffsets.length;
        List<Integer> widths = program.widths();
        if (program.normalizesBatches()) {
            checkRoom(rows, widths);
        }
        A[] values = vectors.allocateRows(first + widths.size());
        int[][] at = new int[values.length][rows];
        int widest = 0;
        for (int i = 0; i < widths.size(); i++) {
            int width = widths.get(i);
            values[first + i] = vectors.allocate(Math.multiplyExact(rows, width));
            for (int row = 0; row < rows; row++) {
                at[first + i][row] = row * width;
            }
            widest = Math.max(widest, width);
        }
        int mostInputs = 1;
        for (Placement p : program.placements()) {
            mostInputs = Math.max(mostInputs, p.rows());
            widest = Math.max(widest, p.columns());
        }
        A losses = vectors.allocate(rows);
        List<Batch<A>> batches = new ArrayList<>();
        for (int i = 0; i < team.size(); i++) {
            batches.add(new Batch<>(
                    values,
                    at,
                    losses,
                    vectors.scratch(rows, mostInputs, widest),
                    ColumnSums.of(vectors, program.normalizesBatches()),
                    team,
                    i,
                    descent,
                    noise));
        }
        return List.copyOf(batches);
    }

    /** Where mini-batches are in one piece there may be too many rows for an array. */
    private static void checkRoom(int rows, List<Integer> widths) {
        for (int width : widths) {
            if ((long) rows * width > LONGEST) {
                throw new IllegalArgumentException("batch normalization works on all " + rows
                        + " observations of a mini-batch in one piece, and no array"
                        + " is long enough for the " + width + " numbers that a layer has of each: pass fewer at a"
                        + " time, for example by Training.miniBatch(256)");
            }
        }
    }

    private Batch<A> alone(int count) {
        A none = vectors.allocate(0);
        return batches(Math.min(count, ROWS), Team.ALONE, new Descent<>(none, none), Noise.NONE)
                .get(0);
    }

    /** Has the inputs of a batch stand in an array, and begins with its rows. */
    private void read(Batch<A> batch, A x, int from, int count) {
        for (int p = 0; p < program.inputs().size(); p++) {
            batch.set(p, x);
            int[] at = batch.at(p);
            int first = from * inputs + program.inputs().get(p).offset();
            for (int row = 0; row < count; row++) {
                at[row] = first + row * inputs;
            }
        }
        batch.begin(count, 0);
    }

    private void read(Batch<A> batch, Examples<A> data, int from, int count) {
        for (int p = 0; p < targetOffsets.length; p++) {
            int matrix = inputPorts + p;
            batch.set(matrix, data.y());
            int[] at = batch.at(matrix);
            for (int row = 0; row < count; row++) {
                at[row] = data.yAt(from + row) + targetOffsets[p];
            }
        }
        read(batch, data.x(), from, count);
    }

    private Batch<A> single() {
        Batch<A> batch = alone(1);
        read(batch, vectors.allocate(0), 0, 1);
        return batch;
    }

    /** Memory for a single observation, which stands at the beginning of an array. */
    Batch<A> acquire(A x) {
        Batch<A> single = singles.acquire();
        for (int p = 0; p < inputPorts; p++) {
            single.set(p, x);
        }
        return single;
    }

    /** Copies the outputs of a single observation, and takes its memory back. */
    void release(Batch<A> single, A out) {
        write(single, 0, out, 0);
        singles.release(single);
    }

    /** Copies the outputs of an observation of a batch. */
    void write(Batch<A> batch, int row, A out, int outAt) {
        for (int p = 0; p < ports.size(); p++) {
            OutputPort port = ports.get(p);
            int matrix = outputMatrices[p];
            System.arraycopy(batch.values(matrix), batch.at(matrix)[row], out, outAt + port.offset(), port.size());
        }
    }

    @Override
    public void forward(A w, A[] x, int from, int to, A[] out) {
        if (to - from < MANY) {
            for (int i = from; i < to; i++) {
                Batch<A> single = acquire(x[i]);
                program.forward(w, single);
                release(single, out[i]);
            }
            return;
        }
        Batch<A> batch = alone(to - from);
        A block = vectors.allocate(Math.multiplyExact(Math.min(ROWS, to - from), inputs));
        for (int first = from; first < to; first += ROWS) {
            int rows = Math.min(ROWS, to - first);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(x[first + row], 0, block, row * inputs, inputs);
            }
            read(batch, block, 0, rows);
            program.forward(w, batch);
            for (int row = 0; row < rows; row++) {
                write(batch, row, out[first + row], 0);
            }
        }
    }

    @Override
    public void forward(A w, Examples<A> data, int from, int to, A out) {
        Batch<A> batch = alone(to - from);
        for (int first = from; first < to; first += ROWS) {
            int rows = Math.min(ROWS, to - first);
            read(batch, data.x(), first, rows);
            program.forward(w, batch);
            for (int row = 0; row < rows; row++) {
                write(batch, row, out, (first + row) * outputs);
            }
        }
    }

    @Override
    public void losses(A w, Examples<A> data, int from, int to, double[] losses) {
        Batch<A> batch = alone(to - from);
        for (int first = from; first < to; first += ROWS) {
            int rows = Math.min(ROWS, to - first);
            read(batch, data, first, rows);
            program.loss(w, batch);
            for (int row = 0; row < rows; row++) {
                losses[first + row] = vectors.get(batch.losses(), row);
            }
        }
    }

    @Override
    public A gradient(A w, Examples<A> data) {
        A gradient = vectors.allocate(layout.size());
        // Running statistics move in a copy that nobody keeps.
        A own = program.normalizesBatches() ? vectors.copy(w) : w;
        Descent<A> descent = new Descent<>(own, gradient);
        int most = program.normalizesBatches() ? data.count() : Math.min(data.count(), ROWS);
        Batch<A> batch = batches(most, Team.ALONE, descent, Noise.NONE).get(0);
        for (int from = 0; from < data.count(); from += most) {
            int rows = Math.min(most, data.count() - from);
            read(batch, data, from, rows);
            descent.next(from == 0, from + rows == data.count(), 1);
            program.descend(own, batch);
        }
        return gradient;
    }

    @Override
    public A inputGradient(A w, Examples<A> data) {
        A gradient = vectors.allocate(data.count() * inputs);
        Batch<A> batch = alone(data.count());
        for (int from = 0; from < data.count(); from += ROWS) {
            int rows = Math.min(ROWS, data.count() - from);
            read(batch, data, from, rows);
            program.inputGradient(w, batch);
            for (int p = 0; p < program.inputs().size(); p++) {
                copyDelta(batch, p, rows, gradient, from);
            }
        }
        return gradient;
    }

    private void copyDelta(Batch<A> batch, int input, int rows, A gradient, int from) {
        int matrix = program.deltaMatrices().get(input);
        if (matrix < 0) {
            return;
        }
        var port = program.inputs().get(input);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(
                    batch.values(matrix),
                    batch.at(matrix)[row],
                    gradient,
                    (from + row) * inputs + port.offset(),
                    port.size());
        }
    }

    @Override
    public Stepper descent(A w, Feed<A> feed, Training settings, Updater<A> updater) {
        return new BatchStepper<>(this, program, vectors, w, feed, settings, updater);
    }
}
