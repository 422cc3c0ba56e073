package dev.cadena.processor.battery.oracle;

import java.util.function.Supplier;

/** A dual number: a value and its slope by one variable. */
record Scalar(Bounded value, Bounded slope) {
    static Scalar variable(Bounded value) {
        return new Scalar(value, new Bounded(1, 0, value.rounding()));
    }

    /** A number that does not depend on the variable. */
    static Scalar fixed(Bounded value) {
        return new Scalar(value, new Bounded(0, 0, value.rounding()));
    }

    /** A constant of the formula that this number belongs to. */
    Scalar constant(double c) {
        return fixed(value.rounding().constant(c));
    }

    Scalar plus(Scalar o) {
        return new Scalar(value.plus(o.value), slope.plus(o.slope));
    }

    Scalar plus(double c) {
        return plus(constant(c));
    }

    Scalar minus(Scalar o) {
        return new Scalar(value.minus(o.value), slope.minus(o.slope));
    }

    Scalar times(Scalar o) {
        return new Scalar(value.times(o.value), value.times(o.slope).plus(slope.times(o.value)));
    }

    Scalar times(double c) {
        return times(constant(c));
    }

    Scalar over(Scalar o) {
        Bounded numerator = slope.times(o.value).minus(value.times(o.slope));
        return new Scalar(value.over(o.value), numerator.over(o.value.times(o.value)));
    }

    Scalar exp() {
        Bounded e = value.exp();
        return new Scalar(e, e.times(slope));
    }

    Scalar log() {
        return new Scalar(value.log(), slope.over(value));
    }

    Scalar tanh() {
        Bounded t = value.tanh();
        return new Scalar(t, constant(1).value.minus(t.times(t)).times(slope));
    }

    /** eˣ − 1, whose slope is its own value plus 1. */
    Scalar expm1() {
        Bounded e = value.expm1();
        return new Scalar(e, e.plus(constant(1).value).times(slope));
    }

    Scalar erf() {
        return new Scalar(value.erf(), gauss(1.1283791670955126).times(slope));
    }

    Scalar erfc() {
        return new Scalar(value.erfc(), gauss(-1.1283791670955126).times(slope));
    }

    /** c e^(−x²). */
    private Bounded gauss(double c) {
        return constant(c)
                .value
                .times(constant(-1).value.times(value.times(value)).exp());
    }

    /** xⁿ for a constant n. */
    Scalar power(double n) {
        Bounded outer = constant(n).value.times(value.power(n - 1));
        return new Scalar(value.power(n), outer.times(slope));
    }

    Scalar sigmoid() {
        Bounded s = value.sigmoid();
        return new Scalar(s, s.times(constant(1).value.minus(s)).times(slope));
    }

    Scalar softplus() {
        return new Scalar(value.softplus(), value.sigmoid().times(slope));
    }

    /** |x|, with slope 0 at 0; no number, if x has no slope there. */
    Scalar abs() {
        Scalar zero = constant(0);
        return above(zero, () -> this, () -> below(zero, () -> times(-1), () -> times(0)));
    }

    /** {@code this > other ? then : otherwise}. */
    Scalar above(Scalar other, Supplier<Scalar> then, Supplier<Scalar> otherwise) {
        return choose(value.value() > other.value.value(), other, then, otherwise);
    }

    /** {@code this < other ? then : otherwise}. */
    Scalar below(Scalar other, Supplier<Scalar> then, Supplier<Scalar> otherwise) {
        return choose(value.value() < other.value.value(), other, then, otherwise);
    }

    /** This number, or the other, where rounding may turn the comparison round. */
    Scalar choose(boolean holds, Scalar other, Supplier<Scalar> then, Supplier<Scalar> otherwise) {
        if (Double.isNaN(value.value()) || Double.isNaN(other.value.value())) {
            return constant(Double.NaN);
        }
        Scalar taken = (holds ? then : otherwise).get();
        if (!value.indistinguishable(other.value)) {
            return taken;
        }
        Scalar possible = (holds ? otherwise : then).get();
        return new Scalar(taken.value.or(possible.value), taken.slope.or(possible.slope));
    }
}
