package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.data.Table;
import dev.cadena.data.Targets;
import dev.cadena.spi.Decision;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;

/** Checks the targets of one output by what its loss takes, and copies them to their place in the rows of the network. */
final class TargetReader<A> {
    /** How far the components of a target distribution may sum from 1: a few hundred roundings of {@code float}. */
    private static final double DISTRIBUTION_TOLERANCE = 1e-4;

    private final Vectors<A> vectors;
    private final OutputPort port;
    private final boolean named;
    private final PortReader<A> numbers;

    /**
     * Reads for one output.
     *
     * @param stride the length of the network's rows
     * @param named whether messages name the output, since there are several
     */
    TargetReader(Vectors<A> vectors, OutputPort port, int stride, boolean named) {
        this.vectors = vectors;
        this.port = port;
        this.named = named;
        this.numbers = new PortReader<>(vectors, port, stride, named);
    }

    /** The number of targets, of which none is null or has the wrong width. */
    int count(Targets targets) {
        if (targets instanceof Targets.Rows rows) {
            return numbers.count(rows.table());
        }
        if (port.targets() == TargetKind.REAL && port.decision() == Decision.NONE) {
            throw new DataException(
                    "class labels cannot be the targets of " + (named ? port.layer() + ", " : "")
                            + "a regression: pass the targets as rows of numbers",
                    -1,
                    -1);
        }
        return targets.count();
    }

    /**
     * Copies the targets, of which each is one that the loss takes. Those that are ignored may be anything, and become those of class 0.
     *
     * @param ignored which of them are; empty if none is
     */
    void read(Targets targets, boolean[] ignored, A into) {
        for (int i = 0; i < targets.count(); i++) {
            if (ignored.length > 0 && ignored[i]) {
                write(0, i, into);
            } else if (targets instanceof Targets.Rows rows) {
                readRow(rows.table(), i, into);
            } else if (targets instanceof Targets.Labels labels) {
                readLabel(labels.labels()[i], i, into);
            }
        }
    }

    /** All targets as messages call them. */
    String all(int count) {
        return numbers.all(count);
    }

    private void readLabel(int label, int row, A into) {
        int classes = port.size() == 1 ? 2 : port.size();
        if (label < 0 || label >= classes) {
            throw new DataException(
                    "label " + label + " of " + (named ? numbers.row(row) : "row " + row)
                            + " is unknown: labels run from 0 to " + (classes - 1)
                            + (label == classes
                                    ? "; they count from 0: if yours count from 1, subtract 1 from each"
                                    : ""),
                    row,
                    0);
        }
        write(label, row, into);
    }

    /** A class label: one-hot for several components, the label itself for one. */
    private void write(int label, int row, A into) {
        int size = port.size();
        for (int k = 0; k < size; k++) {
            boolean holds = label == (size == 1 ? 1 : k);
            vectors.set(into, numbers.at(row, k), holds ? 1 : port.targets() == TargetKind.SIGN ? -1 : 0);
        }
    }

    private void readRow(Table table, int row, A into) {
        numbers.read(table, row, into);
        double sum = 0;
        for (int k = 0; k < port.size(); k++) {
            double value = vectors.get(into, numbers.at(row, k));
            sum += value;
            if (port.targets() == TargetKind.SIGN) {
                if (value == 0) {
                    vectors.set(into, numbers.at(row, k), -1);
                } else if (value != 1 && value != -1) {
                    throw refused(row, k, value, "−1 or 1 (0 counts as −1)");
                }
            } else if (port.targets() != TargetKind.REAL && !(value >= 0 && value <= 1)) {
                throw refused(row, k, value, "between 0 and 1");
            }
        }
        if (port.targets() == TargetKind.DISTRIBUTION && Math.abs(sum - 1) > DISTRIBUTION_TOLERANCE) {
            throw new DataException(numbers.row(row) + " sums to " + sum + ", but a distribution sums to 1", row, -1);
        }
    }

    private DataException refused(int row, int column, double value, String expected) {
        return new DataException(
                numbers.row(row) + ", column " + column + " is " + value + ", but this loss takes targets " + expected,
                row,
                column);
    }
}
