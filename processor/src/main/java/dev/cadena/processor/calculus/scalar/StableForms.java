package dev.cadena.processor.calculus.scalar;

import static dev.cadena.processor.calculus.scalar.Algebra.ONE;
import static dev.cadena.processor.calculus.scalar.Calls.argument;
import static dev.cadena.processor.calculus.scalar.Calls.is;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Recognises functions that are written out in exponentials, which overflow or cancel as they stand: e^x − 1, 1/(1 + e^−x),
 * e^x/(1 + e^x), (e^x − e^−x)/(e^x + e^−x), (e^x ± e^−x)/2, (1 + tanh x)/2, 2σ(x) − 1; and 1 ± erf x.
 */
final class StableForms {
    private static final Const TWO = new Const(2);

    private StableForms() {}

    /** A better form of a + b. */
    static Optional<Expr> sum(Expr a, Expr b) {
        if (a instanceof Const && !(b instanceof Const)) {
            return sum(b, a);
        }
        if (b instanceof Const c && isTimes(c.value(), Function.ERF, a)) {
            return Optional.of(mapped(a, u -> Algebra.call(Function.ERFC, Algebra.negate(u))));
        }
        if (!b.equals(ONE)) {
            return Optional.empty();
        }
        return is(Function.EXPM1, a) ? Optional.of(Algebra.call(Function.EXP, argument(a))) : Optional.empty();
    }

    /** A better form of a − b. */
    static Optional<Expr> difference(Expr a, Expr b) {
        if (b.equals(ONE) && is(Function.EXP, a)) {
            return Optional.of(Algebra.call(Function.EXPM1, argument(a)));
        }
        if (a.equals(ONE) && is(Function.EXP, b)) {
            return Optional.of(Algebra.negate(Algebra.call(Function.EXPM1, argument(b))));
        }
        if (a.equals(ONE) && is(Function.SIGMOID, b) && Algebra.isNegation(argument(b))) {
            return Optional.of(Algebra.call(Function.SIGMOID, Algebra.negate(argument(b))));
        }
        if (b instanceof Const c) {
            return minus(a, c.value());
        }
        return a instanceof Const c ? minus(c.value(), b) : Optional.empty();
    }

    /** A better form of a − c. */
    private static Optional<Expr> minus(Expr a, double c) {
        if (isSigmoidTimes(2 * c, a)) {
            return Optional.of(Algebra.multiply(new Const(c), tanhOfHalf(a)));
        }
        if (isTimes(c, Function.ERF, a) || isTimes(c, Function.ERFC, a)) {
            return minus(c, a).map(Algebra::negate);
        }
        return Optional.empty();
    }

    /** A better form of c − b. */
    private static Optional<Expr> minus(double c, Expr b) {
        if (isSigmoidTimes(2 * c, b)) {
            return Optional.of(Algebra.multiply(new Const(-c), tanhOfHalf(b)));
        }
        if (isTimes(c, Function.ERF, b)) {
            return Optional.of(mapped(b, u -> Algebra.call(Function.ERFC, u)));
        }
        if (isTimes(c, Function.ERFC, b)) {
            return Optional.of(mapped(b, u -> Algebra.call(Function.ERF, u)));
        }
        if (isTimes(-c, Function.ERF, b)) {
            return Optional.of(Algebra.negate(mapped(b, u -> Algebra.call(Function.ERFC, Algebra.negate(u)))));
        }
        return isTimes(c / 2, Function.ERFC, b)
                ? Optional.of(mapped(b, u -> Algebra.call(Function.ERFC, Algebra.negate(u))))
                : Optional.empty();
    }

    /** A better form of a / b. */
    static Optional<Expr> quotient(Expr a, Expr b) {
        if (b.equals(TWO)) {
            return half(a);
        }
        if (!(b instanceof Binary sum && sum.op() == Op.ADD)) {
            return Optional.empty();
        }
        if (Algebra.isScaled(a)) {
            return quotient(((Binary) a).right(), b).map(q -> Algebra.multiply(((Binary) a).left(), q));
        }
        Optional<Expr> u = exponent(sum.left());
        Optional<Expr> v = exponent(sum.right());
        return u.isPresent() && v.isPresent() ? quotient(a, u.get(), v.get()) : Optional.empty();
    }

