package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Section;
import dev.cadena.processor.calculus.Value;
import java.util.LinkedHashMap;
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
    /** Plans a program. */
    public static Plan of(NetworkProgram program) {
        if (BytecodeEstimate.of(program) <= BytecodeEstimate.MAX_UNROLLED) {
            return new Plan(program, true, Map.of(), 0);
        }
        Map<Value, Integer> offsets = new LinkedHashMap<>();
        int size = 0;
        for (Section section : program.sections()) {
            for (Op op : section.forward()) {
                size = place(op.result(), size, offsets);
            }
        }
        size = place(program.loss().delta().result(), size, offsets);
        for (Op op : program.backward()) {
            if (!(op instanceof Op.AddOuter) && !(op instanceof Op.AddTo)) {
                size = place(op.result(), size, offsets);
            }
        }
        return new Plan(program, false, offsets, size);
    }

    private static int place(Value value, int at, Map<Value, Integer> offsets) {
        offsets.put(value, at);
        return Math.addExact(at, value.size());
    }
}
