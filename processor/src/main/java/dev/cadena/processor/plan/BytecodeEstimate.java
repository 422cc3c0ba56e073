package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.scalar.Algebra;
import java.util.List;

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
        for (List<Op> ops : List.of(program.forward(), program.backward(), program.backwardToInputs())) {
            for (Op op : ops) {
                bytes += of(op);
            }
        }
        for (Loss loss : program.losses()) {
            int summand = loss instanceof Loss.Sum sum ? Algebra.size(sum.summand()) : 3;
            bytes += (long) loss.target().size() * (ASSIGNMENT + OPERATION * (summand + 1));
        }
        return bytes;
    }

    private static long of(Op op) {
        long components = op.result().size();
        if (op instanceof Op.AddOuter) {
            return op.multiplyAdds() * MULTIPLY_ADD;
        }
        if (op.multiplyAdds() > 0) {
            return op.multiplyAdds() * MULTIPLY_ADD + components * ASSIGNMENT;
        }
        if (op instanceof Op.Concatenation || op instanceof Op.Columns) {
            return 0;
        }
        return components * (ASSIGNMENT + OPERATION * (long) operations(op));
    }

    private static int operations(Op op) {
        if (op instanceof Op.Elementwise e) {
            return Algebra.size(e.formula()) + 1;
        }
        if (op instanceof Op.Noisy) {
            return 2;
        }
        return op instanceof Op.AddElementwise e ? Algebra.size(e.formula()) + 2 : 6;
    }
}
