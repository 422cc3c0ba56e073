package dev.cadena.spi;

/** The error function in double precision, to within a few units in the last place. */
final class ErrorFunction {
    private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;

    private ErrorFunction() {}

    /**
     * The Taylor series of erf about 0 (Abramowitz and Stegun 7.1.6, whose terms are all positive) below 3, the continued
     * fraction of erfc (7.1.14) from 3 on.
     */
    static double erf(double x) {
        double a = Math.abs(x);
        if (Double.isNaN(a)) {
            return x;
        }
        return Math.copySign(a < 3 ? series(a) : 1 - continuedFraction(a), x);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_SQRT_PI * StrictMath.exp(-x * x) * sum;
    }

    private static double continuedFraction(double x) {
        if (x > 6) {
            return 0;
        }
        double tail = x;
        for (int n = 60; n >= 1; n--) {
            tail = x + n / 2.0 / tail;
        }
        return TWO_OVER_SQRT_PI / 2 * StrictMath.exp(-x * x) / tail;
    }
}
