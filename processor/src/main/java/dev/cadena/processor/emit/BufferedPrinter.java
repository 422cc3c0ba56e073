package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** Prints one method of a larger network: each value is a matrix in {@code s}, worked on by kernels and loops. */
final class BufferedPrinter {
    private final Plan plan;
    private final NumberType type;
    private final Offsets offsets;
    private final Loops loops;
    private final CodeBlock.Builder code = CodeBlock.builder();

    BufferedPrinter(Plan plan, NumberType type, Offsets offsets) {
        this.plan = plan;
        this.type = type;
        this.offsets = offsets;
        this.loops = new Loops(plan, type, offsets, code);
    }

    /** The statements so far. */
    CodeBlock code() {
        return code.build();
    }

    /** Prints an operation; one that another one's kernel does as well is left to that one. */
    void print(Op op) {
        if (op instanceof Op.AddsToGradient adds) {
            if (!plan.biases().containsValue(op)) {
                printGradient(adds);
            }
        } else if (!plan.inner().containsKey(op.result())) {
            printValue(op);
        }
    }

    private void printValue(Op op) {
        if (op instanceof Op.Affine a) {
            printAffine(a, a.result(), "affine", "product");
        } else if (op instanceof Op.Elementwise e) {
            print(e);
        } else if (op instanceof Op.Softmax p) {
            kernel("softmax", matrix(p.z()), matrix(p.result()), p.z().size());
        } else if (op instanceof Op.SoftmaxJacobianProduct p) {
            kernel("softmaxJacobianProduct", matrix(p.p()), matrix(p.d()), matrix(p.result()), p.p().size());
        } else if (op instanceof Op.LogSoftmax l) {
            Value z = l.softmax().z();
            kernel("logSoftmax", matrix(z), matrix(l.result()), z.size());
        } else if (op instanceof Op.LogSoftmaxJacobianProduct p) {
            kernel("logSoftmaxJacobianProduct", matrix(p.p()), matrix(p.d()), matrix(p.result()), p.d().size());
        } else if (op instanceof Op.CrossEntropySlope p) {
            CodeBlock weight = type.typedLiteral(p.weight());
            kernel(
                    "crossEntropySlope",
                    matrix(p.p()),
                    matrix(p.y()),
                    matrix(p.rowWeight()),
                    weight,
                    matrix(p.result()),
                    p.p().size());
        } else if (op instanceof Op.TransposedProduct t) {
            Parameter w = t.weights();
            kernel("transposedProduct", matrix(t.d()), "w", at(w), matrix(t.result()), w.rows(), w.columns());
        } else if (op instanceof Op.Concatenation c) {
            print(c);
        } else if (op instanceof Op.Columns c) {
            int width = c.x().size() / c.rows();
            int count = c.result().size() / c.rows();
            kernel("copyColumns", matrix(c.x()), c.from(), width, matrix(c.result()), 0, count, c.rows(), count);
        } else if (op instanceof Op.OneHot o) {
            kernel("oneHot", matrix(o.x()), matrix(o.result()), o.x().size(), o.categories());
        } else if (op instanceof Op.InnerProducts p) {
            kernel(
                    "innerProducts",
                    matrix(p.a()),
                    matrix(p.b()),
                    matrix(p.result()),
                    p.rows(),
                    p.columns(),
                    p.length());
        } else if (op instanceof Op.RowSums r) {
            int rows = r.result().size() / r.length();
            int summands = r.v().size() / r.length();
            String name = r.transposed() ? "transposedRowSums" : "rowSums";
            kernel(name, matrix(r.d()), matrix(r.v()), matrix(r.result()), rows, summands, r.length());
        } else if (op instanceof Op.Normalization n) {
            CodeBlock epsilon = type.typedLiteral(n.epsilon());
            kernel("normalize", matrix(n.x()), matrix(n.result()), n.rows(), n.length(), epsilon);
        } else if (op instanceof Op.NormalizationJacobianProduct p) {
            print(p);
        } else if (op instanceof Op.BatchNormalization n) {
            print(n);
        } else if (op instanceof Op.BatchNormalizationJacobianProduct p) {
            print(p);
        } else if (op instanceof Op.Dropout d) {
            print(d, "dropout", d.rate());
        } else if (op instanceof Op.GaussianNoise n) {
            print(n, "gaussianNoise", n.deviation());
        } else {
            throw new IllegalStateException("no way to print " + op);
        }
    }

    private void printAffine(Op.Affine a, Value result, String withBias, String withoutBias) {
        Parameter w = a.weights();
        if (a.bias().isPresent()) {
            String biases = at(a.bias().get());
            kernel(withBias, matrix(a.x()), "w", at(w), biases, matrix(result), w.rows(), w.columns());
        } else {
            kernel(withoutBias, matrix(a.x()), "w", at(w), matrix(result), w.rows(), w.columns());
        }
    }

