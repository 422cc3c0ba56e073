package dev.cadena.processor.battery.oracle;

/**
 * How exactly a network computes. The oracle itself computes in double, so its own rounding is part of every unit.
 *
 * @param unit the largest relative error of one operation
 * @param underflow the largest absolute error of one operation whose result is subnormal
 * @param functions how many units the elementary functions may err by
 */
public record Rounding(double unit, double underflow, Units functions) {
    private static final double OWN_UNIT = 0x1p-53;

    /** The networks of floats. */
    public static final Rounding FLOAT = new Rounding(0x1p-24 + OWN_UNIT, 0x1p-150 + Double.MIN_VALUE, Units.FLOAT);

    /** The networks of doubles. */
    public static final Rounding DOUBLE = new Rounding(0x1p-53 + OWN_UNIT, 2 * Double.MIN_VALUE, Units.DOUBLE);

    /** A number that comes with an error, after {@code count} roundings of at most its size. */
    Bounded rounded(double value, double inherited, double count) {
        return new Bounded(value, inherited + count * ((Math.abs(value) + inherited) * unit + underflow), this);
    }

    /** A number that the formula contains: it is rounded once. */
    Bounded constant(double value) {
        boolean exact = value == (float) value;
        return new Bounded(value, exact ? 0 : Math.abs(value) * unit, this);
    }
}
