package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.plan.Plan;
import dev.cadena.processor.plan.Widths;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prints what is computed component by component as loops over the rows of matrices. Where all of them have the same width, and
 * no function is called, one loop runs over whole rows, padding included: such a loop HotSpot vectorises.
 */
final class Loops {
    /** What calls begin with in methods that have such loops: a local of that name would hide the type, or the package. */
    private static final List<String> TYPES = List.of(
            "Double",
            "DoubleKernels",
            "DoubleMath",
            "Float",
            "FloatKernels",
            "FloatMath",
            "Math",
            "Noise",
            "dev",
            "java");

    private final Plan plan;
    private final NumberType type;
    private final Offsets offsets;
    private final CodeBlock.Builder code;
    private final UniqueNames names;
    private final SharedTerms shared;
    private final Map<Value, String> arrays = new HashMap<>();
    private final Map<Value, String> starts = new HashMap<>();

    Loops(Plan plan, NumberType type, Offsets offsets, CodeBlock.Builder code) {
        this.plan = plan;
        this.type = type;
        this.offsets = offsets;
        this.code = code;
        this.names = new UniqueNames(offsets.names(), "w", "s", "g", "i", "row", "part", "at", "loss");
        TYPES.forEach(names::of);
        this.shared = new SharedTerms(names);
    }

    /** r[i] = formula. Functions are called for all components at once where there are several. */
    void print(Op.Elementwise e) {
        Stages stages = e.result().size() == 1 ? new Stages(List.of(), e.formula()) : Stages.of(e.formula());
        for (Expr.Call call : stages.calls()) {
            Value argument = whole(call.argument(), e).orElse(e.result());
            if (argument.equals(e.result()) && !call.argument().equals(Stages.BEFORE)) {
                printLoop(e, call.argument());
            }
            code.addStatement(
                    "$T.$L(s, $L, $L, $L)",
                    type.kernels(),
                    Stages.kernel(call),
                    offsets.of(argument),
                    offsets.of(e.result()),
                    e.result().size());
        }
        if (!stages.rest().equals(Stages.BEFORE)) {
            printLoop(e, stages.rest());
        }
    }

    /** The matrix that an argument is; a matrix of inputs may stand anywhere, and is copied. */
    private Optional<Value> whole(Expr argument, Op.Elementwise e) {
        return argument instanceof Expr.Var v
                ? Optional.ofNullable(e.variables().get(v.name())).filter(value -> !isPort(value))
                : Optional.empty();
    }

    /** r[i] = formula, in which {@link Stages#BEFORE} is r[i]. */
    private void printLoop(Op.Elementwise e, Expr formula) {
        Map<String, Value> variables = new LinkedHashMap<>();
        e.variables().forEach((name, value) -> {
            if (Algebra.contains(formula, name)) {
                variables.put(name, value);
            }
        });
        variables.put(Stages.BEFORE.name(), e.result());
        declareArrays(variables.values());
        if (isFlat(e, formula, variables.values())) {
            int width = Widths.padded(e.result().size());
            code.beginControlFlow("for (int i = $1L * s.from(); i < $1L * s.to(); i++)", width);
            assign(e, formula, variables, new Component("[i]", "", ""));
            code.endControlFlow();
        } else {
            beginRows("s.from()", "s.to()", variables.values());
            int length = e.weights().entrySet().stream()
                    .filter(weight -> Algebra.contains(formula, weight.getKey()))
                    .mapToInt(weight -> weight.getValue().size())
                    .findFirst()
                    .orElse(e.result().size());
            each(e.result().size(), length, component -> assign(e, formula, variables, component));
            code.endControlFlow();
        }
    }

    private void assign(Op.Elementwise e, Expr formula, Map<String, Value> variables, Component component) {
        CodeBlock printed = expression(e.result().name(), formula, variables, e.weights(), component);
        code.addStatement("$L = $L", component.of(e.result()), printed);
    }

    /** g[i] += formula, over all rows; behind {@link #declareArrays}. */
    void print(Op.AddElementwise e) {
        Parameter p = e.parameter();
        code.addStatement("$T g = s.descent().gradient()", type.array());
        beginRows("0", "s.rows()", e.operands());
        each(e.components(), p.size(), component -> {
            CodeBlock formula = expression(p.layer() + "Slope", e.formula(), e.variables(), e.weights(), component);
            code.addStatement("$L += $L", component.of("g", p), formula);
        });
        code.endControlFlow();
    }

    /** losses[row] += c · Σ summand. */
    void print(Loss.Sum loss) {
        declareArrays(loss.operands());
        beginRows("s.from()", "s.to()", loss.operands());
        int size = loss.target().size();
        if (size == 1) {
            each(
                    1,
                    component -> code.addStatement(
                            "s.losses()[row] += $L * $L",
                            component.of(loss.rowWeight()),
                            printer("loss", loss.summand(), loss.variables(), Map.of(), component)
                                    .printFactor(loss.summand())));
        } else {
            code.addStatement("$T loss = 0", type.scalar());
            each(
                    size,
                    component -> code.addStatement(
                            "loss += $L", expression("loss", loss.summand(), loss.variables(), Map.of(), component)));
            String rowWeight = new Component("", "", "").of(loss.rowWeight());
            code.addStatement("s.losses()[row] += $L * loss", rowWeight);
        }
        code.endControlFlow();
    }

