package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Pass;
import dev.cadena.processor.calculus.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of the one sequence in which the forward pass, the losses, back-propagation to the weights and that to the inputs
 * are planned: whoever runs a part of it, in order, finds what it reads.
 */
public sealed interface Step {
    /** What it reads. */
    List<Value> reads();

    /** An operation. */
    record Compute(Pass pass, Op op) implements Step {
        @Override
        public List<Value> reads() {
            return op.operands();
        }
    }

    /** The outputs go to the caller. */
    record Yield(List<Value> reads) implements Step {}

    /** The loss of an output. */
    record Judge(Loss loss) implements Step {
        @Override
        public List<Value> reads() {
            return loss.operands();
        }
    }

    /** All steps of a program, each gradient as soon as it can be computed. */
    static List<Step> interleaved(NetworkProgram program) {
        List<Step> steps = before(program);
        program.backward().forEach(op -> steps.add(new Compute(Pass.BACKWARD, op)));
        program.backwardToInputs().forEach(op -> steps.add(new Compute(Pass.TO_INPUTS, op)));
        return List.copyOf(steps);
    }

    /** All steps of a program, the gradients behind all back-propagation, which reads weights before they change. */
    static List<Step> gradientsLast(NetworkProgram program) {
        List<Step> steps = before(program);
        for (boolean gradients : new boolean[] {false, true}) {
            program.backward().stream()
                    .filter(op -> op instanceof Op.AddsToGradient == gradients)
                    .forEach(op -> steps.add(new Compute(Pass.BACKWARD, op)));
        }
        program.backwardToInputs().forEach(op -> steps.add(new Compute(Pass.TO_INPUTS, op)));
        return List.copyOf(steps);
    }

    private static List<Step> before(NetworkProgram program) {
        List<Step> steps = new ArrayList<>();
        program.forward().forEach(op -> steps.add(new Compute(Pass.FORWARD, op)));
        steps.add(new Yield(program.outputs()));
        program.losses().forEach(loss -> steps.add(new Judge(loss)));
        return steps;
    }
}
