package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Comparison;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Builds formulas, simplified as they are built, and rewrites the forms that overflow: e^x − 1, ln(1 + e^x), 1/(1 + e^−x)
 * and the logarithms of a sigmoid.
 */
public final class Algebra {
    /** 0. */
    public static final Expr ZERO = new Const(0);

    /** 1. */
    public static final Expr ONE = new Const(1);

    private static final Expr MINUS_ONE = new Const(-1);

    private Algebra() {}

    /** a + b. */
    public static Expr add(Expr a, Expr b) {
        if (isZero(a)) {
            return b;
        }
        if (isZero(b)) {
            return a;
        }
        if (a instanceof Const x && b instanceof Const y) {
            return new Const(x.value() + y.value());
        }
        if (isNegation(b)) {
            return subtract(a, negate(b));
        }
        return isNegation(a) ? subtract(b, negate(a)) : new Binary(Op.ADD, a, b);
    }

    /** a − b. */
    public static Expr subtract(Expr a, Expr b) {
        if (isZero(b)) {
            return a;
        }
        if (isZero(a)) {
            return negate(b);
        }
        if (a.equals(b)) {
            return ZERO;
        }
        if (a instanceof Const x && b instanceof Const y) {
            return new Const(x.value() - y.value());
        }
        if (b.equals(ONE) && a instanceof Call call && call.function() == Function.EXP) {
            return call(Function.EXPM1, call.arguments());
        }
        return isNegation(b) ? add(a, negate(b)) : new Binary(Op.SUBTRACT, a, b);
    }

    /** −a. */
    public static Expr negate(Expr a) {
        if (a instanceof Const c) {
            return new Const(0 - c.value());
        }
        if (a instanceof Binary b) {
            if (b.op() == Op.SUBTRACT) {
                return subtract(b.right(), b.left());
            }
            if (b.op() == Op.MULTIPLY && (b.left() instanceof Const || isNegation(b.left()))) {
                return multiply(negate(b.left()), b.right());
            }
            if (b.op() == Op.DIVIDE && isNegation(b.left())) {
                return divide(negate(b.left()), b.right());
            }
        }
        return new Binary(Op.MULTIPLY, MINUS_ONE, a);
    }

    /** a · b. */
    public static Expr multiply(Expr a, Expr b) {
        if (isZero(a) || isZero(b)) {
            return ZERO;
        }
        if (a.equals(ONE)) {
            return b;
        }
        if (b.equals(ONE)) {
            return a;
        }
        if (a instanceof Const x && b instanceof Const y) {
            return new Const(x.value() * y.value());
        }
        if (b instanceof Const) {
            return multiply(b, a);
        }
        if (a.equals(MINUS_ONE)) {
            return negate(b);
        }
        if (a instanceof Const && b instanceof Binary p && p.op() == Op.MULTIPLY && p.left() instanceof Const) {
            return multiply(multiply(a, p.left()), p.right());
        }
        if (!(a instanceof Const) && b instanceof Binary p && p.op() == Op.MULTIPLY && p.left() instanceof Const) {
            return multiply(p.left(), multiply(a, p.right()));
        }
        if (a instanceof Binary p && p.op() == Op.MULTIPLY && p.left() instanceof Const && !(b instanceof Const)) {
            return multiply(p.left(), multiply(p.right(), b));
        }
        if (b instanceof Select s && isConstant(s.then()) && isConstant(s.otherwise())) {
            return select(s.comparison(), s.left(), s.right(), multiply(a, s.then()), multiply(a, s.otherwise()));
        }
        return a.equals(b) ? power(a, new Const(2)) : new Binary(Op.MULTIPLY, a, b);
    }

    /** a / b. */
    public static Expr divide(Expr a, Expr b) {
        if (isZero(b)) {
            return new Const(Double.NaN);
        }
        if (isZero(a) || b.equals(ONE)) {
            return a;
        }
        if (a instanceof Const x && b instanceof Const y) {
            return new Const(x.value() / y.value());
        }
        if (b instanceof Const c && c.value() == -1) {
            return negate(a);
        }
        if (b instanceof Const d && a instanceof Binary p && p.op() == Op.MULTIPLY && p.left() instanceof Const c) {
            return multiply(new Const(c.value() / d.value()), p.right());
        }
        if (b instanceof Binary sum
                && sum.op() == Op.ADD
                && sum.left().equals(ONE)
                && sum.right() instanceof Call call
                && call.function() == Function.EXP) {
            return multiply(
                    a, call(Function.SIGMOID, List.of(negate(call.arguments().get(0)))));
        }
        return new Binary(Op.DIVIDE, a, b);
    }

    /** aᵇ. */
    public static Expr power(Expr a, Expr b) {
        if (isZero(b)) {
            return ONE;
        }
        if (b.equals(ONE)) {
            return a;
        }
        if (a instanceof Const x && b instanceof Const y) {
            return new Const(StrictMath.pow(x.value(), y.value()));
        }
        if (b.equals(new Const(2)) && a instanceof Binary q && q.op() == Op.DIVIDE && q.right() instanceof Const root) {
            double radicand = Math.rint(root.value() * root.value());
            if (root.value() == Math.sqrt(radicand)) {
                return divide(power(q.left(), b), new Const(radicand));
            }
        }
        return new Binary(Op.POWER, a, b);
    }

