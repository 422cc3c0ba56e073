package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
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
  /** The largest number of weights that is unrolled: about 60 bytes of bytecode each, so one method stays below 6,000. */
  private static final int MAX_UNROLLED_WEIGHTS = 64;

  /** Plans a program. */
  public static Plan of(NetworkProgram program) {
    if (program.parameterCount() + program.input().size() <= MAX_UNROLLED_WEIGHTS && program.forward().size() <= 8) {
      return new Plan(program, true, Map.of(), 0);
    }
    Map<Value, Integer> offsets = new LinkedHashMap<>();
    int size = 0;
    for (Op op : program.forward()) {
      offsets.put(op.result(), size);
      size += op.result().size();
    }
    for (Op op : program.backward()) {
      if (!(op instanceof Op.AddOuter) && !(op instanceof Op.AddTo)) {
        offsets.put(op.result(), size);
        size += op.result().size();
      }
    }
    return new Plan(program, false, offsets, size);
  }
}
