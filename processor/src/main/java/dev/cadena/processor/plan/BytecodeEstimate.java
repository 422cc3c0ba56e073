package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.scalar.Algebra;

/** How large the training step of a network would be as one unrolled method, in bytes of bytecode, from above. */
final class BytecodeEstimate {
    /**
     * As far as methods may grow: HotSpot compiles none above 8,000 bytes, and this project allows itself 6,000. Up to there
     * scalars won: 4-8-3 predicted in 16 ns against 38 over buffers, and trained a row in 41 ns against 59 (decision 4).
     */
    static final int MAX_UNROLLED = 5_000;

    private static final int MULTIPLY_ADD = 18;
    private static final int OPERATION = 8;
    private static final int ASSIGNMENT = 10;

    private BytecodeEstimate() {}

    static long of(NetworkProgram program) {
        long bytes = 0;
        for (Op op : program.forward()) {
            bytes += of(op);
        }
        for (Op op : program.backward()) {
            bytes += of(op);
        }
        bytes += of(program.loss().delta());
        int components = program.output().size();
        int summand = program.loss() instanceof Loss.Sum sum ? Algebra.size(sum.summand()) : 3;
        return bytes + (long) components * (ASSIGNMENT + OPERATION * (summand + 1));
    }

    private static long of(Op op) {
        if (op instanceof Op.Affine affine) {
            return (long) affine.weights().size() * MULTIPLY_ADD
                    + (long) affine.result().size() * ASSIGNMENT;
        }
        if (op instanceof Op.TransposedProduct product) {
            return (long) product.weights().size() * MULTIPLY_ADD
                    + (long) product.result().size() * ASSIGNMENT;
        }
        if (op instanceof Op.AddOuter outer) {
            return (long) outer.weights().size() * MULTIPLY_ADD;
        }
        int operations = op instanceof Op.Elementwise e ? Algebra.size(e.formula()) + 1 : 6;
        return (long) op.result().size() * (ASSIGNMENT + OPERATION * operations);
    }
}
