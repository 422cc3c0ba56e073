package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints a small network: each component of each value is a local variable. */
final class UnrolledPrinter implements OpPrinter {
    private final NetworkProgram program;
    private final NumberType type;
    private final boolean toOutput;
    private final UniqueNames names = new UniqueNames();
    private final Map<Value, String> powers = new HashMap<>();
    private final Map<Value, String> prefixes = new HashMap<>();

    /**
     * Prints one method.
     *
     * @param toOutput whether the network's output goes straight to {@code out}, or to locals that are read again
     */
    UnrolledPrinter(NetworkProgram program, NumberType type, boolean toOutput) {
        this.program = program;
        this.type = type;
        this.toOutput = toOutput;
    }

    @Override
    public CodeBlock print(Op op) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (op instanceof Op.Affine affine) {
            print(affine, code);
        } else if (op instanceof Op.Elementwise e) {
            for (int i = 0; i < e.result().size(); i++) {
                declare(e.result(), i, expression(e.formula(), e.variables(), i), code);
            }
        } else if (op instanceof Op.Softmax softmax) {
            print(softmax, code);
        } else if (op instanceof Op.SoftmaxJacobianProduct product) {
            print(product, code);
        } else if (op instanceof Op.TransposedProduct product) {
            print(product, code);
        } else if (op instanceof Op.AddOuter outer) {
            print(outer, code);
        } else if (op instanceof Op.AddTo add) {
            for (int j = 0; j < add.bias().size(); j++) {
                code.addStatement("g[$L] += $L", add.bias().offset() + j, at(add.d(), j));
            }
        }
        return code.build();
    }

    @Override
    public CodeBlock print(Loss loss) {
        return CodeBlock.builder()
                .add(prelude(loss))
                .addStatement("$T loss = $L", type.scalar(), value(loss))
                .build();
    }

    /** The statements of a method that computes nothing else from the logits. */
    CodeBlock returned(Loss loss) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            code.add(normalizer(entropy.softmax()));
        }
        return code.add(prelude(loss)).addStatement("return $L", value(loss)).build();
    }

    private CodeBlock prelude(Loss loss) {
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            String p = prefix(entropy.softmax().result());
            return CodeBlock.builder()
                    .addStatement("$T $LLogSum = $LMax + $T.log($LSum)", type.scalar(), p, p, type.math(), p)
                    .build();
        }
        return CodeBlock.of("");
    }

    private CodeBlock value(Loss loss) {
        IntStream components = IntStream.range(0, program.output().size());
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            String p = prefix(entropy.softmax().result());
            Value z = entropy.softmax().z();
            CodeBlock sum = components
                    .mapToObj(k -> CodeBlock.of("$L * ($LLogSum - $L)", at(entropy.y(), k), p, at(z, k)))
                    .collect(CodeBlock.joining("\n+ "));
            return weighted(sum, loss.weight());
        }
        Loss.Sum plain = (Loss.Sum) loss;
        return components
                .mapToObj(i -> printer(plain.variables(), i))
                .map(p -> program.output().size() > 1 ? p.printSummand(plain.summand()) : p.print(plain.summand()))
                .collect(CodeBlock.joining("\n+ "));
    }

    private CodeBlock weighted(CodeBlock sum, double weight) {
        return weight == 1 ? sum : CodeBlock.of("$L * ($L)", type.literal(weight), sum);
    }

    private void print(Op.Affine op, CodeBlock.Builder code) {
        Parameter w = op.weights();
        for (int j = 0; j < w.columns(); j++) {
            int unit = j;
            CodeBlock sum =
                    op.bias().map(b -> CodeBlock.of("w[$L]", b.offset() + unit)).orElse(CodeBlock.of(""));
            for (int i = 0; i < w.rows(); i++) {
                sum = multiplyAdd(at(op.x(), i), weight(w, i, j), sum);
            }
            declare(op.result(), j, sum, code);
        }
    }

    private void print(Op.Softmax op, CodeBlock.Builder code) {
        code.add(normalizer(op));
        String p = prefix(op.result());
        String e = powers(op);
        for (int k = 0; k < op.z().size(); k++) {
            declare(op.result(), k, CodeBlock.of("$L$L / $LSum", e, k, p), code);
        }
    }

    /** The part of a softmax that its cross-entropy needs as well: maximum, powers and their sum. */
    CodeBlock normalizer(Op.Softmax op) {
        CodeBlock.Builder code = CodeBlock.builder();
        int n = op.z().size();
        String p = prefix(op.result());
        String e = powers(op);
        CodeBlock max = CodeBlock.of("$L", at(op.z(), 0));
        for (int k = 1; k < n; k++) {
            max = CodeBlock.of("$T.max($L, $L)", Math.class, max, at(op.z(), k));
        }
        code.addStatement("$T $LMax = $L", type.scalar(), p, max);
        for (int k = 0; k < n; k++) {
            code.addStatement("$T $L$L = $T.exp($L - $LMax)", type.scalar(), e, k, type.math(), at(op.z(), k), p);
        }
        CodeBlock sum =
                IntStream.range(0, n).mapToObj(k -> CodeBlock.of("$L$L", e, k)).collect(CodeBlock.joining(" + "));
        return code.addStatement("$T $LSum = $L", type.scalar(), p, sum).build();
    }

    private void print(Op.SoftmaxJacobianProduct op, CodeBlock.Builder code) {
        String mean = prefix(op.p()) + "DeltaMean";
        CodeBlock sum = CodeBlock.of("");
        for (int k = 0; k < op.p().size(); k++) {
            sum = multiplyAdd(at(op.d(), k), at(op.p(), k), sum);
        }
        code.addStatement("$T $L = $L", type.scalar(), mean, sum);
        for (int k = 0; k < op.p().size(); k++) {
            declare(op.result(), k, CodeBlock.of("$L * ($L - $L)", at(op.p(), k), at(op.d(), k), mean), code);
        }
    }

    private void print(Op.TransposedProduct op, CodeBlock.Builder code) {
        Parameter w = op.weights();
        for (int i = 0; i < w.rows(); i++) {
            CodeBlock sum = CodeBlock.of("");
            for (int j = 0; j < w.columns(); j++) {
                sum = multiplyAdd(weight(w, i, j), at(op.d(), j), sum);
            }
            declare(op.result(), i, sum, code);
        }
    }

    private void print(Op.AddOuter op, CodeBlock.Builder code) {
        Parameter w = op.weights();
        for (int i = 0; i < w.rows(); i++) {
            for (int j = 0; j < w.columns(); j++) {
                int at = w.offset() + i * w.columns() + j;
                code.addStatement(
                        "g[$L] = $L", at, multiplyAdd(at(op.x(), i), at(op.d(), j), CodeBlock.of("g[$L]", at)));
            }
        }
    }

    private static CodeBlock multiplyAdd(String a, String b, CodeBlock sum) {
        return sum.isEmpty()
                ? CodeBlock.of("$L * $L", a, b)
                : CodeBlock.of("$T.fma($L, $L,$W$L)", Math.class, a, b, sum);
    }

    private static String weight(Parameter w, int row, int column) {
        return "w[" + (w.offset() + row * w.columns() + column) + "]";
    }

    private void declare(Value value, int i, CodeBlock expression, CodeBlock.Builder code) {
        if (toOutput && value.equals(program.output())) {
            code.addStatement("$L = $L", element("out", "outAt", i), expression);
        } else {
            code.addStatement("$T $L = $L", type.scalar(), at(value, i), expression);
        }
    }

    private CodeBlock expression(Expr formula, Map<String, Value> variables, int i) {
        return printer(variables, i).print(formula);
    }

    private ExprPrinter printer(Map<String, Value> variables, int i) {
        Map<String, String> components = new HashMap<>();
        variables.forEach((variable, value) -> components.put(variable, at(value, i)));
        return new ExprPrinter(type, components);
    }

    private String at(Value value, int i) {
        if (value.equals(program.input())) {
            return element("x", "xAt", i);
        }
        return value.equals(program.target()) ? element("y", "yAt", i) : prefix(value) + i;
    }

    private static String element(String array, String at, int i) {
        return array + "[" + at + (i == 0 ? "" : " + " + i) + "]";
    }

    private String powers(Op.Softmax op) {
        return powers.computeIfAbsent(op.result(), v -> names.prefix(v.name() + "Exp"));
    }

    private String prefix(Value value) {
        return prefixes.computeIfAbsent(value, v -> names.prefix(v.name()));
    }
}
