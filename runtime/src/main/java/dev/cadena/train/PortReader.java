package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.data.Table;
import dev.cadena.internal.Counts;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.NotFinite;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Port;
import dev.cadena.spi.Vectors;

/** Checks the numbers for one input or one output, and copies them to its place in the rows of the network. */
final class PortReader<A> {
    private final Vectors<A> vectors;
    private final Port port;
    private final int stride;
    private final boolean named;
    private final String noun;

    /**
     * Reads for one port.
     *
     * @param stride the length of the network's rows
     * @param named whether messages name the port, since there are several
     */
    PortReader(Vectors<A> vectors, Port port, int stride, boolean named) {
        this.vectors = vectors;
        this.port = port;
        this.stride = stride;
        this.named = named;
        boolean isInput = port instanceof InputPort;
        this.noun = named ? (isInput ? "input " : "target ") + port.layer() : isInput ? "observation" : "target";
    }

    /** The number of rows, of which none is null or has the wrong width. */
    int count(Table table) {
        if (table.count() < 0) {
            throw new DataException(named ? noun + " is null" : "the " + noun + "s are null", -1, -1);
        }
        if (table.count() == 0) {
            throw new DataException(
                    named
                            ? noun + " has no rows: at least one is needed"
                            : "there are no rows: at least one " + noun + " is needed",
                    -1,
                    -1);
        }
        for (int i = 0; i < table.count(); i++) {
            int found = table.width(i);
            if (found < 0) {
                throw new DataException(row(i) + " is null", i, -1);
            }
            if (found != port.size()) {
                throw new DataException(
                        row(i) + " has " + Counts.of(found, "value") + ", but the " + (named ? "layer " : "network ")
                                + (port instanceof InputPort ? "takes " : "yields ") + port.size() + hint(found),
                        i,
                        -1);
            }
        }
        return table.count();
    }

    /** What a row may be meant to be that has another width than the port. */
    private String hint(int width) {
        boolean isClassNumber = width == 1 && port instanceof OutputPort output && output.classes() > 0;
        return isClassNumber ? ": to give the number of the class, pass labels as int[]" : "";
    }

    /** Copies the numbers, of which each is finite. */
    void read(Table table, A into) {
        for (int i = 0; i < table.count(); i++) {
            read(table, i, into);
        }
    }

    /** Copies the numbers of a row, of which each is finite. */
    void read(Table table, int row, A into) {
        for (int j = 0; j < port.size(); j++) {
            double value = table.at(row, j);
            int at = at(row, j);
            vectors.set(into, at, value);
            boolean isMissing = port.acceptsNaN() && Double.isNaN(value);
            if (!isMissing && !Double.isFinite(vectors.get(into, at))) {
                String reason = Double.isFinite(value) ? " and exceeds the range of float" : "";
                throw new DataException(
                        row(row) + ", column " + j + " is " + value + reason + NotFinite.expectation(port), row, j);
            }
        }
    }

    /** Where a component stands in the rows of the network. */
    int at(int row, int column) {
        return row * stride + port.offset() + column;
    }

    /** A row as messages call it. */
    String row(int row) {
        return noun + (named ? ", row " : " row ") + row;
    }

    /** All rows as messages call them. */
    String all(int count) {
        return named ? Counts.of(count, "row") + " of " + noun : Counts.of(count, noun);
    }
}
