package dev.cadena;

/**
 * The arithmetic in which a network computes.
 *
 * <pre>{@code
 * @Network(precision = Precision.DOUBLE)
 * interface Exact {
 *     @Input(1)
 *     Layer x();
 *
 *     @Dense(from = "x", units = 1)
 *     @MeanSquaredError
 *     Layer y();
 * }
 * }</pre>
 */
public enum Precision {
    /** 32-bit {@code float}: fast, and enough for nearly every network. */
    FLOAT,
    /** 64-bit {@code double}. */
    DOUBLE
}
