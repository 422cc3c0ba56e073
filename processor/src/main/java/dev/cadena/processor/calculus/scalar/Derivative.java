package dev.cadena.processor.calculus.scalar;

import static dev.cadena.processor.calculus.scalar.Algebra.ONE;
import static dev.cadena.processor.calculus.scalar.Algebra.ZERO;
import static dev.cadena.processor.calculus.scalar.Algebra.add;
import static dev.cadena.processor.calculus.scalar.Algebra.call;
import static dev.cadena.processor.calculus.scalar.Algebra.divide;
import static dev.cadena.processor.calculus.scalar.Algebra.multiply;
import static dev.cadena.processor.calculus.scalar.Algebra.negate;
import static dev.cadena.processor.calculus.scalar.Algebra.power;
import static dev.cadena.processor.calculus.scalar.Algebra.select;
import static dev.cadena.processor.calculus.scalar.Algebra.subtract;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;

/** The table of derivatives of scalar formulas. */
public final class Derivative {
    private static final Expr TWO = new Const(2);
    private static final Expr THREE = new Const(3);
    private static final Expr TWO_OVER_SQRT_PI = new Const(1.1283791670955126);
    private static final Expr MINUS_TWO_OVER_SQRT_PI = new Const(-1.1283791670955126);

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
            return select(s.condition(), of(s.then()), of(s.otherwise()));
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
                        ? byQuotient(u, Powers.naturalBase(v), Powers.naturalExponent(v))
                        : divide(of(u), v);
            case POWER -> add(byBase(u, v), byExponent(b, u, v));
        };
    }

    /** (u/vⁿ)'. That n is not left to the chain rule lets vⁿ grow further before it overflows. */
    private Expr byQuotient(Expr u, Expr v, Expr n) {
        Expr numerator = subtract(multiply(of(u), v), multiply(multiply(n, u), of(v)));
        return divide(numerator, power(v, add(n, ONE)));
    }

    /** (uᵛ)' for a constant v: the slope of a constant u⁰ is 0, also where u is 0. */
    private Expr byBase(Expr u, Expr v) {
        return select(Relation.EQUAL, v, ZERO, ZERO, multiply(multiply(v, power(u, subtract(v, ONE))), of(u)));
    }

    /** (uᵛ)' for a constant u; counts as 0 where u is 0. */
    private Expr byExponent(Expr power, Expr u, Expr v) {
        return select(Relation.EQUAL, u, ZERO, ZERO, multiply(of(v), multiply(power, call(Function.LOG, u))));
    }

    private Expr ofCall(Call c) {
        Expr u = c.argument();
        return switch (c.function()) {
            // The first argument is taken on a tie.
            case MAX -> ofChoice(Relation.GREATER_OR_EQUAL, u, c.arguments().get(1));
            case MIN -> ofChoice(Relation.LESS_OR_EQUAL, u, c.arguments().get(1));
            default -> multiply(of(u), outer(c, u));
        };
    }

    private Expr ofChoice(Relation relation, Expr u, Expr v) {
        return select(relation, u, v, of(u), of(v));
    }

    /** The derivative of a function by its argument, where the function is c and its argument u. */
    private static Expr outer(Call c, Expr u) {
        return switch (c.function()) {
            case EXP -> c;
            case EXPM1 -> call(Function.EXP, u);
            case LOG -> divide(ONE, u);
            case LOG1P -> divide(ONE, add(ONE, u));
            case SQRT -> divide(ONE, multiply(TWO, c));
            case CBRT -> divide(ONE, multiply(THREE, power(c, TWO)));
            case ABS -> call(Function.SIGN, u);
            case SIGN, FLOOR -> ZERO;
            case SIN -> call(Function.COS, u);
            case COS -> negate(call(Function.SIN, u));
            case TAN -> add(ONE, power(c, TWO));
            case TANH -> subtract(ONE, power(c, TWO));
            case SINH -> call(Function.COSH, u);
            case COSH -> call(Function.SINH, u);
            case ATAN -> divide(ONE, add(ONE, power(u, TWO)));
            case SIGMOID -> multiply(c, subtract(ONE, c));
            case SOFTPLUS -> call(Function.SIGMOID, u);
            case ERF -> multiply(TWO_OVER_SQRT_PI, call(Function.EXP, negate(power(u, TWO))));
            case ERFC -> multiply(MINUS_TWO_OVER_SQRT_PI, call(Function.EXP, negate(power(u, TWO))));
            case MIN, MAX -> throw new IllegalStateException("no function of one argument: " + c);
        };
    }
}
