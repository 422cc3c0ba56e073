package dev.cadena.processor.battery;

import dev.cadena.data.Dataset;
import dev.cadena.processor.battery.oracle.Net;

/** Data sets for a network of rows that hold all inputs, or the targets of all outputs, one after the other. */
final class Datasets {
    private Datasets() {}

    static Dataset of(Net net, double[][] x, double[][] y) {
        if (net.inputs().size() > 1 || net.outputs().size() > 1) {
            throw new UnsupportedOperationException("columns without names: " + net);
        }
        return Dataset.of(x, y);
    }
}
