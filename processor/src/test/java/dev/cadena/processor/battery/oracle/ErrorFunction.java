package dev.cadena.processor.battery.oracle;

import java.math.BigDecimal;
import java.math.MathContext;

/** The error function by its Maclaurin series (Abramowitz and Stegun 7.1.5) in decimal arithmetic of 50 digits. */
public final class ErrorFunction {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal TWO_OVER_SQRT_PI =
            new BigDecimal("1.1283791670955125738961589031215451716881012586580");

    private ErrorFunction() {}

    /** 2/√π ∫₀ˣ e^(−t²) dt, correct to the last bit or two. */
    public static double erf(double x) {
        if (!(Math.abs(x) <= 6)) {
            // 1 − erf(6) is 2e-17, a fifth of the distance between 1 and the double below it.
            return Math.signum(x); // NaN stays NaN
        }
        BigDecimal square = new BigDecimal(x).multiply(new BigDecimal(x), DIGITS);
        BigDecimal power = new BigDecimal(x);
        BigDecimal sum = power;
        for (int n = 1; n < 60 || power.abs().compareTo(new BigDecimal("1e-30")) > 0; n++) {
            power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-n), DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS), DIGITS);
        }
        return sum.multiply(TWO_OVER_SQRT_PI, DIGITS).doubleValue();
    }
}
