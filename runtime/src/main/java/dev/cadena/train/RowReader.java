package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.data.Table;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;

/** Checks what a user hands in, completely, before anything else happens with it. */
final class RowReader<A> {
    /** How far the components of a target distribution may sum from 1: a few hundred roundings of {@code float}. */
    private static final double DISTRIBUTION_TOLERANCE = 1e-4;

    private final Vectors<A> vectors;
    private final int inputs;
    private final int outputs;
    private final TargetKind kind;
    private final Decision decision;

    RowReader(Vectors<A> vectors, InputPort input, OutputPort output) {
        this.vectors = vectors;
        this.inputs = input.size();
        this.outputs = output.size();
        this.kind = output.targets();
        this.decision = output.decision();
    }

    Examples<A> examples(Dataset data) {
        Rows<A> x = read("observation", data.inputs(), inputs);
        Rows<A> y = data.labels().isPresent()
                ? targets(data.labels().get())
                : allowed(read("target", data.targets().orElseThrow(), outputs));
        return Examples.of(x, y);
    }

    /** Class labels: one-hot for several outputs, the label itself for one. */
    private Rows<A> targets(int[] labels) {
        if (kind == TargetKind.REAL && decision == Decision.NONE) {
            throw new DataException(
                    "class labels cannot be the targets of a regression: pass the targets as rows of numbers", -1, -1);
        }
        int classes = outputs == 1 ? 2 : outputs;
        A values = allocate(labels.length, outputs);
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            if (label < 0 || label >= classes) {
                throw new DataException(
                        "label " + label + " of row " + i + " is unknown: labels run from 0 to " + (classes - 1), i, 0);
            }
            for (int k = 0; k < outputs; k++) {
                boolean holds = label == (outputs == 1 ? 1 : k);
                vectors.set(values, i * outputs + k, holds ? 1 : kind == TargetKind.SIGN ? -1 : 0);
            }
        }
        return new Rows<>(values, labels.length, outputs);
    }

    private Rows<A> read(String what, Table rows, int width) {
        int count = rows.count();
        if (count < 0) {
            throw new DataException("the " + what + "s are null", -1, -1);
        }
        if (count == 0) {
            throw new DataException("there are no rows: at least one " + what + " is needed", -1, -1);
        }
        for (int i = 0; i < count; i++) {
            int found = rows.width(i);
            if (found < 0) {
                throw new DataException(what + " row " + i + " is null", i, -1);
            }
            if (found != width) {
                throw new DataException(
                        what + " row " + i + " has " + found + " values, but the network "
                                + (what.equals("target") ? "yields " : "takes ") + width,
                        i,
                        -1);
            }
        }
        A values = allocate(count, width);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                double value = rows.at(i, j);
                int at = i * width + j;
                vectors.set(values, at, value);
                if (!Double.isFinite(vectors.get(values, at))) {
                    String reason = Double.isFinite(value) ? " and exceeds the range of float" : "";
                    throw new DataException(
                            what + " row " + i + ", column " + j + " is " + value + reason
                                    + ": only finite numbers are accepted",
                            i,
                            j);
                }
            }
        }
        return new Rows<>(values, count, width);
    }

    private A allocate(int count, int width) {
        if ((long) count * width > Integer.MAX_VALUE - 8) {
            throw new DataException(
                    count + " rows of " + width + " values are more than one array can hold: train on parts of them",
                    -1,
                    -1);
        }
        return vectors.allocate(count * width);
    }

    private Rows<A> allowed(Rows<A> rows) {
        for (int i = 0; i < rows.count(); i++) {
            double sum = 0;
            for (int j = 0; j < rows.width(); j++) {
                int at = i * rows.width() + j;
                double value = vectors.get(rows.values(), at);
                sum += value;
                if (kind == TargetKind.SIGN) {
                    if (value == 0) {
                        vectors.set(rows.values(), at, -1);
                    } else if (value != 1 && value != -1) {
                        throw refused(i, j, value, "−1 or 1 (0 counts as −1)");
                    }
                } else if (kind != TargetKind.REAL && !(value >= 0 && value <= 1)) {
                    throw refused(i, j, value, "between 0 and 1");
                }
            }
            if (kind == TargetKind.DISTRIBUTION && Math.abs(sum - 1) > DISTRIBUTION_TOLERANCE) {
                throw new DataException(
                        "target row " + i + " sums to " + sum + ", but a distribution sums to 1", i, -1);
            }
        }
        return rows;
    }

    private static DataException refused(int row, int column, double value, String expected) {
        return new DataException(
                "target row " + row + ", column " + column + " is " + value + ", but this loss takes targets "
                        + expected,
                row,
                column);
    }
}
