package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The functions of formulas that no built-in activation or loss needs, by their definitions. */
final class Functions {
    /** The names of all functions of one argument. */
    static final List<String> NAMES = List.of(
            "exp",
            "log",
            "log1p",
            "expm1",
            "sqrt",
            "cbrt",
            "abs",
            "sign",
            "floor",
            "sin",
            "cos",
            "tan",
            "tanh",
            "sinh",
            "cosh",
            "atan",
            "sigmoid",
            "softplus",
            "erf",
            "erfc");

    /** How far a tangent may be from a pole, as a share of the distance: beyond, nothing is certain. */
    private static final double POLE = 0.1;

    private Functions() {}

    static Scalar of(String name, Scalar u) {
        return switch (name) {
            case "exp" -> u.exp();
            case "log" -> u.log();
            case "log1p" -> u.plus(1).log();
            case "expm1" -> u.expm1();
            case "sqrt" -> sqrt(u);
            case "cbrt" -> cbrt(u);
            case "abs" -> u.abs();
            case "sign" -> sign(u);
            case "floor" -> floor(u);
            case "sin" -> new Scalar(sin(u.value()), cos(u.value()).times(u.slope()));
            case "cos" -> new Scalar(cos(u.value()), negated(sin(u.value())).times(u.slope()));
            case "tan" -> tan(u);
            case "tanh" -> u.tanh();
            case "sinh" -> new Scalar(sinh(u.value()), cosh(u.value()).times(u.slope()));
            case "cosh" -> new Scalar(cosh(u.value()), sinh(u.value()).times(u.slope()));
            case "atan" -> atan(u);
            case "sigmoid" -> u.sigmoid();
            case "softplus" -> u.softplus();
            case "erf" -> u.erf();
            case "erfc" -> u.erfc();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** That of minus infinity is none, although Java's power of ½ is infinite. */
    static Scalar sqrt(Scalar u) {
        return u.value().value() < 0 ? u.constant(Double.NaN) : u.power(0.5);
    }

    private static Scalar cbrt(Scalar u) {
        Bounded root = monotone(u.value(), StrictMath::cbrt, units(u.value()).other());
        Bounded three = u.constant(3).value();
        return new Scalar(root, u.slope().over(three.times(root.times(root))));
    }

    private static Scalar sign(Scalar u) {
        Scalar zero = u.constant(0);
        return u.above(zero, () -> u.constant(1), () -> u.below(zero, () -> u.constant(-1), () -> u.constant(0)));
    }

    /** A step up at every whole number, and level between. */
    private static Scalar floor(Scalar u) {
        Bounded v = u.value();
        double steps = Math.floor(v.value() + v.error()) - Math.floor(v.value() - v.error());
        return new Scalar(
                new Bounded(Math.floor(v.value()), steps, v.rounding()),
                u.constant(0).value());
    }

    private static Scalar tan(Scalar u) {
        Bounded v = u.value();
        double tangent = StrictMath.tan(v.value());
        double slope = 1 + tangent * tangent;
        boolean near = v.error() * (1 + Math.abs(tangent)) > POLE;
        double inherited = near ? Double.POSITIVE_INFINITY : 2 * slope * v.error();
        Bounded t = v.rounding().rounded(tangent, inherited, units(v).other());
        return new Scalar(t, u.constant(1).value().plus(t.times(t)).times(u.slope()));
    }

    private static Scalar atan(Scalar u) {
        Bounded value = monotone(u.value(), StrictMath::atan, units(u.value()).other());
        Bounded one = u.constant(1).value();
        return new Scalar(value, u.slope().over(one.plus(u.value().times(u.value()))));
    }

    /** Its slope is nowhere above 1. */
    private static Bounded sin(Bounded v) {
        return v.rounding().rounded(StrictMath.sin(v.value()), v.error(), units(v).other());
    }

    private static Bounded cos(Bounded v) {
        return v.rounding().rounded(StrictMath.cos(v.value()), v.error(), units(v).other());
    }

    private static Bounded sinh(Bounded v) {
        return monotone(v, StrictMath::sinh, units(v).hyperbolic());
    }

    /** Its slope within the error is at most that at the far end. */
    private static Bounded cosh(Bounded v) {
        double inherited = v.error() == 0 ? 0 : v.error() * StrictMath.sinh(Math.abs(v.value()) + v.error());
        return v.rounding().rounded(StrictMath.cosh(v.value()), inherited, units(v).hyperbolic());
    }

    private static Units units(Bounded v) {
        return v.rounding().functions();
    }

    private static Bounded negated(Bounded v) {
        return new Bounded(-v.value(), v.error(), v.rounding());
    }

    private static Bounded monotone(Bounded v, DoubleUnaryOperator function, double units) {
        double value = function.applyAsDouble(v.value());
        double inherited = v.error() == 0
                ? 0
                : Math.max(
                        Math.abs(function.applyAsDouble(v.value() + v.error()) - value),
                        Math.abs(function.applyAsDouble(v.value() - v.error()) - value));
        return v.rounding().rounded(value, inherited, units);
    }
}
