package dev.cadena;

/** The arithmetic in which a network computes. */
public enum Precision {
    /** 32-bit {@code float}: fast, and enough for nearly every network. */
    FLOAT,
    /** 64-bit {@code double}. */
    DOUBLE
}
