package dev.cadena.processor.emit;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes operations as the equations that a textbook would show; ⊙ multiplies component by component. */
final class Equations {
    private static final Map<Double, String> CONSTANTS =
            Map.of(Math.sqrt(2), "√2", 2 / Math.sqrt(Math.PI), "2/√π", 2 / Math.sqrt(Math.PI) / Math.sqrt(2), "√(2/π)");

    private final String target;

    Equations(NetworkProgram program) {
        boolean taken = program.graph().nodes().stream().anyMatch(n -> n.name().equals("y"));
        this.target = taken ? "target" : "y";
    }

    /** The equations of some operations, a line each, as the body of a Javadoc comment. */
    String javadoc(List<Op> ops) {
        StringBuilder text = new StringBuilder("<pre>{@code\n");
        ops.forEach(op -> text.append(of(op)).append('\n'));
        return text.append("}</pre>\n").toString();
    }

    String of(Op op) {
        if (op instanceof Op.Affine a) {
            String w = "W(" + a.weights().layer() + ")ᵀ · ";
            return name(a.result()) + " = " + w + name(a.x())
                    + (a.bias().isPresent() ? " + b(" + a.weights().layer() + ")" : "");
        }
        if (op instanceof Op.Elementwise e) {
            return name(e.result()) + " = " + text(e.formula(), e.variables());
        }
        if (op instanceof Op.Softmax s) {
            return name(s.result()) + " = softmax(" + name(s.z()) + ")";
        }
        if (op instanceof Op.SoftmaxJacobianProduct p) {
            return name(p.result()) + " = " + name(p.p()) + " ⊙ (" + name(p.d()) + " − " + name(p.d()) + "ᵀ · "
                    + name(p.p()) + ")";
        }
        if (op instanceof Op.TransposedProduct t) {
            return name(t.result()) + " = W(" + t.weights().layer() + ") · " + name(t.d());
        }
        if (op instanceof Op.AddOuter o) {
            return "∂L/∂W(" + o.weights().layer() + ") = " + name(o.x()) + " · " + name(o.d()) + "ᵀ";
        }
        Op.AddTo a = (Op.AddTo) op;
        return "∂L/∂b(" + a.bias().layer() + ") = " + name(a.d());
    }

    String of(Loss loss) {
        String sum;
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            String z = name(entropy.softmax().z());
            sum = (loss.weight() == 1 ? "" : number(loss.weight()) + " · ") + "Σ y ⊙ (ln Σ exp(" + z + ") − " + z + ")";
        } else {
            Loss.Sum plain = (Loss.Sum) loss;
            sum = "Σ " + text(plain.summand(), plain.variables(), 2);
        }
        return "L = " + sum;
    }

    private String name(Value value) {
        if (value.role() == Value.Role.TARGET) {
            return target;
        }
        return value.isDelta() ? "Δ(" + name(value.differentiated()) + ")" : value.name();
    }

    private String text(Expr e, Map<String, Value> variables) {
        return text(e, variables, 0);
    }

    private String text(Expr e, Map<String, Value> variables, int context) {
        Map<String, String> names = new HashMap<>();
        variables.forEach((variable, value) -> names.put(variable, name(value)));
        return print(e, names, context);
    }

    private static String print(Expr e, Map<String, String> names, int context) {
        if (e instanceof Const c) {
            return c.value() < 0 && context > 1 ? "(" + number(c.value()) + ")" : number(c.value());
        }
        if (e instanceof Var v) {
            return names.get(v.name());
        }
        if (e instanceof Call c) {
            StringBuilder text = new StringBuilder(c.function().text()).append('(');
            for (int i = 0; i < c.arguments().size(); i++) {
                text.append(i == 0 ? "" : ", ").append(print(c.arguments().get(i), names, 0));
            }
            return text.append(')').toString();
        }
        if (e instanceof Select s) {
            String text = print(s.left(), names, 1) + " " + s.comparison().symbol() + " " + print(s.right(), names, 1)
                    + " ? " + print(s.then(), names, 1) + " : " + print(s.otherwise(), names, 0);
            return context > 0 ? "(" + text + ")" : text;
        }
        Binary b = (Binary) e;
        if (b.op() == Expr.Op.MULTIPLY && b.left() instanceof Const c && c.value() == -1) {
            return parenthesized("−" + print(b.right(), names, 2), context > 1);
        }
        return switch (b.op()) {
            case ADD -> parenthesized(print(b.left(), names, 1) + " + " + print(b.right(), names, 1), context > 1);
            case SUBTRACT -> parenthesized(print(b.left(), names, 1) + " − " + print(b.right(), names, 2), context > 1);
            case MULTIPLY ->
                parenthesized(
                        print(b.left(), names, b.left() instanceof Const ? 1 : 2)
                                + times(b)
                                + print(b.right(), names, 2),
                        context > 2);
            case DIVIDE -> parenthesized(print(b.left(), names, 2) + " / " + print(b.right(), names, 3), context > 2);
            case POWER -> print(b.left(), names, 4) + power(print(b.right(), names, 4));
        };
    }

    private static String times(Binary b) {
        return b.left() instanceof Const || b.right() instanceof Const ? " · " : " ⊙ ";
    }

    private static String power(String exponent) {
        return exponent.equals("2") ? "²" : exponent.equals("3") ? "³" : "^" + exponent;
    }

    private static String parenthesized(String text, boolean needed) {
        return needed ? "(" + text + ")" : text;
    }

    private static String number(double value) {
        if (CONSTANTS.containsKey(value)) {
            return CONSTANTS.get(value);
        }
        String digits = value == Math.rint(value) && Math.abs(value) < 1e6
                ? Integer.toString((int) value)
                : Double.toString(value);
        return digits.replace('-', '−');
    }
}
