package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.ErrorFunction;
import dev.cadena.processor.calculus.scalar.Condition;
import dev.cadena.processor.calculus.scalar.Expr;
import java.util.List;
import java.util.Map;

/** Evaluates the processor's formulas, as generated code would in double. */
final class Expressions {
    private Expressions() {}

    static double value(Expr e, Map<String, Double> variables) {
        if (e instanceof Expr.Const c) {
            return c.value();
        }
        if (e instanceof Expr.Var v) {
            return variables.get(v.name());
        }
        if (e instanceof Expr.Binary b) {
            return binary(b.op().symbol(), value(b.left(), variables), value(b.right(), variables));
        }
        if (e instanceof Expr.Select s) {
            return value(holds(s.condition(), variables) ? s.then() : s.otherwise(), variables);
        }
        Expr.Call call = (Expr.Call) e;
        List<Double> arguments =
                call.arguments().stream().map(a -> value(a, variables)).toList();
        return call(call.function().text(), arguments.get(0), arguments.get(arguments.size() - 1));
    }

    private static boolean holds(Condition condition, Map<String, Double> variables) {
        if (condition instanceof Condition.Comparison c) {
            return holds(c.relation().symbol(), value(c.left(), variables), value(c.right(), variables));
        }
        if (condition instanceof Condition.And a) {
            return holds(a.left(), variables) && holds(a.right(), variables);
        }
        if (condition instanceof Condition.Or o) {
            return holds(o.left(), variables) || holds(o.right(), variables);
        }
        return !holds(((Condition.Not) condition).negated(), variables);
    }

    private static double binary(String symbol, double l, double r) {
        return switch (symbol) {
            case "+" -> l + r;
            case "-" -> l - r;
            case "*" -> l * r;
            case "/" -> l / r;
            case "^" -> StrictMath.pow(l, r);
            default -> throw new IllegalArgumentException(symbol);
        };
    }

    private static boolean holds(String symbol, double l, double r) {
        return switch (symbol) {
            case "<" -> l < r;
            case "<=" -> l <= r;
            case ">" -> l > r;
            case ">=" -> l >= r;
            case "==" -> l == r;
            case "!=" -> l != r;
            default -> throw new IllegalArgumentException(symbol);
        };
    }

    private static double call(String function, double x, double last) {
        return switch (function) {
            case "exp" -> StrictMath.exp(x);
            case "log" -> StrictMath.log(x);
            case "log1p" -> StrictMath.log1p(x);
            case "expm1" -> StrictMath.expm1(x);
            case "cbrt" -> StrictMath.cbrt(x);
            case "floor" -> Math.floor(x);
            case "sin" -> StrictMath.sin(x);
            case "cos" -> StrictMath.cos(x);
            case "tan" -> StrictMath.tan(x);
            case "sinh" -> StrictMath.sinh(x);
            case "cosh" -> StrictMath.cosh(x);
            case "atan" -> StrictMath.atan(x);
            case "tanh" -> StrictMath.tanh(x);
            case "erf" -> ErrorFunction.erf(x);
            case "erfc" -> ErrorFunction.erfc(x);
            case "sqrt" -> Math.sqrt(x);
            case "abs" -> Math.abs(x);
            case "sign" -> Math.signum(x);
            case "min" -> Math.min(x, last);
            case "max" -> Math.max(x, last);
            case "sigmoid" -> x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x));
            case "softplus" -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
            default -> throw new IllegalArgumentException(function);
        };
    }
}
