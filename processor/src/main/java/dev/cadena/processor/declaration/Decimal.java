package dev.cadena.processor.declaration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;

/**
 * A number as {@code Double.toString} writes it since JDK 19: in as few digits as tell it apart. Before, there may be more, and what
 * is generated must not depend on the JDK that runs the compiler.
 */
public final class Decimal {
    private Decimal() {}

    /** The text of a number; it parses back to that number. */
    public static String of(double value) {
        return !Double.isFinite(value) || value == 0
                ? Double.toString(value)
                : written(shortest(value, 17, d -> Double.parseDouble(d.toString()) == value));
    }

    /** The text of a float, which needs fewer digits. */
    public static String of(float value) {
        return !Float.isFinite(value) || value == 0
                ? Float.toString(value)
                : written(shortest(value, 9, d -> Float.parseFloat(d.toString()) == value));
    }

    /** Of two digits at least, since 4.9E-324 is nearer than 5E-324. */
    private static BigDecimal shortest(double value, int mostDigits, Predicate<BigDecimal> parsesBack) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 2; digits < mostDigits; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (parsesBack.test(rounded)) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(mostDigits)).stripTrailingZeros();
    }

    private static String written(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -3 && exponent < 7) {
            return plain(value);
        }
        return plain(value.scaleByPowerOfTen(-exponent)) + "E" + exponent;
    }

    private static String plain(BigDecimal value) {
        return value.setScale(Math.max(1, value.scale())).toPlainString();
    }
}
