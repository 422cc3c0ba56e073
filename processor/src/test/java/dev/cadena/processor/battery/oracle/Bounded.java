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
        return monotone(StrictMath::exp, rounding.functions().exp());
    }

    Bounded log() {
        return monotone(StrictMath::log, rounding.functions().log());
    }

    Bounded tanh() {
        return monotone(StrictMath::tanh, rounding.functions().tanh());
    }

    Bounded expm1() {
        return monotone(StrictMath::expm1, rounding.functions().expm1());
    }

    Bounded erf() {
        return monotone(ErrorFunction::erf, rounding.functions().erf());
    }

    Bounded erfc() {
        return monotone(ErrorFunction::erfc, rounding.functions().erfc());
    }

    Bounded power(double n) {
        if (error > 0 && Math.abs(value) <= error && n < 1) {
            return new Bounded(StrictMath.pow(value, n), Double.POSITIVE_INFINITY, rounding);
        }
        return monotone(x -> StrictMath.pow(x, n), rounding.functions().power());
    }

    /** 1 / (1 + e⁻ˣ). */
    Bounded sigmoid() {
        return monotone(
                x -> x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x)),
                rounding.functions().sigmoid());
    }

    /** ln(1 + eˣ). */
    Bounded softplus() {
        return monotone(
                x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))),
                rounding.functions().softplus());
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

    private Bounded monotone(DoubleUnaryOperator function, double units) {
        double result = function.applyAsDouble(value);
        double inherited = error == 0
                ? 0
                : Math.max(
                        Math.abs(function.applyAsDouble(value + error) - result),
                        Math.abs(function.applyAsDouble(value - error) - result));
        return rounding.rounded(result, inherited, units);
    }
}
