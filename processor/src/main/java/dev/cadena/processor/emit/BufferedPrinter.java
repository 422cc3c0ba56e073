package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.emit.Places.Place;
import dev.cadena.processor.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints a larger network: each value is a buffer in {@code s}, worked on by kernels and loops with constant bounds. */
final class BufferedPrinter implements OpPrinter {
    private final NetworkProgram program;
    private final NumberType type;
    private final Places places;
    private final Offsets offsets;
    private final SharedTerms shared = new SharedTerms(new UniqueNames());

    BufferedPrinter(Plan plan, NumberType type, Offsets offsets) {
        this.program = plan.program();
        this.type = type;
        this.places = new Places(program);
        this.offsets = offsets;
    }

    @Override
    public CodeBlock print(Op op) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (op instanceof Op.Affine a) {
            print(a, code);
        } else if (op instanceof Op.Elementwise e) {
            each(
                    e.result().size(),
                    code,
                    component -> CodeBlock.of(
                            "$L = $L",
                            component.of(place(e.result())),
                            expression(e.result().name(), e.formula(), e.variables(), e.weights(), component, code)));
        } else if (op instanceof Op.Softmax s) {
            code.addStatement("$T.softmax($L, $L, $L)", type.math(), buffer(s.z()), buffer(s.result()), s.z().size());
        } else if (op instanceof Op.SoftmaxJacobianProduct p) {
            kernel(code, "softmaxJacobianProduct", buffer(p.p()), buffer(p.d()), buffer(p.result()), p.p().size());
        } else if (op instanceof Op.LogSoftmax l) {
            print(l, code);
        } else if (op instanceof Op.LogSoftmaxJacobianProduct p) {
            print(p, code);
        } else if (op instanceof Op.CrossEntropySlope s) {
            String weight = type.typedLiteral(s.weight());
            kernel(code, "crossEntropySlope", buffer(s.p()), buffer(s.y()), weight, buffer(s.result()), s.p().size());
        } else if (op instanceof Op.TransposedProduct t) {
            Parameter w = t.weights();
            kernel(code, "transposedProduct", "w", at(w), buffer(t.d()), buffer(t.result()), w.rows(), w.columns());
        } else if (op instanceof Op.Concatenation c) {
            print(c, code);
        } else if (op instanceof Op.Columns c) {
            int width = c.x().size() / c.rows();
            copyRows(c.rows(), c.x(), c.from(), width, c.result(), 0, c.result().size() / c.rows(), code);
        } else if (op instanceof Op.InnerProducts p) {
            kernel(
                    code,
                    "innerProducts",
                    buffer(p.a()),
                    buffer(p.b()),
                    buffer(p.result()),
                    p.rows(),
                    p.columns(),
                    p.length());
        } else if (op instanceof Op.RowSums r) {
            int rows = r.result().size() / r.length();
            int summands = r.v().size() / r.length();
            String name = r.transposed() ? "transposedRowSums" : "rowSums";
            kernel(code, name, buffer(r.d()), buffer(r.v()), buffer(r.result()), rows, summands, r.length());
        } else {
            printGradient((Op.AddsToGradient) op, code);
        }
        return code.build();
    }

    private void print(Op.Affine a, CodeBlock.Builder code) {
        Parameter w = a.weights();
        if (a.bias().isPresent()) {
            String biases = at(a.bias().get());
            kernel(code, "affine", "w", at(w), biases, buffer(a.x()), buffer(a.result()), w.rows(), w.columns());
        } else {
            kernel(code, "product", "w", at(w), buffer(a.x()), buffer(a.result()), w.rows(), w.columns());
        }
    }

    private void print(Op.LogSoftmax l, CodeBlock.Builder code) {
        Value z = l.softmax().z();
        code.addStatement("$T logSum = $T.logSumExp($L, $L)", type.scalar(), type.math(), buffer(z), z.size());
        each(
                z.size(),
                code,
                component -> CodeBlock.of("$L = $L - logSum", component.of(place(l.result())), component.of(place(z))));
    }

    private void print(Op.LogSoftmaxJacobianProduct p, CodeBlock.Builder code) {
        int size = p.d().size();
        sum("deltaSum", size, code, component -> CodeBlock.of("$L", component.of(place(p.d()))));
        each(
                size,
                code,
                component -> CodeBlock.of(
                        "$L = $L - $L * deltaSum",
                        component.of(place(p.result())),
                        component.of(place(p.d())),
                        component.of(place(p.p()))));
    }

    private void print(Op.Concatenation c, CodeBlock.Builder code) {
        int width = c.result().size() / c.rows();
        int to = 0;
        for (Value part : c.parts()) {
            int partWidth = part.size() / c.rows();
            copyRows(c.rows(), part, 0, partWidth, c.result(), to, width, code);
            to += partWidth;
        }
    }

    /** Copies the narrower of two widths, row by row. */
    private void copyRows(
            int rows, Value x, int from, int xWidth, Value result, int to, int resultWidth, CodeBlock.Builder code) {
        int count = Math.min(xWidth, resultWidth);
        if (rows == 1) {
            copy(place(x).from(from), place(result).from(to), count, code);
            return;
        }
        code.beginControlFlow("for (int row = 0; row < $L; row++)", rows);
        copy(place(x).from(from).ofRow(xWidth), place(result).from(to).ofRow(resultWidth), count, code);
        code.endControlFlow();
    }

    private static void copy(Place from, Place to, int count, CodeBlock.Builder code) {
        if (count == 1) {
            code.addStatement("$L = $L", to.component(0), from.component(0));
        } else {
            code.addStatement("$T.arraycopy($L, $L, $L)", System.class, from.arguments(), to.arguments(), count);
        }
    }

    private void printGradient(Op.AddsToGradient op, CodeBlock.Builder code) {
        Parameter p = op.parameter();
        if (op instanceof Op.AddOuter o) {
            kernel(code, "addOuter", buffer(o.x()), buffer(o.d()), "g", at(p), p.rows(), p.columns());
        } else if (op instanceof Op.AddTo a && p.size() == 1) {
            code.addStatement("g[$L] += $L", at(p), place(a.d()).component(0));
        } else if (op instanceof Op.AddTo a) {
            kernel(code, "add", buffer(a.d()), "g", at(p), p.size());
        } else if (op instanceof Op.AddElementwise e) {
            each(
                    p.size(),
                    code,
                    component -> CodeBlock.of(
                            "$L += $L",
                            component.of(new Place("g", at(p), 0)),
                            expression(p.layer() + "Slope", e.formula(), e.variables(), e.weights(), component, code)));
        }
    }

    private void kernel(CodeBlock.Builder code, String name, Object... arguments) {
        CodeBlock list = Stream.of(arguments).map(a -> CodeBlock.of("$L", a)).collect(CodeBlock.joining(",$W"));
        code.addStatement("$T.$L($L)", type.kernels(), name, list);
    }

    @Override
    public CodeBlock print(Loss loss, String variable) {
        CodeBlock.Builder code = CodeBlock.builder();
        int components = loss.target().size();
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            Value z = entropy.softmax().z();
            String logSum = variable.equals("loss") ? "logSum" : variable + "LogSum";
            code.addStatement(
                    "$T $L = $T.logSumExp($L, $L)", type.scalar(), logSum, type.math(), buffer(z), components);
            sum(variable, components, code, component -> {
                String y = component.of(place(entropy.target()));
                return CodeBlock.of("$L * ($L - $L)", y, logSum, component.of(place(z)));
            });
            if (loss.weight() != 1) {
                code.addStatement("$L *= $L", variable, type.literal(loss.weight()));
            }
            return code.build();
        }
        Loss.Sum sum = (Loss.Sum) loss;
        sum(
                variable,
                components,
                code,
                component -> expression(variable, sum.summand(), sum.variables(), Map.of(), component, code));
        return code.build();
    }

    private void sum(String variable, int components, CodeBlock.Builder code, Function<Component, CodeBlock> summand) {
        if (components > 1) {
            code.addStatement("$T $L = 0", type.scalar(), variable);
        }
        String format = components > 1 ? "$L += $L" : type.scalar() + " $L = $L";
        each(components, code, component -> CodeBlock.of(format, variable, summand.apply(component)));
    }

    /** The statements that copy the network's outputs to {@code out}, one for each. */
    List<CodeBlock> outputs() {
        List<CodeBlock> statements = new ArrayList<>();
        int offset = 0;
        for (Value output : program.outputs()) {
            CodeBlock.Builder code = CodeBlock.builder();
            copy(place(output), Places.output(offset), output.size(), code);
            statements.add(code.build());
            offset += output.size();
        }
        return statements;
    }

    /** How one component is written: by the index of the loop that it stands in, or without one. */
    private interface Component {
        String of(Place place);
    }

    /** A statement for each of several components: a loop or, for one component, the statement alone. */
    private static void each(int components, CodeBlock.Builder code, Function<Component, CodeBlock> statement) {
        if (components == 1) {
            code.addStatement(statement.apply(place -> place.component(0)));
            return;
        }
        code.beginControlFlow("for (int i = 0; i < $L; i++)", components);
        code.addStatement(statement.apply(place -> place.component("i")));
        code.endControlFlow();
    }

    /** What a formula yields for a component; what it repeats is declared before. */
    private CodeBlock expression(
            String owner,
            Expr formula,
            Map<String, Value> variables,
            Map<String, Parameter> weights,
            Component component,
            CodeBlock.Builder code) {
        Map<String, String> components = new HashMap<>();
        variables.forEach((variable, value) -> components.put(variable, component.of(place(value))));
        weights.forEach((variable, weight) -> components.put(variable, component.of(new Place("w", at(weight), 0))));
        return shared.declare(owner, "", formula, new ExprPrinter(type, components), code)
                .print(formula);
    }

    private Place place(Value value) {
        return places.of(value).orElseGet(() -> new Place("s", offsets.of(value), 0));
    }

    private String buffer(Value value) {
        return place(value).arguments();
    }

    private String at(Parameter parameter) {
        return offsets.of(parameter);
    }
}
