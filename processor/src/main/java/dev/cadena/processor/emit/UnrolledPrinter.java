package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Prints a small network: each component of each value is a local variable. */
final class UnrolledPrinter {
    private final NumberType type;
    private final Locals locals;
    private final UniqueNames names;
    private final SharedTerms shared;
    private final UnrolledNormalization normalization;
    private final UnrolledNoise noise;
    private final Map<Value, String> powers = new HashMap<>();
    private final Set<Value> logSums = new HashSet<>();

    /**
     * Prints one method.
     *
     * @param output the value that goes straight to {@code out}; the others go to locals
     * @param isTraining whether the method takes {@code noise} and {@code visit}
     */
    UnrolledPrinter(NetworkProgram program, NumberType type, Optional<Value> output, boolean isTraining) {
        this.type = type;
        this.locals = new Locals(program, type, output);
        this.names = locals.names();
        this.shared = new SharedTerms(names);
        this.normalization = new UnrolledNormalization(locals, type);
        this.noise = new UnrolledNoise(locals, type, isTraining);
    }

    /** The statements of one operation. */
    CodeBlock print(Op op) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (op instanceof Op.Affine affine) {
            print(affine, code);
        } else if (op instanceof Op.Elementwise e) {
            for (int i = 0; i < e.result().size(); i++) {
                ExprPrinter printer = printer(e.variables(), e.weights(), i);
                String owner = e.result().name();
                declare(
                        e.result(),
                        i,
                        shared.declare(owner, "" + i, e.formula(), printer, code)
                                .print(e.formula()),
                        code);
            }
        } else if (op instanceof Op.Softmax softmax) {
            print(softmax, code);
        } else if (op instanceof Op.SoftmaxJacobianProduct product) {
            print(product, code);
        } else if (op instanceof Op.LogSoftmax logarithm) {
            print(logarithm, code);
        } else if (op instanceof Op.LogSoftmaxJacobianProduct product) {
            print(product, code);
        } else if (op instanceof Op.CrossEntropySlope slope) {
            print(slope, code);
        } else if (op instanceof Op.TransposedProduct product) {
            print(product, code);
        } else if (op instanceof Op.Concatenation concatenation) {
            alias(concatenation, code);
        } else if (op instanceof Op.Columns columns) {
            alias(columns, code);
        } else if (op instanceof Op.OneHot oneHot) {
            print(oneHot, code);
        } else if (op instanceof Op.InnerProducts products) {
            print(products, code);
        } else if (op instanceof Op.RowSums sums) {
            print(sums, code);
        } else if (op instanceof Op.Normalization n) {
            normalization.print(n, code);
        } else if (op instanceof Op.NormalizationJacobianProduct product) {
            normalization.print(product, code);
        } else if (op instanceof Op.Noisy noisy) {
            noise.print(noisy, code);
        } else {
            printGradient((Op.AddsToGradient) op, code);
        }
        return code.build();
    }

    private void printGradient(Op.AddsToGradient op, CodeBlock.Builder code) {
        int offset = op.parameter().offset();
        if (op instanceof Op.AddOuter outer) {
            print(outer, code);
        } else if (op instanceof Op.AddTo add) {
            for (int j = 0; j < op.parameter().size(); j++) {
                code.addStatement("g[$L] += $L", offset + j, at(add.d(), j));
            }
        } else if (op instanceof Op.AddElementwise e) {
            for (int i = 0; i < e.components(); i++) {
                ExprPrinter printer = printer(e.variables(), e.weights(), i);
                printer = shared.declare(op.parameter().layer() + "Slope", "" + i, e.formula(), printer, code);
                code.addStatement("g[$L] += $L", offset + i % op.parameter().size(), printer.print(e.formula()));
            }
        }
    }

    /** A concatenation computes nothing: its components have names. */
    private void alias(Op.Concatenation op, CodeBlock.Builder code) {
        int width = op.result().size() / op.rows();
        int to = 0;
        for (Value part : op.parts()) {
            int partWidth = part.size() / op.rows();
            for (int i = 0; i < part.size(); i++) {
                locals.alias(op.result(), i / partWidth * width + to + i % partWidth, at(part, i), code);
            }
            to += partWidth;
        }
    }

    private void alias(Op.Columns op, CodeBlock.Builder code) {
        int width = op.x().size() / op.rows();
        int count = op.result().size() / op.rows();
        for (int i = 0; i < op.result().size(); i++) {
            locals.alias(op.result(), i, at(op.x(), i / count * width + op.from() + i % count), code);
        }
    }

    private void print(Op.OneHot op, CodeBlock.Builder code) {
        for (int i = 0; i < op.result().size(); i++) {
            String number = at(op.x(), i / op.categories());
            declare(op.result(), i, CodeBlock.of("$L == $L ? 1 : 0", number, i % op.categories()), code);
        }
    }

    private void print(Op.InnerProducts op, CodeBlock.Builder code) {
        for (int i = 0; i < op.rows(); i++) {
            for (int j = 0; j < op.columns(); j++) {
                CodeBlock sum = CodeBlock.of("");
                for (int k = 0; k < op.length(); k++) {
                    sum = multiplyAdd(at(op.a(), i * op.length() + k), at(op.b(), j * op.length() + k), sum);
                }
                declare(op.result(), i * op.columns() + j, sum, code);
            }
        }
    }

    private void print(Op.RowSums op, CodeBlock.Builder code) {
        int rows = op.result().size() / op.length();
        int summands = op.v().size() / op.length();
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < op.length(); k++) {
                CodeBlock sum = CodeBlock.of("");
                for (int j = 0; j < summands; j++) {
                    int factor = op.transposed() ? j * rows + i : i * summands + j;
                    sum = multiplyAdd(at(op.d(), factor), at(op.v(), j * op.length() + k), sum);
                }
                declare(op.result(), i * op.length() + k, sum, code);
            }
        }
    }

    /** The statements that declare and compute a loss in a variable. */
    CodeBlock print(Loss loss, String variable) {
        CodeBlock.Builder code = prelude(loss);
        CodeBlock value = value(loss, code);
        return code.addStatement("$T $L = $L", type.scalar(), variable, value).build();
    }

    /** The statements of a method that returns the only loss. */
    CodeBlock returned(Loss loss) {
        CodeBlock.Builder code = prelude(loss);
        CodeBlock value = value(loss, code);
        return code.addStatement("return $L", value).build();
    }

    private CodeBlock.Builder prelude(Loss loss) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!(loss instanceof Loss.SoftmaxCrossEntropy entropy)) {
            return code;
        }
        return code.add(logSum(entropy.softmax()));
    }

    private CodeBlock value(Loss loss, CodeBlock.Builder code) {
        IntStream components = IntStream.range(0, loss.target().size());
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            String p = prefix(entropy.softmax().result());
            Value z = entropy.softmax().z();
            CodeBlock sum = components
                    .mapToObj(k -> CodeBlock.of("$L * ($LLogSum - $L)", at(entropy.target(), k), p, at(z, k)))
                    .collect(CodeBlock.joining("\n+ "));
            return CodeBlock.of("$L * ($L)", at(loss.rowWeight(), 0), weighted(sum, loss.weight()));
        }
        boolean isSum = loss.target().size() > 1;
        Loss.Sum plain = (Loss.Sum) loss;
        CodeBlock sum = components
                .mapToObj(i -> shared.declare(
                        loss.target().layer() + "Loss",
                        "" + i,
                        plain.summand(),
                        printer(plain.variables(), Map.of(), i),
                        code))
                .map(p -> isSum ? p.printSummand(plain.summand()) : p.printFactor(plain.summand()))
                .collect(CodeBlock.joining("\n+ "));
        return CodeBlock.of(isSum ? "$L * ($L)" : "$L * $L", at(loss.rowWeight(), 0), sum);
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

    /** The logarithm of a normalizer; nothing where it is at hand: two losses may judge one softmax. */
    private CodeBlock logSum(Op.Softmax op) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!powers.containsKey(op.result())) {
            code.add(normalizer(op));
        }
        if (logSums.add(op.result())) {
            String p = prefix(op.result());
            code.addStatement("$T $LLogSum = $LMax + $T.log($LSum)", type.scalar(), p, p, type.math(), p);
        }
        return code.build();
    }

    private void print(Op.LogSoftmax op, CodeBlock.Builder code) {
        code.add(logSum(op.softmax()));
        String p = prefix(op.softmax().result());
        for (int k = 0; k < op.result().size(); k++) {
            declare(
                    op.result(),
                    k,
                    CodeBlock.of("$L - $LLogSum", at(op.softmax().z(), k), p),
                    code);
        }
    }

    private void print(Op.LogSoftmaxJacobianProduct op, CodeBlock.Builder code) {
        String sum = prefix(op.d()) + "Sum";
        CodeBlock summands = IntStream.range(0, op.d().size())
                .mapToObj(k -> CodeBlock.of("$L", at(op.d(), k)))
                .collect(CodeBlock.joining("$W+ "));
        code.addStatement("$T $L = $L", type.scalar(), sum, summands);
        for (int k = 0; k < op.d().size(); k++) {
            declare(op.result(), k, CodeBlock.of("$L - $L * $L", at(op.d(), k), at(op.p(), k), sum), code);
        }
    }

    private void print(Op.SoftmaxJacobianProduct op, CodeBlock.Builder code) {
        String mean = prefix(op.p()) + "DeltaMean";
        CodeBlock sum = CodeBlock.of("");
        for (int k = 0; k < op.p().size(); k++) {
            sum = multiplyAdd(at(op.d(), k), at(op.p(), k), sum);
        }
        code.addStatement("$T $L = $L", type.scalar(), mean, sum);
        String rest = prefix(op.p()) + "DeltaLeft";
        CodeBlock left = CodeBlock.of("");
        for (int k = 0; k < op.p().size(); k++) {
            String difference = at(op.d(), k) + " - " + mean;
            left = multiplyAdd(k == 0 ? "(" + difference + ")" : difference, at(op.p(), k), left);
        }
        code.add("// The rounding of the mean, which would be all that is left of a difference where p is nearly 1.\n");
        code.addStatement("$T $L = $L", type.scalar(), rest, left);
        for (int k = 0; k < op.p().size(); k++) {
            declare(
                    op.result(),
                    k,
                    CodeBlock.of("$L * ($L - $L - $L)", at(op.p(), k), at(op.d(), k), mean, rest),
                    code);
        }
    }

    private void print(Op.CrossEntropySlope op, CodeBlock.Builder code) {
        int n = op.p().size();
        String excess = prefix(op.result()) + "Excess";
        CodeBlock sum = IntStream.range(0, n)
                .mapToObj(k -> CodeBlock.of("($L - $L)", at(op.p(), k), at(op.y(), k)))
                .collect(CodeBlock.joining("$W+ "));
        code.add(
                "// All p - y add up to 0 but for roundings, which would be all that is left of one where p is nearly 1.\n");
        code.addStatement("$T $L = $L", type.scalar(), excess, sum);
        for (int k = 0; k < n; k++) {
            CodeBlock slope = CodeBlock.of("$L - $L - $L * $L", at(op.p(), k), at(op.y(), k), at(op.p(), k), excess);
            CodeBlock weighted = CodeBlock.of("$L * ($L)", at(op.rowWeight(), 0), weighted(slope, op.weight()));
            declare(op.result(), k, weighted, code);
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
        Parameter w = op.parameter();
        for (int i = 0; i < w.rows(); i++) {
            for (int j = 0; j < w.columns(); j++) {
                int at = w.offset() + i * w.columns() + j;
                code.addStatement(
                        "g[$L] = $L", at, multiplyAdd(at(op.x(), i), at(op.d(), j), CodeBlock.of("g[$L]", at)));
            }
        }
    }

    static CodeBlock multiplyAdd(String a, String b, CodeBlock sum) {
        return sum.isEmpty()
                ? CodeBlock.of("$L * $L", a, b)
                : CodeBlock.of("$T.fma($L, $L,$W$L)", Math.class, a, b, sum);
    }

    private static String weight(Parameter w, int row, int column) {
        return "w[" + (w.offset() + row * w.columns() + column) + "]";
    }

    /** The statements that copy the outputs to {@code out}, but for the one that goes straight there. */
    CodeBlock outputs(List<Value> outputs) {
        CodeBlock.Builder code = CodeBlock.builder();
        int offset = 0;
        for (Value value : outputs) {
            for (int i = 0; i < value.size() && !locals.isOutput(value); i++) {
                code.addStatement("$L = $L", Places.output(offset).component(i), at(value, i));
            }
            offset += value.size();
        }
        return code.build();
    }

    private ExprPrinter printer(Map<String, Value> variables, Map<String, Parameter> weights, int i) {
        Map<String, String> components = new HashMap<>();
        variables.forEach((variable, value) -> components.put(variable, at(value, value.isSameForAll() ? 0 : i)));
        weights.forEach(
                (variable, weight) -> components.put(variable, "w[" + (weight.offset() + i % weight.size()) + "]"));
        return new ExprPrinter(type, components);
    }

    private String powers(Op.Softmax op) {
        return powers.computeIfAbsent(op.result(), v -> names.prefix(v.name() + "Exp"));
    }

    private void declare(Value value, int i, CodeBlock expression, CodeBlock.Builder code) {
        locals.declare(value, i, expression, code);
    }

    private String at(Value value, int i) {
        return locals.at(value, i);
    }

    private String prefix(Value value) {
        return locals.prefix(value);
    }
}