    /** comparison(left, right) ? then : otherwise. */
    public static Expr select(Comparison comparison, Expr left, Expr right, Expr then, Expr otherwise) {
        if (then.equals(otherwise)) {
            return then;
        }
        if (left instanceof Const l && right instanceof Const r) {
            return comparison.holds(l.value(), r.value()) ? then : otherwise;
        }
        if (left instanceof Const) {
            return select(comparison.mirrored(), right, left, then, otherwise);
        }
        // y == 0 ? 0 : y · f needs no case where f has no pole.
        if (comparison == Comparison.EQUAL
                && isTotal(otherwise)
                && substitute(otherwise, Map.of(left, right)).equals(then)) {
            return otherwise;
        }
        return new Select(comparison, left, right, then, otherwise);
    }

    /** The formula or its expanded form with like terms collected, whichever is smaller. */
    public static Expr simplify(Expr e) {
        return Polynomial.shorter(e);
    }

    /** The number of operations in a formula. */
    public static int size(Expr e) {
        return Polynomial.size(e);
    }

    /** The value of a function. */
    public static Expr call(Function function, List<Expr> arguments) {
        Expr a = arguments.get(0);
        if (function == Function.LOG && a instanceof Binary b && b.left().equals(ONE)) {
            if (b.op() == Op.ADD && b.right() instanceof Call c && c.function() == Function.EXP) {
                return call(Function.SOFTPLUS, c.arguments());
            }
            if (b.op() == Op.SUBTRACT && b.right() instanceof Call c && c.function() == Function.SIGMOID) {
                return negate(call(Function.SOFTPLUS, c.arguments()));
            }
        }
        if (function == Function.LOG && a instanceof Call c && c.function() == Function.SIGMOID) {
            return negate(call(Function.SOFTPLUS, List.of(negate(c.arguments().get(0)))));
        }
        if (arguments.stream().allMatch(Algebra::isConstant)) {
            double[] values =
                    arguments.stream().mapToDouble(x -> ((Const) x).value()).toArray();
            OptionalDouble folded = function.fold(values);
            if (folded.isPresent()) {
                return new Const(folded.getAsDouble());
            }
        }
        return new Call(function, arguments);
    }

    /** A formula with variables replaced. */
    public static Expr substitute(Expr e, Map<Expr, Expr> replacements) {
        Expr replacement = replacements.get(e);
        if (replacement != null) {
            return replacement;
        }
        if (e instanceof Binary b) {
            Expr l = substitute(b.left(), replacements);
            Expr r = substitute(b.right(), replacements);
            return switch (b.op()) {
                case ADD -> add(l, r);
                case SUBTRACT -> subtract(l, r);
                case MULTIPLY -> multiply(l, r);
                case DIVIDE -> divide(l, r);
                case POWER -> power(l, r);
            };
        }
        if (e instanceof Call c) {
            return call(
                    c.function(),
                    c.arguments().stream().map(x -> substitute(x, replacements)).toList());
        }
        if (e instanceof Select s) {
            return select(
                    s.comparison(),
                    substitute(s.left(), replacements),
                    substitute(s.right(), replacements),
                    substitute(s.then(), replacements),
                    substitute(s.otherwise(), replacements));
        }
        return e;
    }

    /** Whether a variable occurs in a formula. */
    public static boolean contains(Expr e, String variable) {
        if (e instanceof Binary b) {
            return contains(b.left(), variable) || contains(b.right(), variable);
        }
        if (e instanceof Call c) {
            return c.arguments().stream().anyMatch(x -> contains(x, variable));
        }
        if (e instanceof Select s) {
            return contains(s.left(), variable)
                    || contains(s.right(), variable)
                    || contains(s.then(), variable)
                    || contains(s.otherwise(), variable);
        }
        return e instanceof Var v && v.name().equals(variable);
    }

    /** Whether all numbers in a formula are finite. */
    static boolean isFinite(Expr e) {
        if (e instanceof Binary b) {
            return isFinite(b.left()) && isFinite(b.right());
        }
        if (e instanceof Call c) {
            return c.arguments().stream().allMatch(Algebra::isFinite);
        }
        if (e instanceof Select s) {
            return isFinite(s.left()) && isFinite(s.right()) && isFinite(s.then()) && isFinite(s.otherwise());
        }
        return !(e instanceof Const c) || Double.isFinite(c.value());
    }

    /** Whether −a is simpler than a. */
    private static boolean isNegation(Expr a) {
        return a instanceof Const c && c.value() < 0
                || a instanceof Binary b && (b.op() == Op.MULTIPLY || b.op() == Op.DIVIDE) && isNegation(b.left());
    }

    /** Whether a formula is finite for all finite values of its variables (overflow apart). */
    private static boolean isTotal(Expr e) {
        if (e instanceof Binary b) {
            boolean safe = b.op() != Op.POWER && (b.op() != Op.DIVIDE || isConstant(b.right()));
            return safe && isTotal(b.left()) && isTotal(b.right());
        }
        if (e instanceof Call c) {
            boolean safe =
                    c.function() != Function.LOG && c.function() != Function.LOG1P && c.function() != Function.SQRT;
            return safe && c.arguments().stream().allMatch(Algebra::isTotal);
        }
        return e instanceof Select s ? isTotal(s.then()) && isTotal(s.otherwise()) : true;
    }

    private static boolean isConstant(Expr e) {
        return e instanceof Const;
    }

    private static boolean isZero(Expr e) {
        return e instanceof Const c && c.value() == 0;
    }
}
