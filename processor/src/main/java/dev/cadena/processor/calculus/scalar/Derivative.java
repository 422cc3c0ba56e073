package dev.cadena.processor.calculus.scalar;

import static dev.cadena.processor.calculus.scalar.Algebra.ONE;
import static dev.cadena.processor.calculus.scalar.Algebra.ZERO;
import static dev.cadena.processor.calculus.scalar.Algebra.add;
import static dev.cadena.processor.calculus.scalar.Algebra.divide;
import static dev.cadena.processor.calculus.scalar.Algebra.multiply;
import static dev.cadena.processor.calculus.scalar.Algebra.negate;
import static dev.cadena.processor.calculus.scalar.Algebra.power;
import static dev.cadena.processor.calculus.scalar.Algebra.select;
import static dev.cadena.processor.calculus.scalar.Algebra.subtract;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Comparison;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.List;

/** The table of derivatives of scalar formulas. */
public final class Derivative {
    private static final Expr TWO = new Const(2);
    private static final Expr TWO_OVER_SQRT_PI = new Const(1.1283791670955126);

    private final String variable;

    private Derivative(String variable) {
        this.variable = variable;
    }

    /** ∂e/∂variable. */
    public static Expr of(Expr e, String variable) {
        return new Derivative(variable).of(e);
    }

    private Expr of(Expr e) {
        if (!Algebra.contains(e, variable)) {
            return ZERO;
        }
        if (e instanceof Var) {
            return ONE;
        }
        if (e instanceof Select s) {
            return select(s.comparison(), s.left(), s.right(), of(s.then()), of(s.otherwise()));
        }
        return e instanceof Binary b ? ofBinary(b) : ofCall((Call) e);
    }

    private Expr ofBinary(Binary b) {
        Expr u = b.left();
        Expr v = b.right();
        return switch (b.op()) {
            case ADD -> add(of(u), of(v));
            case SUBTRACT -> subtract(of(u), of(v));
            case MULTIPLY -> add(multiply(of(u), v), multiply(u, of(v)));
            case DIVIDE ->
                Algebra.contains(v, variable)
                        ? divide(subtract(multiply(of(u), v), multiply(u, of(v))), power(v, TWO))
                        : divide(of(u), v);
            case POWER ->
                Algebra.contains(v, variable)
                        ? multiply(
                                b,
                                add(
                                        multiply(of(v), Algebra.call(Function.LOG, List.of(u))),
                                        divide(multiply(v, of(u)), u)))
                        : multiply(multiply(v, power(u, subtract(v, ONE))), of(u));
        };
    }

    private Expr ofCall(Call c) {
        Expr u = c.arguments().get(0);
        return switch (c.function()) {
            case EXP -> multiply(of(u), c);
            case EXPM1 -> multiply(of(u), add(c, ONE));
            case LOG -> divide(of(u), u);
            case LOG1P -> divide(of(u), add(ONE, u));
            case TANH -> multiply(of(u), subtract(ONE, power(c, TWO)));
            case ERF ->
                multiply(of(u), multiply(TWO_OVER_SQRT_PI, Algebra.call(Function.EXP, List.of(negate(power(u, TWO))))));
            case SQRT -> divide(of(u), multiply(TWO, c));
            case ABS -> multiply(of(u), Algebra.call(Function.SIGN, List.of(u)));
            case SIGN -> ZERO;
            // The first argument is taken on a tie.
            case MAX ->
                select(
                        Comparison.GREATER_OR_EQUAL,
                        u,
                        c.arguments().get(1),
                        of(u),
                        of(c.arguments().get(1)));
            case MIN ->
                select(
                        Comparison.LESS_OR_EQUAL,
                        u,
                        c.arguments().get(1),
                        of(u),
                        of(c.arguments().get(1)));
            case SIGMOID -> multiply(of(u), multiply(c, subtract(ONE, c)));
            case SOFTPLUS -> multiply(of(u), Algebra.call(Function.SIGMOID, List.of(u)));
        };
    }
}
