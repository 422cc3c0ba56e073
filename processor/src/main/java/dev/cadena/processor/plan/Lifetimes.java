package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out how long each value is needed. */
final class Lifetimes {
    private Lifetimes() {}

    /** The lifetimes of all values that are computed, in the order of their beginning. */
    static List<Lifetime> of(NetworkProgram program, List<Step> steps) {
        Map<Value, Integer> from = new LinkedHashMap<>();
        Map<Value, Integer> to = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int number = i + 1;
            steps.get(i).reads().forEach(value -> to.computeIfPresent(value, (v, last) -> number));
            if (steps.get(i) instanceof Step.Compute c && !(c.op() instanceof Op.AddsToGradient)) {
                from.putIfAbsent(c.op().result(), number);
                to.put(c.op().result(), number);
            }
        }
        // The caller passes an array for these.
        program.inputsWithGradient().forEach(x -> from.remove(program.delta(x)));
        return from.keySet().stream()
                .map(value -> new Lifetime(value, from.get(value), to.get(value)))
                .toList();
    }
}
