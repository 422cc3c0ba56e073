package dev.cadena.lab.metric;

/** How the scores of several classes become one number. */
public enum Averaging {
    /** Of all decisions together, whatever their class. */
    MICRO,
    /** The mean over the classes, each counting the same. */
    MACRO,
    /** The mean over the classes, each counting by the weight of its rows. */
    WEIGHTED
}
