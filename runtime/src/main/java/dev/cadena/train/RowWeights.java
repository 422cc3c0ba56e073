package dev.cadena.train;

import dev.cadena.spi.Vectors;
import java.util.List;

/**
 * How often each observation counts, and for which outputs its targets do. What is written behind the targets of an observation is its
 * weight for each output. Where some targets are ignored, the weights of an update are changed so that one division by the total
 * weight of its observations makes each output's loss a mean over the targets that it has.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
final class RowWeights<A> {
    private final Vectors<A> vectors;
    private final double[] weights;
    private final List<boolean[]> ignored;
    private final boolean isEven;

    /**
     * Weighs observations.
     *
     * @param weights of each observation; empty if all count once
     * @param ignored for each output the observations whose target does not count; empty if all do
     */
    RowWeights(Vectors<A> vectors, double[] weights, List<boolean[]> ignored) {
        this.vectors = vectors;
        this.weights = weights;
        this.ignored = ignored;
        this.isEven = ignored.stream().allMatch(output -> output.length == 0);
    }

    /** Writes the weights of all observations behind their targets. */
    void write(A y, int count, int outputs) {
        for (int row = 0; row < count; row++) {
            for (int output = 0; output < ignored.size(); output++) {
                vectors.set(y, at(row, outputs, output), of(row, output));
            }
        }
    }

    /** How often an observation counts. */
    double of(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    /** How often the target of an observation counts. */
    double of(int row, int output) {
        return isIgnored(row, output) ? 0 : of(row);
    }

    /** Whether the target of an observation may be anything. */
    boolean isIgnored(int row, int output) {
        return ignored.get(output).length > 0 && ignored.get(output)[row];
    }

    /** The total weight of some observations. */
    double total(int[] order, int from, int to) {
        if (weights.length == 0) {
            return to - from;
        }
        double total = 0;
        for (int i = from; i < to; i++) {
            total += weights[order[i]];
        }
        return total;
    }

    /** Has the loss of each output, divided by the total weight of some observations, be a mean over its own targets. */
    void balance(int[] order, int from, int to, A y, int outputs) {
        if (isEven) {
            return;
        }
        double total = total(order, from, to);
        for (int output = 0; output < ignored.size(); output++) {
            double own = 0;
            for (int i = from; i < to; i++) {
                own += of(order[i], output);
            }
            double factor = own > 0 ? total / own : 0;
            for (int i = from; i < to; i++) {
                vectors.set(y, at(order[i], outputs, output), of(order[i], output) * factor);
            }
        }
    }

    /** Takes the weight and the marks of an observation over from others; there is room for them. */
    void set(int row, RowWeights<A> others, int source) {
        weights[row] = others.of(source);
        for (int output = 0; output < ignored.size(); output++) {
            ignored.get(output)[row] = others.isIgnored(source, output);
        }
    }

    /** Has all other outputs count for nothing, and adds the weights of the targets of the one to a total. */
    double only(int output, double total, A y, int count, int outputs) {
        double own = total;
        for (int row = 0; row < count; row++) {
            own += of(row, output);
            for (int other = 0; other < ignored.size(); other++) {
                vectors.set(y, at(row, outputs, other), other == output ? of(row, other) : 0);
            }
        }
        return own;
    }

    private int at(int row, int outputs, int output) {
        return row * (outputs + ignored.size()) + outputs + output;
    }
}
