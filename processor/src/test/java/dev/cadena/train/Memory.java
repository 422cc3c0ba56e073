package dev.cadena.train;

import dev.cadena.spi.Batch;
import dev.cadena.spi.BatchProgram;
import dev.cadena.spi.Descent;
import dev.cadena.spi.Noise;
import dev.cadena.spi.Port;
import dev.cadena.spi.Program;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.Team;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arithmetic of a network on memory that a test fills: whatever lies around observations and in working memory before. In
 * this package to see how training lays out weights.
 *
 * @param poison what lies there
 */
public record Memory<A>(Program<A> program, Vectors<A> vectors, double poison) {
    private static final int BEFORE = 3;
    private static final int AFTER = 2;

    /** The outputs for an observation. */
    public double[] forward(double[] w, double[] x) {
        int outputs = Port.width(program.outputs());
        A out = filled(BEFORE + outputs + AFTER);
        if (program instanceof RowProgram<A> rows) {
            rows.forward(exact(w), amid(x), BEFORE, out, BEFORE);
        } else {
            BatchRunner<A> runner = runner();
            Batch<A> batch = batch(runner, descent(vectors.allocate(0)), x, new double[outputs]);
            batches().forward(runner.layout().pack(exact(w)), batch);
            runner.write(batch, 0, out, BEFORE);
        }
        assertPoison(out, BEFORE, BEFORE + outputs);
        return part(out, BEFORE, outputs);
    }

    /** The loss of an observation. */
    public double loss(double[] w, double[] x, double[] y) {
        if (program instanceof RowProgram<A> rows) {
            return rows.loss(exact(w), amid(x), BEFORE, amid(weighted(y)), BEFORE);
        }
        BatchRunner<A> runner = runner();
        Batch<A> batch = batch(runner, descent(vectors.allocate(0)), x, y);
        batches().loss(runner.layout().pack(exact(w)), batch);
        return vectors.get(batch.losses(), 0);
    }

    /** The loss of an observation that comes with its gradient, and the gradient. */
    public double[] gradient(double[] w, double[] x, double[] y) {
        double loss;
        A gradient;
        if (program instanceof RowProgram<A> rows) {
            gradient = vectors.allocate(w.length);
            loss = rows.accumulate(exact(w), amid(x), BEFORE, amid(weighted(y)), BEFORE, gradient);
        } else {
            BatchRunner<A> runner = runner();
            A packed = vectors.allocate(runner.layout().size());
            Batch<A> batch = batch(runner, descent(packed), x, y);
            batch.descent().next(true, true, 1);
            batches().descend(runner.layout().pack(exact(w)), batch);
            gradient = runner.layout().unpack(packed);
            loss = vectors.get(batch.losses(), 0);
        }
        double[] all = new double[1 + w.length];
        all[0] = loss;
        System.arraycopy(part(gradient, 0, w.length), 0, all, 1, w.length);
        return all;
    }

    /** ∂L by the inputs of an observation, with {@link #poison} where it is not asked for. */
    public double[] inputGradient(double[] w, double[] x, double[] y) {
        if (program instanceof RowProgram<A> rows) {
            A gradient = filled(BEFORE + x.length + AFTER);
            rows.inputGradient(exact(w), amid(x), BEFORE, amid(weighted(y)), BEFORE, gradient, BEFORE);
            assertPoison(gradient, BEFORE, BEFORE + x.length);
            return part(gradient, BEFORE, x.length);
        }
        BatchRunner<A> runner = runner();
        Batch<A> batch = batch(runner, descent(vectors.allocate(0)), x, y);
        batches().inputGradient(runner.layout().pack(exact(w)), batch);
        A gradient = filled(x.length);
        for (int p = 0; p < program.inputs().size(); p++) {
            int matrix = batches().deltaMatrices().get(p);
            Port port = program.inputs().get(p);
            if (matrix >= 0) {
                System.arraycopy(batch.values(matrix), batch.at(matrix)[0], gradient, port.offset(), port.size());
            }
        }
        return part(gradient, 0, x.length);
    }

    private BatchProgram<A> batches() {
        return (BatchProgram<A>) program;
    }

    private BatchRunner<A> runner() {
        return new BatchRunner<>(batches(), vectors);
    }

    private Descent<A> descent(A gradient) {
        return new Descent<>(vectors.allocate(0), gradient);
    }

    /** One observation, the second one of a matrix. */
    private Batch<A> batch(BatchRunner<A> runner, Descent<A> descent, double[] x, double[] y) {
        Batch<A> batch = runner.batches(2, Team.ALONE, descent, Noise.NONE).get(0);
        int ports = program.inputs().size() + 2 * program.outputs().size();
        for (int matrix = ports; matrix < ports + batches().widths().size(); matrix++) {
            fill(batch.values(matrix));
        }
        fill(batch.losses());
        for (A row : batch.scratch()) {
            fill(row);
        }
        locate(batch, 0, program.inputs().stream().mapToInt(Port::offset).toArray(), amid(x));
        locate(batch, program.inputs().size(), BatchRunner.targetOffsets(program.outputs()), amid(weighted(y)));
        batch.begin(1, 0);
        return batch;
    }

    private static <A> void locate(Batch<A> batch, int first, int[] offsets, A array) {
        for (int p = 0; p < offsets.length; p++) {
            batch.set(first + p, array);
            batch.at(first + p)[0] = BEFORE + offsets[p];
        }
    }

    /** Behind its targets, that an observation counts once for each output. */
    private double[] weighted(double[] y) {
        double[] weighted = Arrays.copyOf(y, y.length + program.outputs().size());
        Arrays.fill(weighted, y.length, weighted.length, 1);
        return weighted;
    }

    private A exact(double[] values) {
        A array = vectors.allocate(values.length);
        for (int i = 0; i < values.length; i++) {
            vectors.set(array, i, values[i]);
        }
        return array;
    }

    private A amid(double[] values) {
        A array = filled(BEFORE + values.length + AFTER);
        for (int i = 0; i < values.length; i++) {
            vectors.set(array, BEFORE + i, Double.isNaN(values[i]) ? poison : values[i]);
        }
        return array;
    }

    private A filled(int length) {
        A array = vectors.allocate(length);
        fill(array);
        return array;
    }

    private void fill(A array) {
        for (int i = 0; i < vectors.length(array); i++) {
            vectors.set(array, i, poison);
        }
    }

    private double[] part(A array, int from, int count) {
        List<Double> part = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            part.add(vectors.get(array, i));
        }
        return part.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void assertPoison(A array, int from, int to) {
        for (int i = 0; i < vectors.length(array); i++) {
            if ((i < from || i >= to) && Double.compare(vectors.get(array, i), poison) != 0) {
                throw new AssertionError("what was not to be written was, at " + i);
            }
        }
    }
}
