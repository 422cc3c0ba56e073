package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliberate faults of back-propagation and of training, in copies of the rules: the battery must catch every one. */
class NegativeControlsTest {
    private static final String CALCULUS = "dev.cadena.processor.calculus.";
    private static final String EMIT = "dev.cadena.processor.emit.";
    /** What caught each of them, by name, in their order. */
    private static final Map<String, String> CAUGHT = new LinkedHashMap<>();

    static List<Mutant> mutants() {
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
                        "sums of rows take their factors untransposed",
                        "dev.cadena.spi.DoubleRows",
                        "addRows(d, dAt, 1, rows, v,",
                        "addRows(d, dAt, summands, 1, v,"),
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
                        "the mask of a ReLU is left out",
                        "dev.cadena.internal.kernel.ScalarDoubleArithmetic",
                        "d[i] = h[i] <= 0 ? 0 : d[i];",
                        ""),
                new Mutant(
                        "gradients of weights are those of one observation",
                        "dev.cadena.internal.kernel.ScalarDoubleArithmetic",
                        "sumOuter(scratch, x, xAt, rows, i, sums, count);",
                        "sumOuter(scratch, x, xAt, 1, i, sums, count);"),
                new Mutant(
                        "gradients of biases are overwritten by the kernel",
                        "dev.cadena.internal.kernel.ScalarDoubleArithmetic",
                        "sums[j] += d[at + j];",
                        "sums[j] = d[at + j];"),
                new Mutant(
                        "the kernel reads one row of weights for all",
                        "dev.cadena.internal.kernel.ScalarDoubleArithmetic",
                        "column[i] = w[at];",
                        "column[i] = w[wAt + k];"),
                new Mutant(
                        "softmax' without its mean, in the kernel",
                        "dev.cadena.spi.DoubleRows",
                        "p[pAt + k] * (d[dAt + k] - mean - rest)",
                        "p[pAt + k] * d[dAt + k]"),
                new Mutant(
                        "gradients of weights of floats are those of one observation",
                        "dev.cadena.internal.kernel.ScalarFloatArithmetic",
                        "sumOuter(scratch, x, xAt, rows, i, sums, count);",
                        "sumOuter(scratch, x, xAt, 1, i, sums, count);"),
                new Mutant(
                        "exp of floats errs in the sixth digit",
                        "dev.cadena.spi.FloatMath",
                        "return FloatExponentials.exp(x);",
                        "return FloatExponentials.exp(x) * (1 + 0x1p-18f * x);"),
                new Mutant(
                        "tanh of floats errs in the sixth digit",
                        "dev.cadena.spi.FloatMath",
                        "return FloatExponentials.tanh(x);",
                        "return FloatExponentials.tanh(x) * (1 + 0x1p-17f);"),
                new Mutant(
                        "exp of doubles errs in the twelfth digit",
                        "dev.cadena.spi.DoubleMath",
                        "return StrictMath.exp(x);",
                        "return StrictMath.exp(x) * (1 + 1e-12 * x);"),
                new Mutant(
                        "a mean gradient without 1/n",
                        "dev.cadena.train.Engine",
                        "vectors.get(gradient, i) / total",
                        "vectors.get(gradient, i)"),
                new Mutant("an update without 1/n", "dev.cadena.train.Updater", "1 / total : 1", "1 : 1"),
                new Mutant(
                        "the last, smaller batch is divided by the size of a full one",
                        "dev.cadena.train.Loop",
                        "updater.next(total)",
                        "updater.next(feed.batchSize())"),
                new Mutant("a stale gradient", "dev.cadena.train.RowRunner", "vectors.clear(gradient);", ""),
                new Mutant(
                        "the last row is skipped",
                        "dev.cadena.train.RowRunner",
                        "int row = order[i];",
                        "if (i == to - 1) { break; } int row = order[i];"),
                new Mutant(
                        "the last row is skipped by kernels",
                        "dev.cadena.train.BatchStepper",
                        "batches.get(i).begin(rows, visit + at - from);",
                        "batches.get(i).begin(rows - 1, visit + at - from);"),
                new Mutant(
                        "every epoch in the order of the first",
                        "dev.cadena.train.MemoryFeed",
                        "Counter.shuffle(order, seed, epoch, 0)",
                        "Counter.shuffle(order, seed, 0, 0)"),
                new Mutant(
                        "weights change within a batch",
                        "dev.cadena.train.RowRunner",
                        "noise, visit + i - from);",
                        "noise, visit + i - from); updater.apply(w, gradient, Team.ALONE, 0);"),
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
                        "all noise has the deviation 1",
                        "dev.cadena.spi.DoubleRows",
                        "deviation * Noise.normal",
                        "Noise.normal"),
                new Mutant(
                        "normalization passes Δ through its divisor alone, in the kernel",
                        "dev.cadena.spi.DoubleRows",
                        "d[dAt + k] - mean - p[pAt + k] * slope",
                        "d[dAt + k]"),
                new Mutant(
                        "normalization takes its variance for constant, unrolled",
                        EMIT + "UnrolledNormalization",
                        "\"($L - $LMean$L - $L * $LSlope$L) * $LInverse$L\"",
                        "\"($L - $LMean$L - 0 * $L * $LSlope$L) * $LInverse$L\""),
                new Mutant(
                        "normalization divides by one component less",
                        "dev.cadena.spi.DoubleRows",
                        "squares / count + epsilon",
                        "squares / (count - 1) + epsilon"),
                new Mutant(
                        "the gradient of weights that repeat is that of the last row, unrolled",
                        EMIT + "UnrolledPrinter",
                        "int i = 0; i < e.components(); i++",
                        "int i = e.components() - op.parameter().size(); i < e.components(); i++"),
                new Mutant(
                        "a mini-batch's variance is taken for constant",
                        "dev.cadena.spi.DoubleColumns",
                        "d[dAt + k] - mean[k] - p[pAt + k] * slope[k]",
                        "d[dAt + k] - mean[k]"),
                new Mutant(
                        "a mini-batch is normalized by one observation less",
                        "dev.cadena.spi.DoubleColumns",
                        "divide(total, s.rows() * rows, count);",
                        "divide(total, Math.max(1, s.rows() * rows - 1), count);"),
                new Mutant(
                        "training normalizes as predictions do",
                        EMIT + "LayerMethods",
                        "wanted.contains(op) ? op : op.inPrediction()",
                        "op.inPrediction()"),
                new Mutant(
                        "predictions normalize as training does",
                        CALCULUS + "Op",
                        "return new Elementwise(result, formula, Map.of(\"x\", x), weights);",
                        "return this;"),
                new Mutant("dropout scales nothing", "dev.cadena.spi.Noise", "return 1 / (1 - rate);", "return 1;"),
                new Mutant(
                        "a visit draws what the one before drew, unrolled",
                        "dev.cadena.train.RowRunner",
                        "visit + i - from",
                        "visit"),
                new Mutant(
                        "a visit draws what the one before drew, in the kernel",
                        "dev.cadena.spi.Batch",
                        "visit + row",
                        "visit"),
                new Mutant(
                        "every epoch draws what the first one drew",
                        "dev.cadena.train.Loop",
                        "epoch * feed.rows() + ",
                        ""),
                new Mutant("descent goes up", "dev.cadena.optimizer.Sgd", "-step", "step"));
    }

    @Test
    void theWorldWithoutAFaultPasses() {
        assertThat(new World(Map.of()).ask(ControlRun.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void isCaught(Mutant mutant) {
        Sources mutated = Sources.compile(Map.of(mutant.type(), mutant.source()));

        List<String> faults = new World(mutated.classes()).ask(ControlRun.class);
        assertThat(faults).as(mutant.name()).isNotEmpty();

        CAUGHT.put(mutant.name(), faults.get(0));
    }

    @AfterAll
    static void report() {
        StringBuilder text = new StringBuilder();
        text.append(CAUGHT.size())
                .append(" deliberate faults of ")
                .append(mutants().size())
                .append(" caught, each with what first found it:");
        CAUGHT.forEach(
                (name, fault) -> text.append("\n  ").append(name).append(" – ").append(fault));
        Report.section("negative controls", text.toString());
    }
}
