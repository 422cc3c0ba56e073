package dev.cadena.processor.calculus.scalar;

import static dev.cadena.processor.calculus.scalar.Algebra.ONE;
import static dev.cadena.processor.calculus.scalar.Calls.argument;
import static dev.cadena.processor.calculus.scalar.Calls.is;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import java.util.Optional;

/**
 * Logarithms of what overflows or vanishes although its logarithm does not: of e^x, σ(x), 1 − σ(x), 1 + e^x, e^x + e^y, cosh x,
 * and of products, quotients, powers and roots of them.
 */
final class Logarithms {
    /** Larger formulas are not written twice, lest nested ones grow without bound. */
    private static final int LARGEST_DOUBLED = 16;

    private static final Expr LN_2 = new Const(StrictMath.log(2));

    private Logarithms() {}

    /** A better form of ln x. */
    static Optional<Expr> log(Expr x) {
        Split split = split(x);
        return split.log().isPresent()
                ? Optional.of(Algebra.add(split.log().get(), Algebra.call(Function.LOG, split.rest())))
                : ofReciprocal(x).or(() -> onePlus(x).map(u -> Algebra.call(Function.LOG1P, u)));
    }

    private static Optional<Expr> ofReciprocal(Expr x) {
        return x instanceof Binary b && b.op() == Op.DIVIDE && b.left().equals(ONE)
                ? Optional.of(Algebra.negate(Algebra.call(Function.LOG, b.right())))
                : Optional.empty();
    }

    /** A better form of ln(1 + x). */
    static Optional<Expr> log1p(Expr x) {
        if (is(Function.EXP, x)) {
            return Optional.of(Algebra.call(Function.SOFTPLUS, argument(x)));
        }
        if (is(Function.EXPM1, x)) {
            return Optional.of(argument(x));
        }
        return Algebra.isNegation(x) && is(Function.SIGMOID, Algebra.negate(x))
                ? Optional.of(logOfSigmoid(Algebra.negate(argument(Algebra.negate(x)))))
                : Optional.empty();
    }

    /** u of 1 + u. */
    private static Optional<Expr> onePlus(Expr x) {
        if (x instanceof Binary b
                && b.op() == Op.ADD
                && (b.left().equals(ONE) || b.right().equals(ONE))) {
            return Optional.of(b.left().equals(ONE) ? b.right() : b.left());
        }
        return x instanceof Binary b && b.op() == Op.SUBTRACT && b.left().equals(ONE)
                ? Optional.of(Algebra.negate(b.right()))
                : Optional.empty();
    }

    /**
     * A product e^log · rest.
     *
     * @param log a form that is finite also where its power is rounded to 0 or infinity; empty for 0
     */
    private record Split(Optional<Expr> log, Expr rest) {
        Split times(Split other, boolean inverse) {
            Optional<Expr> second = inverse ? other.log.map(Algebra::negate) : other.log;
            Optional<Expr> sum = log.isPresent() && second.isPresent()
                    ? Optional.of(Algebra.add(log.get(), second.get()))
                    : log.or(() -> second);
            Expr both = inverse ? Algebra.divide(rest, other.rest) : Algebra.multiply(rest, other.rest);
            return new Split(sum, both);
        }
    }

    private static Split split(Expr x) {
        if (x instanceof Binary b && (b.op() == Op.MULTIPLY || b.op() == Op.DIVIDE)) {
            return split(b.left()).times(split(b.right()), b.op() == Op.DIVIDE);
        }
        Optional<Expr> log = ofPositive(x);
        return new Split(log, log.isPresent() ? ONE : x);
    }

    /** ln x of what is surely above 0, in a form that is finite. */
    private static Optional<Expr> ofPositive(Expr x) {
        if (is(Function.EXP, x)) {
            return Optional.of(argument(x));
        }
        if (is(Function.SIGMOID, x)) {
            return Optional.of(logOfSigmoid(argument(x)));
        }
        if (is(Function.COSH, x)) {
            return logOfCosh(argument(x));
        }
        if (is(Function.SQRT, x)) {
            return ofPositiveProduct(argument(x)).map(l -> Algebra.divide(l, new Const(2)));
        }
        return x instanceof Binary b ? ofPositive(b) : Optional.empty();
    }

    private static Optional<Expr> ofPositive(Binary b) {
        return switch (b.op()) {
            case ADD -> ofSum(b.left(), b.right());
            case SUBTRACT -> onePlus(b).flatMap(Logarithms::log1p);
            case POWER -> ofPositiveProduct(b.left()).map(l -> Algebra.multiply(b.right(), l));
            case MULTIPLY, DIVIDE -> Optional.empty();
        };
    }

    private static Optional<Expr> ofPositiveProduct(Expr x) {
        Split split = split(x);
        boolean positive = split.rest() instanceof Const c && c.value() > 0;
        return positive
                ? split.log().map(l -> Algebra.add(l, Algebra.call(Function.LOG, split.rest())))
                : Optional.empty();
    }

    private static Optional<Expr> ofSum(Expr a, Expr b) {
        Optional<Expr> u = StableForms.exponent(a);
        Optional<Expr> v = StableForms.exponent(b);
        if (u.isEmpty() || v.isEmpty()) {
            return Optional.empty();
        }
        if (Algebra.isZero(v.get())) {
            return Optional.of(Algebra.call(Function.SOFTPLUS, u.get()));
        }
        return Algebra.size(u.get()) > LARGEST_DOUBLED
                ? Optional.empty()
                : Optional.of(
                        Algebra.add(u.get(), Algebra.call(Function.SOFTPLUS, Algebra.subtract(v.get(), u.get()))));
    }

    /** ln σ(u) = −ln(1 + e^−u). */
    private static Expr logOfSigmoid(Expr u) {
        return Algebra.negate(Algebra.call(Function.SOFTPLUS, Algebra.negate(u)));
    }

    /** ln cosh u = ln(1 + e^2u) − u − ln 2. */
    private static Optional<Expr> logOfCosh(Expr u) {
        if (Algebra.size(u) > LARGEST_DOUBLED) {
            return Optional.empty();
        }
        Expr twice = Algebra.call(Function.SOFTPLUS, Algebra.multiply(new Const(2), u));
        return Optional.of(Algebra.subtract(Algebra.subtract(twice, u), LN_2));
    }
}
