package dev.cadena.lab.metric;

/**
 * How the scores of several classes become one number.
 *
 * <pre>{@code
 * double f1 = ClassificationScores.of(network.evaluate(x, labels)).f1(Averaging.WEIGHTED);
 * }</pre>
 */
public enum Averaging {
    /** Of all decisions together, whatever their class. */
    MICRO,
    /** The mean over the classes, each counting the same. */
    MACRO,
    /** The mean over the classes, each counting by the weight of its rows. */
    WEIGHTED
}