    /** A better form of a / (e^u + e^v). */
    private static Optional<Expr> quotient(Expr a, Expr u, Expr v) {
        Expr first = Algebra.call(Function.EXP, u);
        Expr second = Algebra.call(Function.EXP, v);
        if (a.equals(first)) {
            return Optional.of(Algebra.call(Function.SIGMOID, Algebra.subtract(u, v)));
        }
        if (a.equals(second)) {
            return Optional.of(Algebra.call(Function.SIGMOID, Algebra.subtract(v, u)));
        }
        if (a.equals(Algebra.subtract(first, second))) {
            return Optional.of(tanhOfHalfOf(Algebra.subtract(u, v)));
        }
        if (a.equals(Algebra.subtract(second, first))) {
            return Optional.of(tanhOfHalfOf(Algebra.subtract(v, u)));
        }
        if (Algebra.isZero(u)) {
            return Optional.of(Algebra.multiply(a, Algebra.call(Function.SIGMOID, Algebra.negate(v))));
        }
        return Algebra.isZero(v) ? quotient(a, v, u) : Optional.empty();
    }

    /** A better form of a / 2, where a is e^u ± e^−u, or has a factor 1 ± tanh u. */
    static Optional<Expr> half(Expr a) {
        if (!(a instanceof Binary b)) {
            return Optional.empty();
        }
        if (b.op() == Op.MULTIPLY) {
            return half(b.right()).map(half -> Algebra.multiply(b.left(), half)).or(() -> half(b.left())
                    .map(half -> Algebra.multiply(half, b.right())));
        }
        if (b.op() == Op.ADD && is(Function.TANH, b.right()) && b.left().equals(ONE)) {
            return Optional.of(sigmoidOfTwice(argument(b.right())));
        }
        if (b.op() == Op.ADD && is(Function.TANH, b.left()) && b.right().equals(ONE)) {
            return Optional.of(sigmoidOfTwice(argument(b.left())));
        }
        if (b.op() == Op.SUBTRACT && is(Function.TANH, b.right()) && b.left().equals(ONE)) {
            return Optional.of(sigmoidOfTwice(Algebra.negate(argument(b.right()))));
        }
        return halfOfExponentials(b);
    }

    private static Optional<Expr> halfOfExponentials(Binary b) {
        boolean mirrored = is(Function.EXP, b.left())
                && is(Function.EXP, b.right())
                && argument(b.right()).equals(Algebra.negate(argument(b.left())));
        return switch (b.op()) {
            case ADD -> mirrored ? Optional.of(Algebra.call(Function.COSH, argument(b.left()))) : Optional.empty();
            case SUBTRACT -> mirrored ? Optional.of(Algebra.call(Function.SINH, argument(b.left()))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** u of e^u; 0 of 1. */
    static Optional<Expr> exponent(Expr e) {
        if (e.equals(ONE)) {
            return Optional.of(Algebra.ZERO);
        }
        return is(Function.EXP, e) ? Optional.of(argument(e)) : Optional.empty();
    }

    private static Expr sigmoidOfTwice(Expr u) {
        return Algebra.call(Function.SIGMOID, Algebra.multiply(TWO, u));
    }

    private static boolean isSigmoidTimes(double c, Expr e) {
        return Algebra.isScaled(e) && isTimes(c, Function.SIGMOID, e);
    }

    /** Whether a formula is c times a function, however that is written. */
    private static boolean isTimes(double c, Function function, Expr e) {
        if (is(function, e)) {
            return c == 1;
        }
        if (Algebra.isScaled(e)) {
            return ((Binary) e).left().equals(new Const(c)) && is(function, ((Binary) e).right());
        }
        return e instanceof Binary b
                && b.op() == Op.DIVIDE
                && b.right() instanceof Const d
                && d.value() * c == 1
                && is(function, b.left());
    }

    /** With the function replaced, in what is a number times a function. */
    private static Expr mapped(Expr scaled, UnaryOperator<Expr> ofArgument) {
        return scaled instanceof Call c
                ? ofArgument.apply(c.argument())
                : Algebra.rebuild(scaled, e -> e instanceof Const ? e : mapped(e, ofArgument));
    }

    private static Expr tanhOfHalf(Expr scaledSigmoid) {
        return tanhOfHalfOf(argument(((Binary) scaledSigmoid).right()));
    }

    private static Expr tanhOfHalfOf(Expr u) {
        return Algebra.call(Function.TANH, Algebra.divide(u, TWO));
    }
}
