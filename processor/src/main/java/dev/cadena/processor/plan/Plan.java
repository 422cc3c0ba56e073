package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Value;
import java.util.List;
import java.util.Map;

/**
 * How a program will run.
 *
 * @param program the program
 * @param bytecode how large its training step would be as one unrolled method, in bytes, from above
 * @param steps what is planned, in order
 * @param lifetimes how long each value is needed; empty if unrolled
 * @param offsets where each buffer starts in the scratch array; empty if unrolled
 * @param scratchSize the length of the scratch array
 */
public record Plan(
        NetworkProgram program,
        long bytecode,
        List<Step> steps,
        List<Lifetime> lifetimes,
        Map<Value, Integer> offsets,
        int scratchSize) {
    /** The largest step that is unrolled, in bytes of bytecode. */
    public static final int MAX_UNROLLED = BytecodeEstimate.MAX_UNROLLED;

    /** The longest array that every JVM can make. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    /** Plans a program. */
    public static Plan of(NetworkProgram program) {
        long bytecode = BytecodeEstimate.of(program);
        List<Step> steps = Step.of(program);
        if (bytecode <= MAX_UNROLLED) {
            return new Plan(program, bytecode, steps, List.of(), Map.of(), 0);
        }
        List<Lifetime> lifetimes = Lifetimes.of(program, steps);
        Buffers buffers = Buffers.of(lifetimes);
        return new Plan(program, bytecode, steps, lifetimes, buffers.offsets(), buffers.size());
    }

    /** Whether an array can hold the intermediate values; otherwise nothing can be made of the plan. */
    public boolean fits() {
        return scratchSize <= LONGEST;
    }

    /** Whether all values are scalar locals; otherwise they are buffers, worked on by loops and kernels. */
    public boolean unrolled() {
        return bytecode <= MAX_UNROLLED;
    }
}
