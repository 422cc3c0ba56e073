package dev.cadena.train;

/**
 * Checked observations with their targets, stored one after the other.
 *
 * @param count the number of observations
 * @param x the components of all observations
 * @param inputs the number of components of an observation
 * @param y for each observation the components of its targets, and behind them its weight for each output
 * @param outputs the number of components of its targets
 * @param stride how many numbers of {@code y} belong to an observation
 * @param weights how often each observation counts
 * @param <A> {@code float[]} or {@code double[]}
 */
record Examples<A>(int count, A x, int inputs, A y, int outputs, int stride, RowWeights<A> weights) {
    /** Where the targets of an observation start. */
    int yAt(int row) {
        return row * stride;
    }

    /** The total weight of some observations. */
    double total(int[] order, int from, int to) {
        return weights.total(order, from, to);
    }

    /** Has some observations be those of a mean. */
    void balance(int[] order, int from, int to) {
        weights.balance(order, from, to, y, outputs);
    }

    /** Has all observations be those of a mean; returns their total weight. */
    double balance() {
        int[] all = order();
        balance(all, 0, count);
        return total(all, 0, count);
    }

    /** Takes an observation over from others, with its weights and marks. */
    void set(int row, Examples<A> others, int source) {
        System.arraycopy(others.x, source * inputs, x, row * inputs, inputs);
        System.arraycopy(others.y, source * stride, y, row * stride, stride);
        weights.set(row, others.weights, source);
    }

    /** Has one output be the only one that counts, and adds the weights of its targets to a total. */
    double only(int output, double total) {
        return weights.only(output, total, y, count, outputs);
    }

    /** All observations in their order. */
    int[] order() {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        return order;
    }
}
