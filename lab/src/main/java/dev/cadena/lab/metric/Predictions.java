package dev.cadena.lab.metric;

import dev.cadena.DataException;
import java.util.function.IntToDoubleFunction;

/** What was predicted of rows of known classes, checked: the class of each, its scores or its probabilities. */
final class Predictions {
    /** What a prediction is. */
    enum Kind {
        /** A class, as a number. */
        CLASS,
        /** A score for each class, or one of class 1. */
        SCORES,
        /** A probability of each class, or one of class 1. */
        PROBABILITIES
    }

    /** What messages call them. */
    static final String NAME = "predictions";

    /** As in training, how far probabilities may sum from 1: a few hundred roundings of {@code float}. */
    private static final double SUM_TOLERANCE = 1e-4;

    private final Kind kind;
    private final int classes;
    private final int[] truth;
    private final Rows rows;

    private Predictions(Kind kind, int classes, int[] truth, Rows rows) {
        this.kind = kind;
        this.classes = classes;
        this.truth = labels(truth, "truths", classes);
        this.rows = rows;
        Rows.agree(this.truth.length, "truths", rows.count(), NAME);
    }

    static Predictions ofClasses(int classes, int[] truth, int[] predicted) {
        int[] copy = labels(predicted, NAME, classes);
        return new Predictions(Kind.CLASS, classes, truth, Rows.of(copy.length, 1, i -> copy[i], NAME));
    }

    static Predictions ofScores(int[] truth, Rows rows) {
        return new Predictions(Kind.SCORES, Math.max(2, rows.width()), truth, rows);
    }

    static Predictions ofProbabilities(int[] truth, Rows rows) {
        for (int i = 0; i < rows.count(); i++) {
            double sum = 0;
            for (int k = 0; k < rows.width(); k++) {
                double value = rows.at(i, k);
                if (value < 0 || value > 1) {
                    throw new DataException(
                            NAME + ", row " + i + ", column " + k + " is " + value
                                    + ", but a probability is between 0 and 1: pass other numbers to ofScores",
                            i,
                            k);
                }
                sum += value;
            }
            if (rows.width() > 1 && Math.abs(sum - 1) > SUM_TOLERANCE) {
                throw new DataException(
                        NAME + ", row " + i + " sums to " + sum
                                + ", but probabilities sum to 1: pass other numbers to ofScores",
                        i,
                        -1);
            }
        }
        return new Predictions(Kind.PROBABILITIES, Math.max(2, rows.width()), truth, rows);
    }

    private static int[] labels(int[] labels, String what, int classes) {
        int[] copy = Rows.present(labels, what).clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] < 0 || copy[i] >= classes) {
                throw new DataException(
                        what + ", row " + i + " is label " + copy[i] + ", which is unknown: labels run from 0 to "
                                + (classes - 1),
                        i,
                        -1);
            }
        }
        return copy;
    }

    int count() {
        return truth.length;
    }

    int classes() {
        return classes;
    }

    boolean haveScores() {
        return kind != Kind.CLASS;
    }

    boolean areProbabilities() {
        return kind == Kind.PROBABILITIES;
    }

    int truth(int row) {
        return truth[row];
    }

    /** The class that is taken for a row. */
    int decision(int row) {
        if (kind == Kind.CLASS) {
            return (int) rows.at(row, 0);
        }
        if (rows.width() == 1) {
            return rows.at(row, 0) > (kind == Kind.PROBABILITIES ? 0.5 : 0) ? 1 : 0;
        }
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (rows.at(row, c) > rows.at(row, best)) {
                best = c;
            }
        }
        return best;
    }

    double probability(int row, int c) {
        return rows.width() > 1 ? rows.at(row, c) : c == 1 ? rows.at(row, 0) : 1 - rows.at(row, 0);
    }

    /** What ranks the rows by how likely they are of a class. */
    IntToDoubleFunction score(int c) {
        if (rows.width() > 1) {
            return i -> rows.at(i, c);
        }
        // Not the complement of a probability, which rounds: two small ones would be tied.
        return c == 1 ? i -> rows.at(i, 0) : i -> -rows.at(i, 0);
    }

    /** Whether the class of a row is among those of the k highest scores; the higher class goes first on a tie. */
    boolean isAmongFirst(int k, int row) {
        if (classes == 2) {
            return k == 2 || decision(row) == truth[row];
        }
        int before = 0;
        double own = rows.at(row, truth[row]);
        for (int c = 0; c < classes; c++) {
            double other = rows.at(row, c);
            before += other > own || other == own && c > truth[row] ? 1 : 0;
        }
        return before < k;
    }
}
