package dev.cadena.processor.battery.oracle;

/**
 * How exactly a network computes. The oracle itself computes in double, so its own rounding is part of every unit.
 *
 * @param unit the largest relative error of one operation
 * @param underflow the largest absolute error of one operation whose result is subnormal
 */
public record Rounding(double unit, double underflow) {
    private static final double OWN_UNIT = 0x1p-53;

    /** The networks of floats. */
    public static final Rounding FLOAT = new Rounding(0x1p-24 + OWN_UNIT, 0x1p-150 + Double.MIN_VALUE);

    /** The networks of doubles. */
    public static final Rounding DOUBLE = new Rounding(0x1p-53 + OWN_UNIT, 2 * Double.MIN_VALUE);

    /** How many units the elementary functions may err by: StrictMath promises 1 ulp, but tanh 2.5, and an ulp is two units. */
    static final int ELEMENTARY_UNITS = 2;

    static final int TANH_UNITS = 5;

    /** "A few units in the last place", as the runtime's error function states. */
    static final int ERF_UNITS = 8;

    /** 5 units in the last place, as the runtime states for its complement, and the oracle's own last bit. */
    static final int ERFC_UNITS = 12;

    /** A number that comes with an error, after {@code count} roundings of at most its size. */
    Bounded rounded(double value, double inherited, int count) {
        return new Bounded(value, inherited + count * ((Math.abs(value) + inherited) * unit + underflow), this);
    }

    /** A number that the formula contains: it is rounded once. */
    Bounded constant(double value) {
        boolean exact = value == (float) value;
        return new Bounded(value, exact ? 0 : Math.abs(value) * unit, this);
    }
}
