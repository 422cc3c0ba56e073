package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.stream.Collectors;

/** Writes a formula as it is put together, every operation in parentheses. */
final class Texts {
    private Texts() {}

    static String of(Expr e) {
        if (e instanceof Const c) {
            return Double.toString(c.value()).replaceFirst("\\.0$", "");
        }
        if (e instanceof Var v) {
            return v.name();
        }
        if (e instanceof Binary b) {
            return "(" + of(b.left()) + " " + b.op().symbol() + " " + of(b.right()) + ")";
        }
        if (e instanceof Select s) {
            return "(" + of(s.condition()) + " ? " + of(s.then()) + " : " + of(s.otherwise()) + ")";
        }
        Call call = (Call) e;
        return call.function().text()
                + call.arguments().stream().map(Texts::of).collect(Collectors.joining(", ", "(", ")"));
    }

    static String of(Condition condition) {
        if (condition instanceof Condition.Comparison c) {
            return of(c.left()) + " " + c.relation().symbol() + " " + of(c.right());
        }
        if (condition instanceof Condition.And a) {
            return "(" + of(a.left()) + " and " + of(a.right()) + ")";
        }
        if (condition instanceof Condition.Or o) {
            return "(" + of(o.left()) + " or " + of(o.right()) + ")";
        }
        return "not " + of(((Condition.Not) condition).negated());
    }
}
