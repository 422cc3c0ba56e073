package dev.cadena.lab.metric;

import dev.cadena.DataException;

/** What each row counts: 1, unless weights are given. */
final class Weights {
    /** Products of two sums of weights neither overflow nor vanish. */
    private static final double LARGEST = 1e100;

    private final double[] given;
    private final double total;

    private Weights(double[] given, double total) {
        this.given = given;
        this.total = total;
    }

    static Weights ones(int rows) {
        return new Weights(new double[0], rows);
    }

    static Weights of(double[] weights, int rows) {
        double[] copy = Rows.present(weights, "weights").clone();
        Rows.agree(copy.length, "weights", rows, "targets");
        double total = 0;
        for (int i = 0; i < rows; i++) {
            if (!(copy[i] >= 0 && Double.isFinite(copy[i]))) {
                throw new DataException(
                        "weights, row " + i + " is " + copy[i] + ": a weight is finite and not below 0", i, -1);
            }
            total += copy[i];
        }
        if (!(total >= 1 / LARGEST && total <= LARGEST)) {
            throw new DataException(
                    "the weights sum to " + total + ", but their sum must be between " + 1 / LARGEST + " and " + LARGEST
                            + ": scale them, of which no score but the supports depends",
                    -1,
                    -1);
        }
        return new Weights(copy, total);
    }

    double of(int row) {
        return given.length == 0 ? 1 : given[row];
    }

    double total() {
        return total;
    }
}
