package dev.cadena.processor.battery.oracle;

/**
 * How many units of a rounding the elementary functions may err by: twice what their pages state, since a unit in the last place
 * is at most two of them.
 *
 * @param log log1p errs more, but does not round its 1 + x
 * @param hyperbolic the hyperbolic sine and cosine
 * @param power a power may also be computed by one or two products
 * @param other all others
 */
record Units(
        double exp,
        double log,
        double expm1,
        double tanh,
        double sigmoid,
        double softplus,
        double erf,
        double erfc,
        double hyperbolic,
        double power,
        double other) {
    /** The largest errors at all floats, as measured; those of double functions, rounded, are half an ulp and its last bits. */
    static final Units FLOAT = new Units(
            2 * 0.886, 2 * 0.898, 2 * 1.231, 2 * 1.531, 2 * 1.695, 2 * 2.003, 1.000002, 1.000002, 1.000002, 2,
            1.000002);

    /**
     * StrictMath promises 1 ulp, but 2.5 for hyperbolic functions. Sigmoid is an exponential, a sum and a quotient; softplus two
     * elementary functions and a sum. The error function states 2 ulp and its complement 5, to which the oracle adds its own.
     */
    static final Units DOUBLE = new Units(2, 2, 2, 5, 4, 5, 8, 12, 5, 2, 2);
}
