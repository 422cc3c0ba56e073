package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Condition.Comparison;
import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Builds formulas, simplified as they are built: constants folded, signs moved outwards, identities applied. {@link Calls}
 * has the identities of functions, {@link StableForms} those of sums and quotients that overflow as they are written.
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
        if (isNegation(a)) {
            return subtract(b, negate(a));
        }
        if (a.equals(b)) {
            return multiply(new Const(2), a);
        }
        if (a instanceof Select s && b instanceof Select t && s.condition().equals(t.condition())) {
            return select(s.condition(), add(s.then(), t.then()), add(s.otherwise(), t.otherwise()));
        }
        return StableForms.sum(a, b).orElseGet(() -> new Binary(Op.ADD, a, b));
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
        if (isNegation(b)) {
            return add(a, negate(b));
        }
        return StableForms.difference(a, b).orElseGet(() -> new Binary(Op.SUBTRACT, a, b));
    }

    /** −a. */
    public static Expr negate(Expr a) {
        if (a instanceof Const c) {
            return new Const(0 - c.value());
        }
        if (a instanceof Select s) {
            return select(s.condition(), negate(s.then()), negate(s.otherwise()));
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
        if (b instanceof Const c) {
            return a instanceof Const x ? new Const(x.value() * c.value()) : scale(c.value(), a);
        }
        if (a instanceof Const c) {
            return scale(c.value(), b);
        }
        if (isScaled(b)) {
            return multiply(((Binary) b).left(), multiply(a, ((Binary) b).right()));
        }
        if (isScaled(a)) {
            return multiply(((Binary) a).left(), multiply(((Binary) a).right(), b));
        }
        if (b instanceof Binary q && q.op() == Op.DIVIDE && q.left() instanceof Const c) {
            return divide(multiply(c, a), q.right());
        }
        if (a instanceof Binary q && q.op() == Op.DIVIDE && q.left().equals(ONE)) {
            return divide(b, q.right());
        }
        if (a instanceof Select s && b instanceof Select t && s.condition().equals(t.condition())) {
            return select(s.condition(), multiply(s.then(), t.then()), multiply(s.otherwise(), t.otherwise()));
        }
        if (b instanceof Select s && pullsIn(s, a)) {
            return select(s.condition(), multiply(a, s.then()), multiply(a, s.otherwise()));
        }
        if (a instanceof Select s && pullsIn(s, b)) {
            return select(s.condition(), multiply(s.then(), b), multiply(s.otherwise(), b));
        }
        Optional<Expr> joined = joinedFactors(a, b);
        if (joined.isPresent()) {
            return joined.get();
        }
        if (a instanceof Binary p && p.op() == Op.MULTIPLY) {
            Optional<Expr> right = joinedFactors(p.right(), b);
            if (right.isPresent()) {
                return multiply(p.left(), right.get());
            }
        }
        return new Binary(Op.MULTIPLY, a, b);
    }

    private static Optional<Expr> joinedFactors(Expr a, Expr b) {
        return Powers.product(a, b).or(() -> Calls.product(a, b));
    }

    /** c · a. */
    private static Expr scale(double c, Expr a) {
        if (c == -1) {
            return negate(a);
        }
        if (isScaled(a)) {
            return multiply(multiply(new Const(c), ((Binary) a).left()), ((Binary) a).right());
        }
        if (a instanceof Binary q && q.op() == Op.DIVIDE && q.right() instanceof Const d) {
            return multiply(new Const(c / d.value()), q.left());
        }
        if (a instanceof Select s) {
            return select(s.condition(), multiply(new Const(c), s.then()), multiply(new Const(c), s.otherwise()));
        }
        if (c == 0.5) {
            Optional<Expr> half = StableForms.half(a);
            if (half.isPresent()) {
                return half.get();
            }
        }
        return new Binary(Op.MULTIPLY, new Const(c), a);
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
        if (a.equals(b)) {
            return ONE;
        }
        if (isNegation(b)) {
            return divide(negate(a), negate(b));
        }
        if (b instanceof Const d) {
            if (isScaled(a)) {
                return multiply(new Const(((Const) ((Binary) a).left()).value() / d.value()), ((Binary) a).right());
            }
            if (a instanceof Binary q && q.op() == Op.DIVIDE && q.right() instanceof Const c) {
                return divide(q.left(), new Const(c.value() * d.value()));
            }
        }
        if (a instanceof Select s && (isZero(s.then()) || isZero(s.otherwise()))) {
            return select(s.condition(), divide(s.then(), b), divide(s.otherwise(), b));
        }
        return StableForms.quotient(a, b)
                .or(() -> Powers.quotient(a, b))
                .or(() -> Calls.quotient(a, b))
                .orElseGet(() -> new Binary(Op.DIVIDE, a, b));
    }

    /** aᵇ. */
    public static Expr power(Expr a, Expr b) {
        return Powers.power(a, b);
    }

    /** The value of a function. */
    public static Expr call(Function function, List<Expr> arguments) {
        return Calls.call(function, arguments);
    }

    /** The value of a function of one argument. */
    public static Expr call(Function function, Expr argument) {
        return Calls.call(function, List.of(argument));
    }

    /** {@code left < right ? then : otherwise}, or with another relation. */
    public static Expr select(Relation relation, Expr left, Expr right, Expr then, Expr otherwise) {
        return select(Condition.compare(relation, left, right), then, otherwise);
    }

    /** condition ? then : otherwise. */
    public static Expr select(Condition condition, Expr then, Expr otherwise) {
        Optional<Boolean> truth = condition.truth();
        if (truth.isPresent()) {
            return truth.get() ? then : otherwise;
        }
        if (condition instanceof Condition.Not not) {
            return select(not.negated(), otherwise, then);
        }
        if (then instanceof Select s && s.condition().equals(condition)) {
            return select(condition, s.then(), otherwise);
        }
        if (otherwise instanceof Select s && s.condition().equals(condition)) {
            return select(condition, then, s.otherwise());
        }
        if (then.equals(otherwise)) {
            return then;
        }
        // y == 0 ? 0 : y · f needs no case where f has no pole.
        if (condition instanceof Comparison c
                && c.relation() == Relation.EQUAL
                && isTotal(otherwise)
                && substitute(otherwise, Map.of(c.left(), c.right())).equals(then)) {
            return otherwise;
        }
        return new Select(condition, then, otherwise);
    }

    /** The formula, or a form that is equal in algebra and costs less. */
    public static Expr simplify(Expr e) {
        return Simplification.of(e);
    }

    /** The number of operations in a formula. */
    public static int size(Expr e) {
        int size = e.operands().isEmpty() ? 0 : 1;
        for (Expr operand : e.operands()) {
            size += size(operand);
        }
        return size;
    }

    /** A formula with parts replaced. */
    public static Expr substitute(Expr e, Map<Expr, Expr> replacements) {
        Expr replacement = replacements.get(e);
        return replacement != null ? replacement : rebuild(e, x -> substitute(x, replacements));
    }

    /** A formula with other operands. */
    static Expr rebuild(Expr e, UnaryOperator<Expr> operand) {
        if (e instanceof Binary b) {
            Expr l = operand.apply(b.left());
            Expr r = operand.apply(b.right());
            return switch (b.op()) {
                case ADD -> add(l, r);
                case SUBTRACT -> subtract(l, r);
                case MULTIPLY -> multiply(l, r);
                case DIVIDE -> divide(l, r);
                case POWER -> power(l, r);
            };
        }
        if (e instanceof Call c) {
            return call(c.function(), c.arguments().stream().map(operand).toList());
        }
        if (e instanceof Select s) {
            return select(s.condition().map(operand), operand.apply(s.then()), operand.apply(s.otherwise()));
        }
        return e;
    }

    /** Whether a variable occurs in a formula. */
    public static boolean contains(Expr e, String variable) {
        return has(e, x -> x instanceof Var v && v.name().equals(variable));
    }

    /** Whether all numbers in a formula are finite. */
    static boolean isFinite(Expr e) {
        return !has(e, x -> x instanceof Const c && !Double.isFinite(c.value()));
    }

    /** Whether a formula or a part of it is such. */
    static boolean has(Expr e, Predicate<Expr> wanted) {
        if (wanted.test(e)) {
            return true;
        }
        // No stream: long formulas are deep, and each level of a recursion through streams takes many frames.
        for (Expr operand : e.operands()) {
            if (has(operand, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether −a is simpler than a. */
    static boolean isNegation(Expr a) {
        return a instanceof Const c && c.value() < 0
                || a instanceof Binary b && (b.op() == Op.MULTIPLY || b.op() == Op.DIVIDE) && isNegation(b.left());
    }

    static boolean isZero(Expr e) {
        return e instanceof Const c && c.value() == 0;
    }

    /** Whether a formula is a constant times something. */
    static boolean isScaled(Expr e) {
        return e instanceof Binary b && b.op() == Op.MULTIPLY && b.left() instanceof Const;
    }

    /**
     * Whether a factor goes into the branches of a choice: where one is 0, since that also holds if the factor is infinite; or
     * both are numbers, unless the factor contains a choice itself, lest the formula doubles with every one.
     */
    private static boolean pullsIn(Select s, Expr factor) {
        return isZero(s.then())
                || isZero(s.otherwise())
                || s.then() instanceof Const
                        && s.otherwise() instanceof Const
                        && !has(factor, Select.class::isInstance);
    }

    /** Whether a formula without choices is finite for all finite values of its variables, overflow apart. */
    private static boolean isTotal(Expr e) {
        return !has(
                e,
                x -> x instanceof Select
                        || x instanceof Call c && c.function().isPartial()
                        || x instanceof Binary b && b.op() == Op.DIVIDE && !(b.right() instanceof Const)
                        || x instanceof Binary p && p.op() == Op.POWER && !Powers.isNatural(p.right()));
    }
}
