package dev.cadena.processor.notation;

import dev.cadena.processor.calculus.scalar.Condition;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.notation.Term.Rank;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes scalar formulas, which are meant component by component. */
final class Formula {
    private final Notation notation;
    private final Map<String, Term> names;
    private final Set<String> scalars;

    /**
     * Writes in a notation.
     *
     * @param names what each variable is called
     * @param scalars the variables that are the same number for all components
     */
    Formula(Notation notation, Map<String, Term> names, Set<String> scalars) {
        this.notation = notation;
        this.names = names;
        this.scalars = scalars;
    }

    Term of(Expr e) {
        if (e instanceof Const c) {
            return number(c.value());
        }
        if (e instanceof Var v) {
            return names.get(v.name());
        }
        if (e instanceof Call c) {
            return call(
                    c.function().text(), c.arguments().stream().map(this::of).toList());
        }
        if (e instanceof Select s) {
            return notation.choice(of(s.condition()), of(s.then()), of(s.otherwise()));
        }
        return binary((Binary) e);
    }

    private String of(Condition condition) {
        if (condition instanceof Condition.Comparison c) {
            return notation.in(Rank.SUM, of(c.left())) + " "
                    + notation.relation(c.relation().symbol()) + " " + notation.in(Rank.SUM, of(c.right()));
        }
        if (condition instanceof Condition.And a) {
            return operand(a.left()) + " " + notation.relation("and") + " " + operand(a.right());
        }
        if (condition instanceof Condition.Or o) {
            return operand(o.left()) + " " + notation.relation("or") + " " + operand(o.right());
        }
        return notation.relation("not") + " " + operand(((Condition.Not) condition).negated());
    }

    private String operand(Condition condition) {
        return condition instanceof Condition.Comparison ? of(condition) : notation.parenthesized(of(condition));
    }

    private Term number(double value) {
        if (Double.isNaN(value)) {
            return notation.symbol("NaN");
        }
        if (Double.isInfinite(value)) {
            Term infinity = notation.symbol("∞");
            return value < 0 ? notation.negative(infinity) : infinity;
        }
        return notation.number(value);
    }

    private Term binary(Binary b) {
        return switch (b.op()) {
            case ADD -> notation.sum(of(b.left()), of(b.right()));
            case SUBTRACT -> notation.difference(of(b.left()), of(b.right()));
            case MULTIPLY -> product(b.left(), b.right());
            case DIVIDE -> quotient(b.left(), b.right());
            case POWER -> notation.power(of(b.left()), of(b.right()));
        };
    }

    /** A negative number as the first factor is a minus sign in front of the product. */
    private Term product(Expr a, Expr b) {
        if (a instanceof Const c && c.value() < 0) {
            return notation.negative(c.value() == -1 ? of(b) : product(new Const(-c.value()), b));
        }
        return isScalar(a) || isScalar(b) ? notation.dotProduct(of(a), of(b)) : notation.product(of(a), of(b));
    }

    private boolean isScalar(Expr e) {
        return e instanceof Const || e instanceof Var v && scalars.contains(v.name());
    }

    private Term quotient(Expr a, Expr b) {
        return a instanceof Const c && c.value() < 0
                ? notation.negative(quotient(new Const(-c.value()), b))
                : notation.quotient(of(a), of(b));
    }

    /** A textbook's names; where a function exists only to be exact near 0, what it stands for. */
    private Term call(String function, List<Term> arguments) {
        return switch (function) {
            case "log" -> notation.call("ln", arguments);
            case "log1p" -> notation.call("ln", List.of(notation.sum(notation.number(1), arguments.get(0))));
            case "expm1" -> notation.difference(notation.call("exp", arguments), notation.number(1));
            case "atan" -> notation.call("arctan", arguments);
            default -> notation.call(function, arguments);
        };
    }
}
