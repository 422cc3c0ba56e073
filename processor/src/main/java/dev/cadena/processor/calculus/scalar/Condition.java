package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Const;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a choice depends on. A comparison with NaN holds only if it is {@code !=}. */
public sealed interface Condition {
    /** The formulas that are compared. */
    List<Expr> operands();

    /** {@code left < right}, or with another relation. */
    record Comparison(Relation relation, Expr left, Expr right) implements Condition {
        @Override
        public List<Expr> operands() {
            return List.of(left, right);
        }
    }

    /** Both hold. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public List<Expr> operands() {
            return joined(left, right);
        }
    }

    /** At least one holds. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public List<Expr> operands() {
            return joined(left, right);
        }
    }

    /** It does not hold: more than the comparison with the opposite sign, since NaN fails both. */
    record Not(Condition negated) implements Condition {
        @Override
        public List<Expr> operands() {
            return negated.operands();
        }
    }

    /** {@code left < right}, or with another relation; a constant goes to the right. */
    static Condition compare(Relation relation, Expr left, Expr right) {
        return left instanceof Const && !(right instanceof Const)
                ? new Comparison(relation.mirrored(), right, left)
                : new Comparison(relation, left, right);
    }

    /** {@code a and b}. */
    static Condition and(Condition a, Condition b) {
        if (a.truth().isPresent()) {
            return a.truth().get() ? b : a;
        }
        if (b.truth().isPresent()) {
            return b.truth().get() ? a : b;
        }
        return a.equals(b) ? a : new And(a, b);
    }

    /** {@code a or b}. */
    static Condition or(Condition a, Condition b) {
        if (a.truth().isPresent()) {
            return a.truth().get() ? a : b;
        }
        if (b.truth().isPresent()) {
            return b.truth().get() ? b : a;
        }
        return a.equals(b) ? a : new Or(a, b);
    }

    /** {@code not a}. */
    static Condition not(Condition a) {
        return a instanceof Not not ? not.negated() : new Not(a);
    }

    /** Whether it holds, where only numbers are compared. */
    default Optional<Boolean> truth() {
        if (this instanceof Comparison c) {
            return c.left() instanceof Const l && c.right() instanceof Const r
                    ? Optional.of(c.relation().holds(l.value(), r.value()))
                    : Optional.empty();
        }
        return this instanceof Not n ? n.negated().truth().map(t -> !t) : Optional.empty();
    }

    /** The condition with other operands. */
    default Condition map(UnaryOperator<Expr> operand) {
        if (this instanceof Comparison c) {
            return compare(c.relation(), operand.apply(c.left()), operand.apply(c.right()));
        }
        if (this instanceof And a) {
            return and(a.left().map(operand), a.right().map(operand));
        }
        return this instanceof Or o
                ? or(o.left().map(operand), o.right().map(operand))
                : not(((Not) this).negated().map(operand));
    }

    private static List<Expr> joined(Condition a, Condition b) {
        return Stream.concat(a.operands().stream(), b.operands().stream()).toList();
    }
}
