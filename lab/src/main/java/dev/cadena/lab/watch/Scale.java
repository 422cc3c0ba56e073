package dev.cadena.lab.watch;

/** How numbers are laid out along an axis. */
public enum Scale {
    /** Equal differences have equal lengths. */
    LINEAR,
    /** Equal ratios have equal lengths; numbers up to 0 have no place. */
    LOGARITHMIC,
    /** Logarithmic where all numbers are above 0 and the greatest is at least fifty times the least, otherwise linear. */
    AUTO
}
