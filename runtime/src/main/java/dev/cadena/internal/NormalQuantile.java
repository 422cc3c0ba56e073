package dev.cadena.internal;

/**
 * The inverse Φ⁻¹ of the standard normal distribution, by Wichura's rational functions (Algorithm AS 241, Applied Statistics 37,
 * 1988), those of 7 digits: its relative error is below 1.2 · 10⁻⁷. One uniform number makes one normal number, and 17 of 20 of
 * them without a logarithm. The same bits everywhere.
 */
public final class NormalQuantile {
    private static final double CENTRAL = 0.425;
    private static final double CENTRAL_SQUARE = 0.180625;
    private static final double TAIL = 1.6;

    private NormalQuantile() {}

    /**
     * {@return Φ⁻¹(p)}
     *
     * @param p a probability, at least e⁻²⁵ away from 0 and 1
     */
    public static double of(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRAL) {
            double r = CENTRAL_SQUARE - q * q;
            double numerator = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
            double denominator = ((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1;
            return q * numerator / denominator;
        }
        double r = Math.sqrt(-StrictMath.log(Math.min(p, 1 - p))) - TAIL;
        double numerator = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777;
        double denominator = (0.12021132975 * r + 0.7370016425) * r + 1;
        return Math.copySign(numerator / denominator, q);
    }
}
