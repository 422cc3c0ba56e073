package dev.cadena.processor.battery;

import java.util.List;

/** Faults of kernels, and of training. */
class RuntimeControlsTest extends NegativeControls {
    RuntimeControlsTest() {
        super("runtime", CompiledRun.class, CompiledRun.networks());
    }

    @Override
    List<Mutant> mutants() {
        return List.of(
                new Mutant(
                        "sums of rows take their factors untransposed",
                        "dev.cadena.spi.DoubleRows",
                        "addRows(d, dAt, 1, rows, v,",
                        "addRows(d, dAt, summands, 1, v,"),
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
                        "normalization divides by one component less",
                        "dev.cadena.spi.DoubleRows",
                        "squares / count + epsilon",
                        "squares / (count - 1) + epsilon"),
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
}
