package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.data.Table;
import dev.cadena.data.Targets;
import dev.cadena.internal.Counts;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Port;
import dev.cadena.spi.Vectors;
import java.util.List;
import java.util.Objects;

/**
 * Checks what a user hands in, completely, before anything else happens with it, and brings all columns of an observation, and
 * of its targets, to one row. Where an output has no loss, its place in a row of targets is 0. The weights of an observation follow
 * its targets.
 */
final class RowReader<A> {
    private final Vectors<A> vectors;
    private final Columns columns;
    private final int inputs;
    private final int outputs;
    private final int stride;
    private final List<OutputPort> outputPorts;
    private final List<PortReader<A>> inputReaders;
    private final List<TargetReader<A>> targetReaders;

    RowReader(Vectors<A> vectors, List<InputPort> inputPorts, List<OutputPort> outputPorts) {
        this.vectors = vectors;
        this.columns = new Columns(inputPorts, outputPorts);
        this.inputs = Port.width(inputPorts);
        this.outputs = Port.width(outputPorts);
        this.outputPorts = outputPorts;
        this.stride = outputs + outputPorts.size();
        this.inputReaders = inputPorts.stream()
                .map(p -> new PortReader<>(vectors, p, inputs, inputPorts.size() > 1))
                .toList();
        List<OutputPort> judged = columns.judged();
        this.targetReaders = judged.stream()
                .map(p -> new TargetReader<>(vectors, p, stride, judged.size() > 1))
                .toList();
    }

    Examples<A> examples(Dataset data) {
        Objects.requireNonNull(data, "the data set is null");
        try {
            return read(data, none());
        } catch (DataException e) {
            throw located(e, data);
        }
    }

    /** A row of a part of the user's data is reported as that of the user's arrays. */
    private static DataException located(DataException e, Dataset data) {
        int source = e.row() < 0 ? e.row() : data.sourceRow(e.row());
        if (source == e.row()) {
            return e;
        }
        return new DataException(
                e.getMessage() + "; row " + e.row() + " of this part is row " + source + " of the whole data set",
                source,
                e.column());
    }

    /** No observations. */
    Examples<A> none() {
        A empty = vectors.allocate(0);
        RowWeights<A> weights = new RowWeights<>(vectors, new double[0], List.of());
        return new Examples<>(0, empty, inputs, empty, outputs, stride, weights);
    }

    /** Room for some observations with their weights and marks. */
    Examples<A> room(int count) {
        List<boolean[]> ignored =
                outputPorts.stream().map(port -> new boolean[count]).toList();
        RowWeights<A> weights = new RowWeights<>(vectors, new double[count], ignored);
        return new Examples<>(
                count, allocate(count, inputs), inputs, allocate(count, stride), outputs, stride, weights);
    }

    /** Checks observations, in place of others if there is room for them. */
    Examples<A> read(Dataset data, Examples<A> others) {
        List<Table> tables = columns.inputs(data);
        List<Targets> targets = columns.targets(data);
        int count = count(tables, targets);
        A x = allocate(count, inputs, others.x());
        for (int i = 0; i < tables.size(); i++) {
            inputReaders.get(i).read(tables.get(i), x);
        }
        A y = allocate(count, stride, others.y());
        List<boolean[]> ignored = columns.ignored(data);
        for (int i = 0; i < targets.size(); i++) {
            int output = outputPorts.indexOf(columns.judged().get(i));
            targetReaders.get(i).read(targets.get(i), ignored.get(output), y);
        }
        RowWeights<A> weights = new RowWeights<>(vectors, data.weights().orElse(new double[0]), ignored);
        weights.write(y, count, outputs);
        return new Examples<>(count, x, inputs, y, outputs, stride, weights);
    }

    /** The number of rows, which is that of each column. */
    private int count(List<Table> tables, List<Targets> targets) {
        PortReader<A> first = inputReaders.get(0);
        int count = first.count(tables.get(0));
        for (int i = 1; i < tables.size(); i++) {
            PortReader<A> reader = inputReaders.get(i);
            int found = reader.count(tables.get(i));
            agree(count, first.all(count), found, reader.all(found));
        }
        for (int i = 0; i < targets.size(); i++) {
            TargetReader<A> reader = targetReaders.get(i);
            int found = reader.count(targets.get(i));
            agree(count, first.all(count), found, reader.all(found));
        }
        return count;
    }

    private static void agree(int count, String first, int found, String further) {
        if (found != count) {
            throw new DataException(Counts.there(count) + " " + first + " but " + further, -1, -1);
        }
    }

    private A allocate(int count, int width, A room) {
        return vectors.length(room) >= (long) count * width ? room : allocate(count, width);
    }

    private A allocate(int count, int width) {
        if ((long) count * width > Integer.MAX_VALUE - 8) {
            throw new DataException(
                    Counts.of(count, "row") + " of " + Counts.of(width, "value")
                            + " are more than one array can hold: train on parts of them",
                    -1,
                    -1);
        }
        return vectors.allocate(count * width);
    }
}
