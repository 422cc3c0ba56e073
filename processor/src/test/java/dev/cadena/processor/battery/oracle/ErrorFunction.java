package dev.cadena.processor.battery.oracle;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The error function by its Maclaurin series (Abramowitz and Stegun 7.1.5) in decimal arithmetic of 50 digits, and its
 * complement, where 1 − erf would cancel, by the continued fraction (7.1.14).
 */
public final class ErrorFunction {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal TWO_OVER_SQRT_PI =
            new BigDecimal("1.1283791670955125738961589031215451716881012586580");

    /** From here on by the fraction, of which so many levels give 25 digits. */
    private static final double COMPLEMENT_FROM = 2;

    private static final int LEVELS = 120;

    /** From here on it is less than half of the smallest double. */
    private static final double ZERO_FROM = 28;

    private ErrorFunction() {}

    /** 2/√π ∫₀ˣ e^(−t²) dt, correct to the last bit or two. */
    public static double erf(double x) {
        if (!(Math.abs(x) <= 6)) {
            // 1 − erf(6) is 2e-17, a fifth of the distance between 1 and the double below it.
            return Math.signum(x); // NaN stays NaN
        }
        return series(x).doubleValue();
    }

    /** 1 − erf x, correct to the last bit or two. */
    public static double erfc(double x) {
        if (!(Math.abs(x) < ZERO_FROM)) {
            return 1 - Math.signum(x);
        }
        return x < COMPLEMENT_FROM
                ? BigDecimal.ONE.subtract(series(Math.max(x, -6))).doubleValue()
                : fraction(new BigDecimal(x)).doubleValue();
    }

    /** e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …. */
    private static BigDecimal fraction(BigDecimal x) {
        BigDecimal twice = x.add(x);
        // Twice the fraction's levels, so that their numerators are whole.
        BigDecimal fraction = twice;
        for (int n = LEVELS; n > 0; n--) {
            fraction = twice.add(BigDecimal.valueOf(2L * n).divide(fraction, DIGITS), DIGITS);
        }
        return Decimals.exp(x.multiply(x).negate())
                .multiply(TWO_OVER_SQRT_PI, DIGITS)
                .divide(fraction, DIGITS);
    }

    private static BigDecimal series(double x) {
        BigDecimal square = new BigDecimal(x).multiply(new BigDecimal(x), DIGITS);
        BigDecimal power = new BigDecimal(x);
        BigDecimal sum = power;
        for (int n = 1; n < 60 || power.abs().compareTo(new BigDecimal("1e-30")) > 0; n++) {
            power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-n), DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS), DIGITS);
        }
        return sum.multiply(TWO_OVER_SQRT_PI, DIGITS);
    }
}
