package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Value;
import java.util.Map;

/**
 * How a program will run.
 *
 * @param program the program
 * @param unrolled whether all values are scalar locals; otherwise they are buffers, worked on by loops and kernels
 * @param offsets where each buffer starts in the scratch array; empty if unrolled
 * @param scratchSize the length of the scratch array
 */
public record Plan(NetworkProgram program, boolean unrolled, Map<Value, Integer> offsets, int scratchSize) {
    /** The longest array that every JVM can make. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    /** Whether an array can hold the intermediate values; otherwise nothing can be made of the plan. */
    public boolean fits() {
        return scratchSize <= LONGEST;
    }

    /** Plans a program. */
    public static Plan of(NetworkProgram program) {
        if (BytecodeEstimate.of(program) <= BytecodeEstimate.MAX_UNROLLED) {
            return new Plan(program, true, Map.of(), 0);
        }
        Buffers buffers = Buffers.of(Lifetimes.of(program));
        return new Plan(program, false, buffers.offsets(), buffers.size());
    }
}
