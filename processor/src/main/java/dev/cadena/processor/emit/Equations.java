package dev.cadena.processor.emit;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes operations as the equations that a textbook would show; ⊙ multiplies component by component. */
final class Equations {
    private static final Map<Double, String> CONSTANTS =
            Map.of(Math.sqrt(2), "√2", 2 / Math.sqrt(Math.PI), "2/√π", 2 / Math.sqrt(Math.PI) / Math.sqrt(2), "√(2/π)");

    private final String target;
    private final boolean severalTargets;

    /** The weights of which several layers compute a summand of the gradient. */
    private final Set<Parameter> shared = new HashSet<>();

    Equations(NetworkProgram program) {
        this.severalTargets = program.losses().size() > 1;
        Set<Parameter> seen = new HashSet<>();
        for (Op op : program.backward()) {
            if (op instanceof Op.AddsToGradient adds && !seen.add(adds.parameter())) {
                shared.add(adds.parameter());
            }
        }
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
            return name(a.result()) + " = " + name(a.weights()) + "ᵀ · " + name(a.x())
                    + a.bias().map(b -> " + " + name(b)).orElse("");
        }
        if (op instanceof Op.Elementwise e) {
            return name(e.result()) + " = " + text(e.formula(), e.variables(), e.weights(), 0);
        }
        if (op instanceof Op.Softmax s) {
            return name(s.result()) + " = softmax(" + name(s.z()) + ")";
        }
        if (op instanceof Op.SoftmaxJacobianProduct p) {
            return name(p.result()) + " = " + name(p.p()) + " ⊙ (" + name(p.d()) + " − " + name(p.d()) + "ᵀ · "
                    + name(p.p()) + ")";
        }
        if (op instanceof Op.TransposedProduct t) {
            return name(t.result()) + " = " + name(t.weights()) + " · " + name(t.d());
        }
        if (op instanceof Op.Concatenation c) {
            return name(c.result()) + c.parts().stream().map(this::name).collect(Collectors.joining(", ", " = [", "]"));
        }
        if (op instanceof Op.Columns c) {
            int width = c.result().size() / c.rows();
            return name(c.result()) + " = " + name(c.x()) + "[" + (c.rows() > 1 ? "…, " : "") + c.from() + " … "
                    + (c.from() + width - 1) + "]";
        }
        if (op instanceof Op.InnerProducts p) {
            boolean one = p.rows() == 1 && p.columns() == 1;
            return name(p.result()) + " = "
                    + (one ? name(p.a()) + "ᵀ · " + name(p.b()) : name(p.a()) + " · " + name(p.b()) + "ᵀ");
        }
        if (op instanceof Op.RowSums r) {
            return name(r.result()) + " = " + name(r.d()) + (r.transposed() ? "ᵀ · " : " · ") + name(r.v());
        }
        return of((Op.AddsToGradient) op);
    }

    private String of(Op.AddsToGradient op) {
        boolean sum = shared.contains(op.parameter());
        String gradient = "∂L/∂" + name(op.parameter()) + (sum ? " += " : " = ");
        if (op instanceof Op.AddOuter o) {
            return gradient + name(o.x()) + " · " + name(o.d()) + "ᵀ";
        }
        if (op instanceof Op.AddTo a) {
            return gradient + name(a.d());
        }
        Op.AddElementwise e = (Op.AddElementwise) op;
        return gradient + text(e.formula(), e.variables(), e.weights(), 0);
    }

    private static String name(Parameter parameter) {
        String symbol =
                switch (parameter.name()) {
                    case "weights" -> "W";
                    case "biases" -> "b";
                    default -> parameter.name();
                };
        return symbol + "(" + parameter.layer() + ")";
    }

    /** L, a line for each loss where there are several. */
    String of(List<Loss> losses) {
        if (losses.size() == 1) {
            return "L = " + of(losses.get(0)) + "\n";
        }
        StringBuilder text = new StringBuilder();
        losses.forEach(loss ->
                text.append(text.isEmpty() ? "L = " : "  + ").append(of(loss)).append('\n'));
        return text.toString();
    }

    private String of(Loss loss) {
        String sum;
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            String z = name(entropy.softmax().z());
            String y = name(loss.target());
            sum = (loss.weight() == 1 ? "" : number(loss.weight()) + " · ") + "Σ " + y + " ⊙ (ln Σ exp(" + z + ") − "
                    + z + ")";
        } else {
            Loss.Sum plain = (Loss.Sum) loss;
            sum = "Σ " + text(plain.summand(), plain.variables(), Map.of(), 2);
        }
        return sum;
    }

    private String name(Value value) {
        if (value.role() == Value.Role.TARGET) {
            return severalTargets ? target + "(" + value.layer() + ")" : target;
        }
        return value.isDelta()
                ? "Δ" + (value.by().isEmpty() ? "" : "_" + value.by()) + "(" + name(value.differentiated()) + ")"
                : value.name();
    }

    private String text(Expr e, Map<String, Value> variables, Map<String, Parameter> weights, int context) {
        Map<String, String> names = new HashMap<>();
        variables.forEach((variable, value) -> names.put(variable, name(value)));
        weights.forEach((variable, weight) -> names.put(variable, name(weight)));
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
