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

/** Prints a larger network: each value is a buffer in {@code s}, worked on by kernels and loops with constant bounds. */
final class BufferedPrinter implements OpPrinter {
    private final NetworkProgram program;
    private final NumberType type;
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
            Parameter w = a.weights();
            if (a.bias().isPresent()) {
                code.addStatement(
                        "$T.affine(w, $L, $L, $L, $L, $L, $L)",
                        type.kernels(),
                        at(w),
                        at(a.bias().get()),
                        buffer(a.x()),
                        buffer(a.result()),
                        w.rows(),
                        w.columns());
            } else {
                code.addStatement(
                        "$T.product(w, $L, $L, $L, $L, $L)",
                        type.kernels(),
                        at(w),
                        buffer(a.x()),
                        buffer(a.result()),
                        w.rows(),
                        w.columns());
            }
        } else if (op instanceof Op.Elementwise e) {
            loop(e.result().size(), code);
            code.addStatement("$L = $L", component(e.result()), expression(e.formula(), e.variables()));
            code.endControlFlow();
        } else if (op instanceof Op.Softmax s) {
            code.addStatement("$T.softmax($L, $L, $L)", type.math(), buffer(s.z()), buffer(s.result()), s.z().size());
        } else if (op instanceof Op.SoftmaxJacobianProduct p) {
            code.addStatement(
                    "$T.softmaxJacobianProduct($L, $L, $L, $L)",
                    type.kernels(),
                    buffer(p.p()),
                    buffer(p.d()),
                    buffer(p.result()),
                    p.p().size());
        } else if (op instanceof Op.TransposedProduct t) {
            code.addStatement(
                    "$T.transposedProduct(w, $L, $L, $L, $L, $L)",
                    type.kernels(),
                    at(t.weights()),
                    buffer(t.d()),
                    buffer(t.result()),
                    t.weights().rows(),
                    t.weights().columns());
        } else if (op instanceof Op.AddOuter o) {
            code.addStatement(
                    "$T.addOuter($L, $L, g, $L, $L, $L)",
                    type.kernels(),
                    buffer(o.x()),
                    buffer(o.d()),
                    at(o.weights()),
                    o.weights().rows(),
                    o.weights().columns());
        } else if (op instanceof Op.AddTo a) {
            code.addStatement(
                    "$T.add($L, g, $L, $L)",
                    type.kernels(),
                    buffer(a.d()),
                    at(a.bias()),
                    a.bias().size());
        }
        return code.build();
    }

    @Override
    public CodeBlock print(Loss loss) {
        CodeBlock.Builder code = CodeBlock.builder();
        int components = program.output().size();
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            Value z = entropy.softmax().z();
            code.addStatement("$T logSum = $T.logSumExp($L, $L)", type.scalar(), type.math(), buffer(z), components);
            code.addStatement("$T loss = 0", type.scalar());
            loop(components, code);
            code.addStatement("loss += $L * (logSum - $L)", component(entropy.y()), component(z));
            code.endControlFlow();
            if (loss.weight() != 1) {
                code.addStatement("loss *= $L", type.literal(loss.weight()));
            }
            return code.build();
        }
        Loss.Sum sum = (Loss.Sum) loss;
        code.addStatement("$T loss = 0", type.scalar());
        loop(components, code);
        code.addStatement("loss += $L", expression(sum.summand(), sum.variables()));
        return code.endControlFlow().build();
    }

    /** The statements that copy the network's output to {@code out}. */
    CodeBlock output() {
        return CodeBlock.builder()
                .addStatement(
                        "$T.arraycopy($L, out, outAt, $L)",
                        System.class,
                        buffer(program.output()),
                        program.output().size())
                .build();
    }

    private static void loop(int count, CodeBlock.Builder code) {
        code.beginControlFlow("for (int i = 0; i < $L; i++)", count);
    }

    private CodeBlock expression(Expr formula, Map<String, Value> variables) {
        Map<String, String> components = new HashMap<>();
        variables.forEach((variable, value) -> components.put(variable, component(value)));
        return new ExprPrinter(type, components).print(formula);
    }

    private String component(Value value) {
        if (value.equals(program.input())) {
            return "x[xAt + i]";
        }
        return value.equals(program.target()) ? "y[yAt + i]" : "s[" + buffers.get(value) + " + i]";
    }

    private String buffer(Value value) {
        return value.equals(program.input()) ? "x, xAt" : "s, " + buffers.get(value);
    }

    private String at(Parameter parameter) {
        return parameters.get(parameter);
    }
}
