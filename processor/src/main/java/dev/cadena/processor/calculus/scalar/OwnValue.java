package dev.cadena.processor.calculus.scalar;

import static dev.cadena.processor.calculus.scalar.Calls.argument;
import static dev.cadena.processor.calculus.scalar.Calls.is;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a derivative through the value of the function itself, which is at hand after the forward pass: tanh' = 1 − tanh²,
 * σ' = σ(1 − σ), tan' = 1 + tan², √x' = 1/(2√x), and of α(e^x − 1) its value + α; and where max(0, x) is at its corner.
 */
public final class OwnValue {
    private OwnValue() {}

    /**
     * The cheapest form of a derivative, simplified.
     *
     * @param derivative a derivative of the function
     * @param function the function
     * @param value the variable that stands for its value
     */
    public static Expr in(Expr derivative, Expr function, Expr value) {
        if (derivative instanceof Select d
                && function instanceof Select f
                && d.condition().equals(f.condition())) {
            return Algebra.select(
                    d.condition(), in(d.then(), f.then(), value), in(d.otherwise(), f.otherwise(), value));
        }
        if (derivative instanceof Select d && belowZero(function).equals(Optional.of(d.condition()))) {
            return Algebra.select(
                    Condition.compare(Relation.LESS_OR_EQUAL, value, Algebra.ZERO), d.then(), d.otherwise());
        }
        Map<Expr, Expr> known = new HashMap<>();
        note(function, value, known);
        Expr simplified = Algebra.simplify(derivative);
        return Simplification.cheapest(List.of(
                Algebra.simplify(Algebra.substitute(derivative, known)),
                Algebra.simplify(Algebra.substitute(simplified, known)),
                Algebra.substitute(fromTheLeft(simplified), known),
                simplified));
    }

    /** Of max(0, u): u ≤ 0, which holds if and only if its value is ≤ 0. */
    private static Optional<Condition> belowZero(Expr function) {
        return function instanceof Call c
                        && c.function() == Function.MAX
                        && c.argument().equals(Algebra.ZERO)
                ? Optional.of(
                        Condition.compare(Relation.LESS_OR_EQUAL, c.arguments().get(1), Algebra.ZERO))
                : Optional.empty();
    }

    /** With products grouped from the left, so that x · σ(x) is found in x (σ(x) (1 − σ(x))). */
    private static Expr fromTheLeft(Expr e) {
        Expr inner = Algebra.rebuild(e, OwnValue::fromTheLeft);
        return isProduct(inner) && isProduct(((Binary) inner).right()) ? grouped((Binary) inner) : inner;
    }

    private static Expr grouped(Binary product) {
        Binary right = (Binary) product.right();
        return Algebra.isScaled(product)
                ? product
                : fromTheLeft(Algebra.multiply(Algebra.multiply(product.left(), right.left()), right.right()));
    }

    private static boolean isProduct(Expr e) {
        return e instanceof Binary b && b.op() == Op.MULTIPLY;
    }

    /** Notes what follows from the value of a function: if it is 2f, then f is half of it. */
    private static void note(Expr function, Expr value, Map<Expr, Expr> known) {
        if (function.operands().isEmpty()) {
            return;
        }
        known.put(function, value);
        if (is(Function.EXPM1, function)) {
            known.put(Algebra.call(Function.EXP, argument(function)), Algebra.add(value, Algebra.ONE));
        } else if (is(Function.SIGMOID, function)) {
            Expr mirrored = Algebra.call(Function.SIGMOID, Algebra.negate(argument(function)));
            known.put(mirrored, Algebra.subtract(Algebra.ONE, value));
        } else if (Algebra.isScaled(function)) {
            note(((Binary) function).right(), Algebra.divide(value, ((Binary) function).left()), known);
        } else if (function instanceof Binary b && b.op() == Op.DIVIDE && b.right() instanceof Const c) {
            note(b.left(), Algebra.multiply(c, value), known);
        }
    }
}
