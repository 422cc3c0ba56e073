package dev.cadena.spi;

/** What the targets of a loss may be. */
public enum TargetKind {
    /** There are none: no loss judges the output. */
    NONE,
    /** Any finite number. */
    REAL,
    /** −1 or 1; labels 0 and 1 are mapped. */
    SIGN,
    /** Between 0 and 1. */
    PROBABILITY,
    /** A distribution over the classes, or the label of one. */
    DISTRIBUTION
}
