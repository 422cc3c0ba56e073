package dev.cadena.processor.calculus.scalar;

import static dev.cadena.processor.calculus.scalar.Algebra.ONE;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import java.util.Optional;

/** The laws of powers, as far as they hold for negative bases too. */
final class Powers {
    /** Larger ones are not needed, and are not told from their neighbours. */
    private static final double LARGEST_INTEGER = 1 << 20;

    /** As far as 1/xⁿ is computed by multiplications. */
    private static final int SMALLEST_UNROLLED = -3;

    private static final Expr HALF = new Const(0.5);

    private Powers() {}

    /** aᵇ; 0⁰ is 1. */
    static Expr power(Expr a, Expr b) {
        if (b instanceof Const c) {
            return a instanceof Const x ? new Const(StrictMath.pow(x.value(), c.value())) : power(a, c.value());
        }
        if (a.equals(ONE)) {
            return ONE;
        }
        return new Binary(Op.POWER, stable(a), b);
    }

    private static Expr power(Expr a, double n) {
        if (n == 0) {
            return ONE;
        }
        if (n == 1) {
            return a;
        }
        if (n == 0.5) {
            return Algebra.call(Function.SQRT, a);
        }
        if (isInteger(n)) {
            return integerPower(a, n);
        }
        // (x²)ᵇ = |x|²ᵇ; of other inner exponents it would make a number of what is none.
        if (isPower(a) && ((Binary) a).right() instanceof Const m && isEven(m.value())) {
            return Algebra.power(Algebra.call(Function.ABS, ((Binary) a).left()), new Const(m.value() * n));
        }
        return new Binary(Op.POWER, stable(a), new Const(n));
    }

    private static Expr integerPower(Expr a, double n) {
        if (Calls.is(Function.EXP, a)) {
            return Algebra.call(Function.EXP, Algebra.multiply(new Const(n), Calls.argument(a)));
        }
        if (n < 0 && n >= SMALLEST_UNROLLED) {
            return Algebra.divide(ONE, Algebra.power(a, new Const(-n)));
        }
        if (Algebra.isNegation(a)) {
            Expr positive = Algebra.power(Algebra.negate(a), new Const(n));
            return isEven(n) ? positive : Algebra.negate(positive);
        }
        if (isPower(a) && ((Binary) a).right() instanceof Const m && isInteger(m.value())) {
            return Algebra.power(((Binary) a).left(), new Const(m.value() * n));
        }
        if (Calls.is(Function.ABS, a) && isEven(n)) {
            return Algebra.power(Calls.argument(a), new Const(n));
        }
        if (Calls.is(Function.CBRT, a) && n == 3) {
            return Calls.argument(a);
        }
        // The square of x/√2 is x²/2.
        if (n == 2 && a instanceof Binary q && q.op() == Op.DIVIDE && q.right() instanceof Const root) {
            double radicand = Math.rint(root.value() * root.value());
            if (root.value() == Math.sqrt(radicand)) {
                return Algebra.divide(Algebra.power(q.left(), new Const(2)), new Const(radicand));
            }
        }
        return new Binary(Op.POWER, n < 0 ? stable(a) : a, new Const(n));
    }

    /** x · xⁿ and the like. */
    static Optional<Expr> product(Expr a, Expr b) {
        if (a.equals(b)) {
            return Optional.of(Algebra.power(a, new Const(2)));
        }
        return joined(a, b, 1);
    }

    /** x³/x and the like. */
    static Optional<Expr> quotient(Expr a, Expr b) {
        return joined(a, b, -1);
    }

    /** a · b^sign. */
    private static Optional<Expr> joined(Expr a, Expr b, int sign) {
        Expr base = base(a);
        if (!base.equals(base(b)) || Calls.is(Function.SQRT, a) || Calls.is(Function.SQRT, b)) {
            return Optional.empty();
        }
        return exponent(a) instanceof Const m
                        && exponent(b) instanceof Const n
                        && sameDomain(m.value(), sign * n.value())
                ? Optional.of(Algebra.power(base, new Const(m.value() + sign * n.value())))
                : Optional.empty();
    }

    /** 1 − σ(x) as σ(−x) where it is a base, since its small values count there. */
    static Expr stable(Expr base) {
        boolean complement = base instanceof Binary b
                && b.op() == Op.SUBTRACT
                && b.left().equals(ONE)
                && Calls.is(Function.SIGMOID, b.right());
        return complement
                ? Algebra.call(Function.SIGMOID, Algebra.negate(Calls.argument(((Binary) base).right())))
                : base;
    }

    /** x of xⁿ and of √x; of anything else, itself. */
    static Expr base(Expr e) {
        return isPower(e) ? ((Binary) e).left() : Calls.is(Function.SQRT, e) ? Calls.argument(e) : e;
    }

    /** n of xⁿ, ½ of √x; of anything else, 1. */
    static Expr exponent(Expr e) {
        return isPower(e) ? ((Binary) e).right() : Calls.is(Function.SQRT, e) ? HALF : ONE;
    }

    /** v of vⁿ for a whole n above 0; of anything else, itself. */
    static Expr naturalBase(Expr e) {
        return isPower(e) && isNatural(exponent(e)) ? base(e) : e;
    }

    /** n of vⁿ if it is a whole number above 0; of anything else, 1. */
    static Expr naturalExponent(Expr e) {
        return isPower(e) && isNatural(exponent(e)) ? exponent(e) : ONE;
    }

    /** Whether x^(m+n) is a number exactly where xᵐ · xⁿ is one. */
    private static boolean sameDomain(double m, double n) {
        return isInteger(m) && isInteger(n) || !isInteger(m + n);
    }

    static boolean isPower(Expr e) {
        return e instanceof Binary b && b.op() == Op.POWER;
    }

    static boolean isInteger(double n) {
        return n == Math.rint(n) && Math.abs(n) <= LARGEST_INTEGER;
    }

    /** Whether an exponent is a whole number from 0 on. */
    static boolean isNatural(Expr exponent) {
        return exponent instanceof Const c && isInteger(c.value()) && c.value() >= 0;
    }

    private static boolean isEven(double n) {
        return isInteger(n / 2);
    }
}
