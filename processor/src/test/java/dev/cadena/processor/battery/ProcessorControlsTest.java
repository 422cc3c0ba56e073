package dev.cadena.processor.battery;

import java.util.List;
import java.util.Map;

/** Faults of back-propagation, in the rules and in what prints code. */
class ProcessorControlsTest extends NegativeControls {
    private static final String CALCULUS = "dev.cadena.processor.calculus.";
    private static final String EMIT = "dev.cadena.processor.emit.";

    ProcessorControlsTest() {
        super("processor", ControlRun.class, Map.of());
    }

    @Override
    List<Mutant> mutants() {
        return List.of(
                new Mutant(
                        "no gradient of biases",
                        CALCULUS + "Differentiation",
                        "affine.bias().ifPresent(b -> backward.add(new Op.AddTo(b, delta)));",
                        ""),
                new Mutant(
                        "Δ passes an activation unchanged",
                        CALCULUS + "Differentiation",
                        "Algebra.multiply(new Var(\"delta\"), byValue)",
                        "Algebra.add(new Var(\"delta\"), Algebra.multiply(Algebra.ZERO, byValue))"),
                new Mutant(
                        "tanh' = 1 - tanh",
                        CALCULUS + "scalar.Derivative",
                        "subtract(ONE, power(c, TWO))",
                        "subtract(ONE, c)"),
                new Mutant("sigmoid' = sigmoid", CALCULUS + "scalar.Derivative", "multiply(c, subtract(ONE, c))", "c"),
                new Mutant(
                        "product rule without its second term",
                        CALCULUS + "scalar.Derivative",
                        "add(multiply(of(u), v), multiply(u, of(v)))",
                        "multiply(of(u), v)"),
                new Mutant(
                        "quotient rule with a plus",
                        CALCULUS + "scalar.Derivative",
                        "subtract(multiply(of(u), v), multiply(multiply(n, u), of(v)))",
                        "add(multiply(of(u), v), multiply(multiply(n, u), of(v)))"),
                new Mutant(
                        "power rule without its exponent",
                        CALCULUS + "scalar.Derivative",
                        "multiply(multiply(v, power(u, subtract(v, ONE))), of(u))",
                        "multiply(power(u, subtract(v, ONE)), of(u))"),
                new Mutant(
                        "erfc' with the sign of erf'",
                        CALCULUS + "scalar.Derivative",
                        "multiply(MINUS_TWO_OVER_SQRT_PI,",
                        "multiply(TWO_OVER_SQRT_PI,"),
                new Mutant(
                        "|x|' = 1",
                        CALCULUS + "scalar.Derivative",
                        "case ABS -> call(Function.SIGN, u)",
                        "case ABS -> ONE"),
                new Mutant(
                        "max' of the smaller argument",
                        CALCULUS + "scalar.Derivative",
                        "Relation.GREATER_OR_EQUAL",
                        "Relation.LESS_OR_EQUAL"),
                new Mutant(
                        "the weight of a loss is lost",
                        CALCULUS + "LossBuilder",
                        "Algebra.multiply(new Const(weight), formula)",
                        "formula"),
                new Mutant(
                        "the weight of a cross-entropy is lost on its way back",
                        CALCULUS + "Loss",
                        "softmax.result(), target, rowWeight, weight)",
                        "softmax.result(), target, rowWeight, 1)"),
                new Mutant(
                        "cross-entropy's Δ = y - p",
                        CALCULUS + "Loss",
                        "softmax.result(), target, rowWeight, weight)",
                        "target, softmax.result(), rowWeight, weight)"),
                new Mutant(
                        "the output's activation is not differentiated",
                        CALCULUS + "LossBuilder",
                        "Derivative.of(ofZ, \"z\")",
                        "Algebra.ONE"),
                new Mutant(
                        "what operations contribute to a Δ is overwritten",
                        CALCULUS + "DeltaSum",
                        "sum = Algebra.add(sum, new Var(name(value, names)));",
                        "sum = new Var(name(value, names));"),
                new Mutant(
                        "what components contribute to a Δ is overwritten",
                        CALCULUS + "DeltaSum",
                        "sum = Algebra.add(sum, Algebra.substitute(components.formula(), renamed));",
                        "sum = Algebra.substitute(components.formula(), renamed);"),
                new Mutant(
                        "a Δ that is another one unchanged is lost",
                        CALCULUS + "DeltaSum",
                        "return Optional.of(sum.variables().get(only.name()));",
                        "return Optional.empty();"),
                new Mutant(
                        "a skip is dropped",
                        CALCULUS + "Differentiation",
                        "if (dependent.contains(to)) {",
                        "if (dependent.contains(to) && !sums.containsKey(to)) {"),
                new Mutant(
                        "the Δ of all losses but one is dropped",
                        CALCULUS + "Differentiation",
                        "for (Loss loss : losses) {",
                        "for (Loss loss : losses.subList(0, 1)) {"),
                new Mutant(
                        "frozen weights are trained",
                        CALCULUS + "Differentiation",
                        "if (byWeights && affine.weights().trainable()) {",
                        "if (byWeights) {"),
                new Mutant(
                        "every part of a concatenation gets the first part of its Δ",
                        CALCULUS + "Differentiation",
                        "from += part.size() / concatenation.rows();",
                        "from += 0;"),
                new Mutant(
                        "inner products pass nothing to their second operand",
                        CALCULUS + "Differentiation",
                        "contribute(b, new Op.RowSums(b, delta, true, a, product.length()), op);",
                        ""),
                new Mutant(
                        "trained numbers of an activation get no gradient",
                        CALCULUS + "Differentiation",
                        "backward.add(new Op.AddElementwise(parameter, slope.formula(), slope.variables(), slope.weights()));",
                        ""),
                new Mutant(
                        "the operands of a difference are swapped",
                        CALCULUS + "MergeFormula",
                        "reduce(operands, Algebra::subtract)",
                        "reduce(operands, (a, b) -> Algebra.subtract(b, a))"),
                new Mutant(
                        "a mean of layers without 1/n",
                        CALCULUS + "MergeFormula",
                        "Algebra.divide(joined, new Const(all))",
                        "joined"),
                new Mutant(
                        "every part of a concatenation goes to its beginning",
                        EMIT + "BufferedPrinter",
                        "matrix(c.result()), to, width",
                        "matrix(c.result()), 0, width"),
                new Mutant(
                        "a buffer is given away while it is read",
                        "dev.cadena.processor.plan.Buffers",
                        "b.lastStep < lifetime.from()",
                        "b.lastStep <= lifetime.from()"),
                new Mutant(
                        "gradients of weights are overwritten, unrolled",
                        EMIT + "UnrolledPrinter",
                        "CodeBlock.of(\"g[$L]\", at)",
                        "CodeBlock.of(\"\")"),
                new Mutant(
                        "gradients of biases are overwritten, unrolled",
                        EMIT + "UnrolledPrinter",
                        "g[$L] += $L",
                        "g[$L] = $L"),
                new Mutant(
                        "weights are not transposed, unrolled",
                        EMIT + "UnrolledPrinter",
                        "sum = multiplyAdd(weight(w, i, j), at(op.d(), j), sum);",
                        "sum = multiplyAdd(weight(w, (i + 1) % w.rows(), j), at(op.d(), j), sum);"),
                new Mutant(
                        "softmax' without its mean, unrolled",
                        EMIT + "UnrolledPrinter",
                        "\"$L * ($L - $L - $L)\", at(op.p(), k), at(op.d(), k), mean, rest",
                        "\"$L * $L\", at(op.p(), k), at(op.d(), k)"),
                new Mutant(
                        "layers go back in the order of going forward",
                        EMIT + "LayerMethods",
                        "int i = program.sections().size() - 1; i >= 0; i--",
                        "int i = 0; i < program.sections().size(); i++"),
                new Mutant(
                        "a buffer is given away before it is read",
                        "dev.cadena.processor.plan.Buffers",
                        "free.lastStep = lifetime.to();",
                        "free.lastStep = lifetime.from();"),
                new Mutant(
                        "a slope that comes with its loss lies on what other losses read",
                        "dev.cadena.processor.plan.Lifetimes",
                        "from.putIfAbsent(slope, number);",
                        ""),
                new Mutant(
                        "a ReLU is left out where it is fused",
                        EMIT + "BufferedPrinter",
                        "\"reluAffine\", \"reluProduct\"",
                        "\"affine\", \"product\""),
                new Mutant(
                        "dropout passes Δ at another rate",
                        CALCULUS + "Differentiation",
                        "new Op.Dropout(x, delta, dropout.draws(), dropout.rate())",
                        "new Op.Dropout(x, delta, dropout.draws(), dropout.rate() / 2)"),
                new Mutant("all layers draw the same", CALCULUS + "LayerWriter", "graph.nodes().indexOf(node)", "0"),
                new Mutant(
                        "Gaussian noise passes nothing",
                        CALCULUS + "Differentiation",
                        "sum(noise.x()).add(new Var(\"delta\"), Map.of(\"delta\", delta), Map.of());",
                        ""),
                new Mutant(
                        "normalization takes its variance for constant, unrolled",
                        EMIT + "UnrolledNormalization",
                        "\"($L - $LMean$L - $L * $LSlope$L) * $LInverse$L\"",
                        "\"($L - $LMean$L - 0 * $L * $LSlope$L) * $LInverse$L\""),
                new Mutant(
                        "the gradient of weights that repeat is that of the last row, unrolled",
                        EMIT + "UnrolledPrinter",
                        "int i = 0; i < e.components(); i++",
                        "int i = e.components() - op.parameter().size(); i < e.components(); i++"),
                new Mutant(
                        "training normalizes as predictions do",
                        EMIT + "LayerMethods",
                        "wanted.contains(op) ? op : op.inPrediction()",
                        "op.inPrediction()"),
                new Mutant(
                        "predictions normalize as training does",
                        CALCULUS + "Op",
                        "return new Elementwise(result, formula, Map.of(\"x\", x), weights);",
                        "return this;"));
    }
}
