package dev.cadena.data;

import dev.cadena.internal.Counts;
import dev.cadena.internal.RandomStream;
import java.util.Arrays;

/**
 * The rows of a data set by class, and how they are dealt out to parts that have the same shares of all classes. Each part
 * keeps its rows in the order that was drawn for all. Where classes do not matter, all rows are of one class.
 */
final class Strata {
    /** How far the fractions of a split may sum from 1. */
    private static final double FRACTIONS_TOLERANCE = 1e-9;

    /** The class of each row: an index into {@link #sizes}. */
    private final int[] classes;

    private final int[] sizes;

    private Strata(int[] classes, int[] sizes) {
        this.classes = classes;
        this.sizes = sizes;
    }

    static Strata ofOneClass(int rows) {
        return new Strata(new int[rows], new int[] {rows});
    }

    /** By labels, which may be any numbers. */
    static Strata of(int[] labels) {
        int[] distinct = Arrays.stream(labels).sorted().distinct().toArray();
        int[] classes = new int[labels.length];
        int[] sizes = new int[distinct.length];
        for (int i = 0; i < labels.length; i++) {
            classes[i] = Arrays.binarySearch(distinct, labels[i]);
            sizes[classes[i]]++;
        }
        return new Strata(classes, sizes);
    }

    /** For each row the weight n / (k · n of its class), where k is the number of classes. */
    double[] balancedWeights() {
        double[] weights = new double[classes.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights.length / ((double) sizes.length * sizes[classes[i]]);
        }
        return weights;
    }

    /** The order of all rows that follows from a seed. */
    static int[] order(int rows, long seed) {
        int[] order = new int[rows];
        RandomStream.of(seed, RandomStream.ROWS).shuffle(order);
        return order;
    }

    /** The rows of two parts. */
    int[][] parts(double fraction, long seed) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    "the fraction is " + fraction + ": it must lie between 0 and 1, so that no part is empty");
        }
        return parts(new double[] {fraction, 1 - fraction}, seed);
    }

    /**
     * The rows of several parts: as many as the largest-remainder method gives to the fractions, and so for the classes of each
     * part.
     */
    int[][] parts(double[] fractions, long seed) {
        int[] totals = totals(fractions);
        int[][] quotas = new int[totals.length][];
        double[] left = new double[sizes.length];
        Arrays.setAll(left, c -> sizes[c]);
        for (int p = 0; p < totals.length; p++) {
            quotas[p] = apportion(left, totals[p]);
            for (int c = 0; c < left.length; c++) {
                left[c] -= quotas[p][c];
            }
        }
        int[] parts = new int[classes.length];
        int[] next = new int[sizes.length];
        int[] order = order(classes.length, seed);
        for (int row : order) {
            int c = classes[row];
            while (quotas[next[c]][c] == 0) {
                next[c]++;
            }
            quotas[next[c]][c]--;
            parts[row] = next[c];
        }
        return gather(order, parts, totals.length);
    }

    /** How many rows each part has. */
    private int[] totals(double[] fractions) {
        double sum = 0;
        for (double fraction : fractions) {
            if (!(fraction > 0)) {
                throw new IllegalArgumentException("a fraction is " + fraction + ": each must be above 0");
            }
            sum += fraction;
        }
        if (!(Math.abs(sum - 1) <= FRACTIONS_TOLERANCE)) {
            throw new IllegalArgumentException("the fractions sum to " + sum + ": they must sum to 1");
        }
        int[] totals = apportion(fractions, classes.length);
        for (int p = 0; p < totals.length; p++) {
            if (totals[p] == 0) {
                throw new IllegalArgumentException("part " + p + " would have no rows, since " + fractions[p] + " of "
                        + Counts.of(classes.length, "row") + " are none: take a larger fraction or fewer parts");
            }
        }
        return totals;
    }

    /** The rows of as many folds as wanted, whose sizes, and whose numbers of rows of each class, differ by at most one. */
    int[][] folds(int k, long seed) {
        int rows = classes.length;
        if (k < 2 || k > rows) {
            throw new IllegalArgumentException(
                    "k is " + k + ", but there can be from 2 to " + rows + " folds of " + Counts.of(rows, "row"));
        }
        // Dealt in turn, one class after the other, as if the rows were sorted by class.
        int[] next = new int[sizes.length];
        for (int c = 1; c < sizes.length; c++) {
            next[c] = next[c - 1] + sizes[c - 1];
        }
        int[] folds = new int[rows];
        int[] order = order(rows, seed);
        for (int row : order) {
            folds[row] = next[classes[row]]++ % k;
        }
        return gather(order, folds, k);
    }

    /** The rows of each part, in order. */
    private static int[][] gather(int[] order, int[] parts, int count) {
        int[] sizes = new int[count];
        for (int part : parts) {
            sizes[part]++;
        }
        int[][] rows = new int[count][];
        Arrays.setAll(rows, p -> new int[sizes[p]]);
        int[] filled = new int[count];
        for (int row : order) {
            rows[parts[row]][filled[parts[row]]++] = row;
        }
        return rows;
    }

    /**
     * Whole numbers that sum to a total and are in the proportion of the shares as nearly as the largest-remainder method
     * (Hamilton's) has it: each quota is rounded down, and what is left goes to the largest remainders, the first one on a tie.
     */
    static int[] apportion(double[] shares, int total) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        int[] counts = new int[shares.length];
        double[] remainders = new double[shares.length];
        int left = total;
        for (int i = 0; i < shares.length; i++) {
            double quota = shares[i] * total / sum;
            counts[i] = (int) quota;
            remainders[i] = quota - counts[i];
            left -= counts[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            counts[largest]++;
            remainders[largest] = -1;
        }
        return counts;
    }
}
