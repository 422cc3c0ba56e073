package dev.cadena.lab.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as files and pictures have them: the same text on every JDK, which {@code Double.toString} is not before JDK 19. */
public final class Numbers {
    /** Smaller and larger powers of ten are written with an exponent, as JavaScript does. */
    private static final int LEAST_PLAIN = -7;

    /** In columns, where zeros would be counted by eye. */
    private static final int LEAST_PLAIN_ROUNDED = -4;

    private static final int MOST_PLAIN = 20;

    private Numbers() {}

    /**
     * {@return the shortest decimal that reads back as the same number, for example {@code 0.1}, {@code 1e-9}}
     *
     * @param value any number; NaN and infinities are {@code NaN}, {@code Infinity}, {@code -Infinity}
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(new MathContext(digits)).doubleValue() != value) {
            digits++;
        }
        return written(exact.round(new MathContext(digits)), LEAST_PLAIN);
    }

    /**
     * {@return a number with so many digits at most, without zeros at its end, for example {@code 0.0123}, {@code 1.5e-5}}
     *
     * @param value any number
     * @param digits how many, at least 1
     */
    public static String rounded(double value, int digits) {
        return Double.isFinite(value)
                ? written(new BigDecimal(value).round(new MathContext(digits)), LEAST_PLAIN_ROUNDED)
                : Double.toString(value);
    }

    private static String written(BigDecimal value, int leastPlain) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= leastPlain && exponent <= MOST_PLAIN) {
            return stripped.toPlainString();
        }
        return stripped.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /**
     * {@return a vector of a network as doubles}
     *
     * @param vector {@code float[]} or {@code double[]}
     */
    public static double[] doubles(Object vector) {
        if (vector instanceof double[] doubles) {
            return doubles.clone();
        }
        float[] floats = (float[]) vector;
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
