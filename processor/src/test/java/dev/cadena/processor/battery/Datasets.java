package dev.cadena.processor.battery;

import dev.cadena.data.Dataset;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Net;
import java.util.Arrays;

/** Data sets for a network of rows that hold all inputs, or the targets of all outputs, one after the other. */
final class Datasets {
    private Datasets() {}

    /** Without names where there is one input and one output. */
    static Dataset of(Net net, double[][] x, double[][] y) {
        if (net.inputs().size() == 1 && net.outputs().size() == 1) {
            return Dataset.of(x, y);
        }
        Dataset.Builder data = Dataset.builder();
        int at = 0;
        for (Layer input : net.inputs()) {
            int end = at + net.size(input.name());
            data.input(input.name(), columns(x, at, end));
            at = end;
        }
        at = 0;
        for (Layer output : net.outputs()) {
            int end = at + net.size(output.name());
            if (output.judge().isPresent()) {
                data.target(output.name(), columns(y, at, end));
            }
            at = end;
        }
        return data.build();
    }

    private static double[][] columns(double[][] rows, int from, int to) {
        return Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }
}
