package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.plan.Plan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Prints a larger network: each value is a buffer in {@code s}, worked on by kernels and loops with constant bounds. */
final class BufferedPrinter implements OpPrinter {
    private final NetworkProgram program;
    private final NumberType type;
    private final Places places;
    private final Map<Value, String> buffers = new LinkedHashMap<>();
    private final Map<String, Integer> weightOffsets = new LinkedHashMap<>();
    private final Map<String, Integer> bufferOffsets = new LinkedHashMap<>();
    private final Map<Parameter, String> parameters = new HashMap<>();

    /**
     * Prints a plan.
     *
     * @param names the names of constants that are taken
     */
    BufferedPrinter(Plan plan, NumberType type, UniqueNames names) {
        this.program = plan.program();
        this.type = type;
        this.places = new Places(program);
        for (Parameter p : program.parameters()) {
            String name = names.of(UniqueNames.constant(p.layer()) + "_" + UniqueNames.constant(p.name()));
            parameters.put(p, name);
            weightOffsets.put(name, p.offset());
        }
        plan.offsets().forEach((value, offset) -> {
            String name = names.of(UniqueNames.constant(value.name()));
            buffers.put(value, name);
            bufferOffsets.put(name, offset);
        });
    }

    /** The offsets of weights, by the name of their constant. */
    Map<String, Integer> weightOffsets() {
        return weightOffsets;
    }

    /** The offsets of buffers, by the name of their constant. */
    Map<String, Integer> bufferOffsets() {
        return bufferOffsets;
    }

    @Override
    public CodeBlock print(Op op) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (op instanceof Op.Affine a) {
            print(a, code);
        } else if (op instanceof Op.Elementwise e) {
            loop(e.result().size(), code);
            code.addStatement("$L = $L", component(e.result()), expression(e.formula(), e.variables(), e.weights()));
            code.endControlFlow();
        } else if (op instanceof Op.Softmax s) {
            code.addStatement("$T.softmax($L, $L, $L)", type.math(), buffer(s.z()), buffer(s.result()), s.z().size());
        } else if (op instanceof Op.SoftmaxJacobianProduct p) {
            kernel(code, "softmaxJacobianProduct", buffer(p.p()), buffer(p.d()), buffer(p.result()), p.p().size());
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
            code.addStatement(
                    "$T.arraycopy($L, $L, $L)", System.class, buffer(x) + plus(from), buffer(result) + plus(to), count);
            return;
        }
        code.beginControlFlow("for (int row = 0; row < $L; row++)", rows);
        code.addStatement(
                "$T.arraycopy($L, $L, $L)",
                System.class,
                buffer(x) + plus(from) + " + row * " + xWidth,
                buffer(result) + plus(to) + " + row * " + resultWidth,
                count);
        code.endControlFlow();
    }

    private void printGradient(Op.AddsToGradient op, CodeBlock.Builder code) {
        Parameter p = op.parameter();
        if (op instanceof Op.AddOuter o) {
            kernel(code, "addOuter", buffer(o.x()), buffer(o.d()), "g", at(p), p.rows(), p.columns());
        } else if (op instanceof Op.AddTo a) {
            kernel(code, "add", buffer(a.d()), "g", at(p), p.size());
        } else if (op instanceof Op.AddElementwise e) {
            loop(p.size(), code);
            code.addStatement("g[$L + i] += $L", at(p), expression(e.formula(), e.variables(), e.weights()));
            code.endControlFlow();
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
            code.addStatement("$T $L = 0", type.scalar(), variable);
            loop(components, code);
            code.addStatement("$L += $L * ($L - $L)", variable, component(entropy.target()), logSum, component(z));
            code.endControlFlow();
            if (loss.weight() != 1) {
                code.addStatement("$L *= $L", variable, type.literal(loss.weight()));
            }
            return code.build();
        }
        Loss.Sum sum = (Loss.Sum) loss;
        code.addStatement("$T $L = 0", type.scalar(), variable);
        loop(components, code);
        code.addStatement("$L += $L", variable, expression(sum.summand(), sum.variables(), Map.of()));
        return code.endControlFlow().build();
    }

    /** The statements that copy the network's outputs to {@code out}. */
    CodeBlock outputs() {
        CodeBlock.Builder code = CodeBlock.builder();
        int offset = 0;
        for (Value output : program.outputs()) {
            code.addStatement(
                    "$T.arraycopy($L, $L, $L)",
                    System.class,
                    buffer(output),
                    Places.output(offset).arguments(),
                    output.size());
            offset += output.size();
        }
        return code.build();
    }

    private static void loop(int count, CodeBlock.Builder code) {
        code.beginControlFlow("for (int i = 0; i < $L; i++)", count);
    }

    private CodeBlock expression(Expr formula, Map<String, Value> variables, Map<String, Parameter> weights) {
        Map<String, String> components = new HashMap<>();
        variables.forEach((variable, value) -> components.put(variable, component(value)));
        weights.forEach((variable, weight) -> components.put(variable, "w[" + at(weight) + " + i]"));
        return new ExprPrinter(type, components).print(formula);
    }

    private String component(Value value) {
        return places.of(value).map(p -> p.component("i")).orElseGet(() -> "s[" + buffers.get(value) + " + i]");
    }

    private String buffer(Value value) {
        return places.of(value).map(Places.Place::arguments).orElseGet(() -> "s, " + buffers.get(value));
    }

    private static String plus(int offset) {
        return offset == 0 ? "" : " + " + offset;
    }

    private String at(Parameter parameter) {
        return parameters.get(parameter);
    }
}
