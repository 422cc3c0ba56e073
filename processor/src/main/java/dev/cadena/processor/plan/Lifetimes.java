package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out how long each value is needed. */
final class Lifetimes {
    private Lifetimes() {}

    /** The lifetimes of all values that are stored, in the order of their beginning. */
    static List<Lifetime> of(
            NetworkProgram program, List<Step> steps, Map<Value, Op> inner, Map<Loss, Op.CrossEntropySlope> entropies) {
        Map<Value, Integer> from = new LinkedHashMap<>();
        Map<Value, Integer> to = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int number = i + 1;
            for (Value value : steps.get(i).reads()) {
                to.computeIfPresent(value, (v, last) -> number);
                if (inner.containsKey(value)) {
                    inner.get(value).operands().forEach(read -> to.computeIfPresent(read, (v, last) -> number));
                }
            }
            if (steps.get(i) instanceof Step.Judge judge && entropies.containsKey(judge.loss())) {
                Value slope = entropies.get(judge.loss()).result();
                from.putIfAbsent(slope, number);
                to.put(slope, number);
            }
            if (steps.get(i) instanceof Step.Compute c
                    && !(c.op() instanceof Op.AddsToGradient)
                    && !inner.containsKey(c.op().result())) {
                from.putIfAbsent(c.op().result(), number);
                to.put(c.op().result(), number);
            }
        }
        // The caller reads these when all is done.
        program.inputsWithGradient().forEach(x -> to.put(program.delta(x), steps.size() + 1));
        return from.keySet().stream()
                .map(value -> new Lifetime(value, from.get(value), to.get(value)))
                .toList();
    }
}
