package dev.cadena.processor.battery.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Elementary functions by their series in decimal arithmetic, to 40 digits and more: slow, and simple enough to be checked by
 * eye. Arguments are as they come in a network, not above some hundreds.
 */
public final class Decimals {
    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal TINY = new BigDecimal("1e-75");
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Machin's formula. */
    private static final BigDecimal PI = arctanOfInverse(5)
            .multiply(BigDecimal.valueOf(16))
            .subtract(arctanOfInverse(239).multiply(BigDecimal.valueOf(4)));

    private static final BigDecimal LN_2 = twiceArtanh(ONE.divide(BigDecimal.valueOf(3), DIGITS));

    private Decimals() {}

    /** Σ xⁿ/n!, after halving x until it is small, and squaring as often. */
    public static BigDecimal exp(BigDecimal x) {
        int halvings = Math.max(0, 8 + magnitude(x));
        BigDecimal reduced = x.divide(TWO.pow(halvings), DIGITS);
        BigDecimal sum = expm1Series(reduced).add(ONE);
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** e^x − 1, by the series itself where the difference would cancel. */
    public static BigDecimal expm1(BigDecimal x) {
        return magnitude(x) < -3 ? expm1Series(x) : exp(x).subtract(ONE);
    }

    private static BigDecimal expm1Series(BigDecimal x) {
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int n = 2; isRelevant(term, sum); n++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** ln(m · 2ᵏ) = k ln 2 + 2 artanh((m − 1)/(m + 1)). */
    public static BigDecimal log(BigDecimal x) {
        int k = magnitude(x);
        BigDecimal m = k < 0 ? x.multiply(TWO.pow(-k)) : x.divide(TWO.pow(k), DIGITS);
        BigDecimal ratio = m.subtract(ONE).divide(m.add(ONE), DIGITS);
        return LN_2.multiply(BigDecimal.valueOf(k)).add(twiceArtanh(ratio), DIGITS);
    }

    /** ln(1 + x) = 2 artanh(x/(2 + x)) where x is small. */
    public static BigDecimal log1p(BigDecimal x) {
        return magnitude(x) < -3 ? twiceArtanh(x.divide(TWO.add(x), DIGITS)) : log(ONE.add(x));
    }

    private static BigDecimal twiceArtanh(BigDecimal x) {
        return TWO.multiply(odd(x, x.multiply(x, DIGITS)));
    }

    private static BigDecimal arctanOfInverse(int n) {
        BigDecimal x = ONE.divide(BigDecimal.valueOf(n), DIGITS);
        return odd(x, x.multiply(x, DIGITS).negate());
    }

    /** Σ x qⁿ/(2n + 1): artanh for q = x², arctan for q = −x². */
    private static BigDecimal odd(BigDecimal x, BigDecimal q) {
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int n = 3; isRelevant(power, sum); n += 2) {
            power = power.multiply(q, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
        }
        return sum;
    }

    public static BigDecimal sqrt(BigDecimal x) {
        return x.sqrt(DIGITS);
    }

    /** Newton's method, from the double nearby. */
    public static BigDecimal cbrt(BigDecimal x) {
        BigDecimal root = new BigDecimal(Math.cbrt(x.doubleValue()));
        for (int i = 0; i < 3; i++) {
            BigDecimal quotient = x.divide(root.multiply(root, DIGITS), DIGITS);
            root = root.add(root).add(quotient).divide(BigDecimal.valueOf(3), DIGITS);
        }
        return root;
    }

    public static BigDecimal sin(BigDecimal x) {
        BigDecimal turns = x.divide(TWO.multiply(PI), 0, RoundingMode.HALF_EVEN);
        return alternating(x.subtract(turns.multiply(TWO).multiply(PI)), 1);
    }

    public static BigDecimal cos(BigDecimal x) {
        BigDecimal turns = x.divide(TWO.multiply(PI), 0, RoundingMode.HALF_EVEN);
        return alternating(x.subtract(turns.multiply(TWO).multiply(PI)), 0);
    }

    /** Σ (−1)ⁿ x^(2n + first)/(2n + first)!. */
    private static BigDecimal alternating(BigDecimal x, int first) {
        BigDecimal term = first == 0 ? ONE : x;
        BigDecimal sum = term;
        for (int n = first + 1; isRelevant(term, sum) || n < 20; n += 2) {
            term = term.multiply(x, DIGITS)
                    .multiply(x, DIGITS)
                    .divide(BigDecimal.valueOf((long) n * (n + 1)), DIGITS)
                    .negate();
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    public static BigDecimal tan(BigDecimal x) {
        return sin(x).divide(cos(x), DIGITS);
    }

    /** arctan x = 2 arctan(x/(1 + √(1 + x²))), until x is small. */
    public static BigDecimal atan(BigDecimal x) {
        BigDecimal reduced = x;
        int halvings = Math.max(0, 3 + Math.min(3, magnitude(x)));
        for (int i = 0; i < halvings; i++) {
            BigDecimal root = ONE.add(reduced.multiply(reduced, DIGITS)).sqrt(DIGITS);
            reduced = reduced.divide(ONE.add(root), DIGITS);
        }
        return odd(reduced, reduced.multiply(reduced, DIGITS).negate()).multiply(TWO.pow(halvings));
    }

    public static BigDecimal sinh(BigDecimal x) {
        BigDecimal e = expm1(x);
        return e.add(e.divide(e.add(ONE), DIGITS)).divide(TWO, DIGITS);
    }

    public static BigDecimal cosh(BigDecimal x) {
        BigDecimal e = exp(x);
        return e.add(ONE.divide(e, DIGITS)).divide(TWO, DIGITS);
    }

    public static BigDecimal tanh(BigDecimal x) {
        BigDecimal e = expm1(x.add(x));
        return e.divide(e.add(TWO), DIGITS);
    }

    public static BigDecimal sigmoid(BigDecimal x) {
        return ONE.divide(ONE.add(exp(x.negate())), DIGITS);
    }

    public static BigDecimal softplus(BigDecimal x) {
        return log1p(exp(x));
    }

    /** The Maclaurin series (Abramowitz and Stegun 7.1.5), whose terms reach e^(x²). */
    public static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x, DIGITS);
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int n = 1; isRelevant(power, sum) || n < 60; n++) {
            power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-n), DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS), DIGITS);
        }
        return TWO.multiply(sum).divide(sqrt(PI), DIGITS);
    }

    /**
     * 1 − erf x, and from 2 on, where that cancels, the continued fraction e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …
     * (Abramowitz and Stegun 7.1.14).
     */
    public static BigDecimal erfc(BigDecimal x) {
        if (x.compareTo(TWO) < 0) {
            return ONE.subtract(erf(x));
        }
        BigDecimal fraction = x;
        for (int n = 400; n > 0; n--) {
            fraction = x.add(BigDecimal.valueOf(n).divide(TWO.multiply(fraction), DIGITS), DIGITS);
        }
        return exp(x.multiply(x).negate()).divide(sqrt(PI).multiply(fraction), DIGITS);
    }

    private static boolean isRelevant(BigDecimal term, BigDecimal sum) {
        return term.abs().compareTo(TINY.multiply(sum.abs())) > 0;
    }

    /** The exponent of the power of two below |x|. */
    private static int magnitude(BigDecimal x) {
        return x.signum() == 0 ? -1074 : Math.getExponent(x.doubleValue());
    }
}
