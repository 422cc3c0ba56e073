package dev.cadena.processor.battery.oracle;

import java.util.function.DoubleUnaryOperator;

/**
 * A number with a bound on how far a computation of the given rounding may be from it (running error analysis: Wilkinson;
 * Higham 2002, section 3.3).
 */
record Bounded(double value, double error, Rounding rounding) {
    Bounded plus(Bounded other) {
        return rounding.rounded(value + other.value, error + other.error, 1);
    }

    Bounded minus(Bounded other) {
        return rounding.rounded(value - other.value, error + other.error, 1);
    }

    Bounded times(Bounded other) {
        double inherited = Math.abs(value) * other.error + Math.abs(other.value) * error + error * other.error;
        return rounding.rounded(value * other.value, inherited, 1);
    }

    Bounded over(Bounded other) {
        double quotient = value / other.value;
        double room = Math.abs(other.value) - other.error;
        double inherited = room > 0 ? (error + Math.abs(quotient) * other.error) / room : Double.POSITIVE_INFINITY;
        return rounding.rounded(quotient, inherited, 1);
    }

    Bounded exp() {
        return monotone(StrictMath::exp, Rounding.ELEMENTARY_UNITS);
    }

    Bounded log() {
        return monotone(StrictMath::log, Rounding.ELEMENTARY_UNITS);
    }

    Bounded tanh() {
        return monotone(StrictMath::tanh, Rounding.TANH_UNITS);
    }

    Bounded expm1() {
        return monotone(StrictMath::expm1, Rounding.ELEMENTARY_UNITS);
    }

    Bounded erf() {
        return monotone(ErrorFunction::erf, Rounding.ERF_UNITS);
    }

    Bounded erfc() {
        return monotone(ErrorFunction::erfc, Rounding.ERFC_UNITS);
    }

    Bounded power(double n) {
        if (error > 0 && Math.abs(value) <= error && n < 1) {
            return new Bounded(StrictMath.pow(value, n), Double.POSITIVE_INFINITY, rounding);
        }
        return monotone(x -> StrictMath.pow(x, n), Rounding.ELEMENTARY_UNITS);
    }

    /** 1 / (1 + e⁻ˣ): an exponential, a sum, a quotient. */
    Bounded sigmoid() {
        return monotone(
                x -> x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x)),
                Rounding.ELEMENTARY_UNITS + 2);
    }

    /** ln(1 + eˣ): two elementary functions and a sum. */
    Bounded softplus() {
        return monotone(
                x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))),
                2 * Rounding.ELEMENTARY_UNITS + 1);
    }

    Bounded abs() {
        return new Bounded(Math.abs(value), error, rounding);
    }

    /** Whether rounding may turn a comparison with another number round. */
    boolean indistinguishable(Bounded other) {
        double room = error + other.error;
        return room > 0 && Math.abs(value - other.value) <= room;
    }

    /** This number, where a computation may also have taken the other. */
    Bounded or(Bounded other) {
        return new Bounded(value, Math.max(error, Math.abs(value - other.value) + other.error), rounding);
    }

    private Bounded monotone(DoubleUnaryOperator function, int units) {
        double result = function.applyAsDouble(value);
        double inherited = error == 0
                ? 0
                : Math.max(
                        Math.abs(function.applyAsDouble(value + error) - result),
                        Math.abs(function.applyAsDouble(value - error) - result));
        return rounding.rounded(result, inherited, units);
    }
}