    /** Whether the padding may be computed as well: what it holds then nobody reads. */
    private boolean isFlat(Op.Elementwise e, Expr formula, Collection<Value> values) {
        return e.result().size() > 1
                && e.weights().keySet().stream().noneMatch(name -> Algebra.contains(formula, name))
                && !callsFunctions(formula)
                && values.stream().noneMatch(this::isPort);
    }

    private static boolean callsFunctions(Expr e) {
        if (e instanceof Expr.Call c) {
            return switch (c.function()) {
                case MIN, MAX, ABS, SQRT -> callsFunctions(c.arguments());
                default -> true;
            };
        }
        boolean isRoot = e instanceof Expr.Binary b && b.op() == Expr.Op.POWER && !ExprPrinter.isProduct(b);
        return isRoot || callsFunctions(e.operands());
    }

    private static boolean callsFunctions(Collection<Expr> all) {
        return all.stream().anyMatch(Loops::callsFunctions);
    }

    /** Whether the caller passes it, so that its rows start anywhere. */
    private boolean isPort(Value value) {
        return plan.program().inputs().contains(value)
                || plan.program().targetsWithWeights().contains(value);
    }

    void declareArrays(Collection<Value> values) {
        for (Value value : new LinkedHashSet<>(values)) {
            if (!arrays.containsKey(value)) {
                String name = names.of(value.name());
                arrays.put(value, name);
                code.addStatement("$T $L = s.values($L)", type.array(), name, offsets.of(value));
            }
        }
    }

    private void beginRows(String from, String to, Collection<Value> values) {
        code.beginControlFlow("for (int row = $L; row < $L; row++)", from, to);
        Set<Value> distinct = new LinkedHashSet<>(values);
        distinct.stream().filter(v -> !isPort(v)).findFirst().ifPresent(v -> {
            int width = Widths.padded(v.size());
            code.addStatement("$T at = $L * row", TypeName.INT, width);
        });
        for (Value value : distinct) {
            if (isPort(value)) {
                String start = starts.computeIfAbsent(value, v -> names.of(v.name() + "At"));
                code.addStatement("$T $L = s.at($L)[row]", TypeName.INT, start, offsets.of(value));
            }
        }
    }

    private interface Statement {
        void of(Component component);
    }

    /** With weights that repeat after so many components. */
    private void each(int components, int length, Statement statement) {
        if (components == length) {
            each(components, statement);
            return;
        }
        code.beginControlFlow("for (int part = 0; part < $L; part += $L)", components, length);
        code.beginControlFlow("for (int i = 0; i < $L; i++)", length);
        statement.of(new Component("[at + part + i]", " + part + i", " + i"));
        code.endControlFlow();
        code.endControlFlow();
    }

    private void each(int components, Statement statement) {
        if (components == 1) {
            statement.of(new Component("[at]", "", ""));
            return;
        }
        code.beginControlFlow("for (int i = 0; i < $L; i++)", components);
        statement.of(new Component("[at + i]", " + i", " + i"));
        code.endControlFlow();
    }

    /** How one component is written. */
    private final class Component {
        private final String ofBuffer;
        private final String behindStart;
        private final String behindConstant;

        Component(String ofBuffer, String behindStart, String behindConstant) {
            this.ofBuffer = ofBuffer;
            this.behindStart = behindStart;
            this.behindConstant = behindConstant;
        }

        String of(Value value) {
            String array = arrays.get(value);
            String behind = value.isSameForAll() ? "" : behindStart;
            return array + (isPort(value) ? "[" + starts.get(value) + behind + "]" : ofBuffer);
        }

        String of(String array, Parameter parameter) {
            return array + "[" + offsets.of(parameter) + behindConstant + "]";
        }
    }

    /** What a formula yields for a component; what it repeats is declared before. */
    private CodeBlock expression(
            String owner,
            Expr formula,
            Map<String, Value> variables,
            Map<String, Parameter> weights,
            Component component) {
        return printer(owner, formula, variables, weights, component).print(formula);
    }

    private ExprPrinter printer(
            String owner,
            Expr formula,
            Map<String, Value> variables,
            Map<String, Parameter> weights,
            Component component) {
        Map<String, String> components = new HashMap<>();
        variables.forEach((variable, value) -> components.put(variable, component.of(value)));
        weights.forEach((variable, weight) -> components.put(variable, component.of("w", weight)));
        return shared.declare(owner, "", formula, new ExprPrinter(type, components), code);
    }
}