    /** Alone, or behind an operation whose kernel does it as well. */
    private void print(Op.Elementwise e) {
        Op before = e.operands().stream()
                .filter(plan.inner()::containsKey)
                .map(plan.inner()::get)
                .findFirst()
                .orElse(e);
        if (before instanceof Op.Affine a) {
            printAffine(a, e.result(), "reluAffine", "reluProduct");
        } else if (before instanceof Op.TransposedProduct t) {
            Value relu = e.operands().stream()
                    .filter(v -> !v.equals(t.result()))
                    .findFirst()
                    .orElseThrow();
            Parameter w = t.weights();
            kernel(
                    "reluTransposedProduct",
                    matrix(t.d()),
                    "w",
                    at(w),
                    matrix(relu),
                    matrix(e.result()),
                    w.rows(),
                    w.columns());
        } else {
            loops.print(e);
        }
    }

    private void print(Op.Concatenation c) {
        int width = c.result().size() / c.rows();
        int to = 0;
        for (Value part : c.parts()) {
            int count = part.size() / c.rows();
            kernel("copyColumns", matrix(part), 0, count, matrix(c.result()), to, width, c.rows(), count);
            to += count;
        }
    }

    private void print(Op.NormalizationJacobianProduct op) {
        Op.Normalization n = op.normalization();
        kernel(
                "normalizationJacobianProduct",
                matrix(n.x()),
                matrix(n.result()),
                matrix(op.d()),
                matrix(op.result()),
                n.rows(),
                n.length(),
                type.typedLiteral(n.epsilon()));
    }

    private void print(Op.BatchNormalization n) {
        kernel(
                "normalizeBatch",
                matrix(n.x()),
                matrix(n.result()),
                "w",
                at(n.running().mean()),
                at(n.running().variance()),
                n.rows(),
                n.length(),
                type.typedLiteral(n.running().momentum()),
                type.typedLiteral(n.epsilon()));
    }

    private void print(Op.BatchNormalizationJacobianProduct op) {
        Op.BatchNormalization n = op.normalization();
        kernel(
                "batchNormalizationJacobianProduct",
                matrix(n.x()),
                matrix(n.result()),
                matrix(op.d()),
                matrix(op.result()),
                n.rows(),
                n.length(),
                type.typedLiteral(n.epsilon()));
    }

    private void print(Op.Noisy op, String kernel, double strength) {
        int layer = op.draws().number();
        kernel(
                kernel,
                matrix(op.x()),
                matrix(op.result()),
                layer,
                Decimal.of(strength),
                op.x().size());
    }

    private void printGradient(Op.AddsToGradient op) {
        Parameter p = op.parameter();
        List<Op> summands = plan.gradients().get(p);
        boolean begins = summands.get(0).equals(op);
        boolean ends = summands.get(summands.size() - 1).equals(op);
        Object[] part = begins && ends ? new Object[0] : new Object[] {begins, ends};
        if (op instanceof Op.AddOuter o && plan.biases().containsKey(o)) {
            String biases = at(plan.biases().get(o).parameter());
            kernel("descend", matrix(o.x()), matrix(o.d()), at(p), biases, p.rows(), p.columns());
        } else if (op instanceof Op.AddOuter o) {
            kernel("descend", with(part, matrix(o.x()), matrix(o.d()), at(p), p.rows(), p.columns()));
        } else if (op instanceof Op.AddTo a) {
            kernel("descend", with(part, matrix(a.d()), at(p), p.size()));
        } else if (op instanceof Op.AddElementwise e) {
            // Before the block, since another one of this method may read them too.
            loops.declareArrays(e.operands());
            code.beginControlFlow("if (s.isFirst())");
            if (begins) {
                kernel("beginGradient", at(p), p.size());
            }
            loops.print(e);
            if (ends) {
                kernel("endGradient", at(p), p.size());
            }
            code.endControlFlow();
        }
    }

    private static Object[] with(Object[] last, Object... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray();
    }

    /** Prints what adds a loss to that of each observation. */
    void print(Loss loss) {
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            Value z = entropy.softmax().z();
            CodeBlock weight = type.typedLiteral(loss.weight());
            kernel("addCrossEntropy", matrix(z), matrix(entropy.target()), matrix(loss.rowWeight()), weight, z.size());
        } else {
            loops.print((Loss.Sum) loss);
        }
    }

    /** Prints what adds a loss to that of each observation, and computes its slope where one kernel does both. */
    void printWithSlope(Loss loss) {
        Op.CrossEntropySlope slope = plan.entropies().get(loss);
        if (slope == null) {
            print(loss);
            return;
        }
        Value z = ((Loss.SoftmaxCrossEntropy) loss).softmax().z();
        CodeBlock weight = type.typedLiteral(loss.weight());
        kernel(
                "crossEntropy",
                matrix(z),
                matrix(slope.y()),
                matrix(slope.rowWeight()),
                weight,
                matrix(slope.result()),
                z.size());
    }

    private void kernel(String name, Object... arguments) {
        CodeBlock list = Stream.concat(Stream.of("s"), Stream.of(arguments))
                .map(a -> CodeBlock.of("$L", a))
                .collect(CodeBlock.joining(",$W"));
        code.addStatement("$T.$L($L)", type.kernels(), name, list);
    }

    private String matrix(Value value) {
        return offsets.of(value);
    }

    private String at(Parameter parameter) {
        return offsets.of(parameter);
    }
}
