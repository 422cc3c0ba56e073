package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out how long each value is needed. The forward pass, the losses, back-propagation to the weights and that to the
 * inputs count as one sequence: whoever runs a part of it, in order, finds what it reads.
 */
final class Lifetimes {
    private final Map<Value, Integer> from = new LinkedHashMap<>();
    private final Map<Value, Integer> to = new LinkedHashMap<>();
    private int step;

    private Lifetimes() {}

    /** The lifetimes of all values that are computed, in the order of their beginning. */
    static List<Lifetime> of(NetworkProgram program) {
        Lifetimes lifetimes = new Lifetimes();
        lifetimes.run(program.forward());
        lifetimes.read(program.outputs());
        program.losses().stream().map(Loss::operands).forEach(lifetimes::read);
        lifetimes.run(program.backward());
        lifetimes.run(program.backwardToInputs());
        // The caller passes an array for these.
        program.inputsWithGradient().forEach(x -> lifetimes.from.remove(program.delta(x)));
        List<Lifetime> all = new ArrayList<>();
        lifetimes.from.forEach((value, begin) -> all.add(new Lifetime(value, begin, lifetimes.to.get(value))));
        return all;
    }

    private void run(List<Op> ops) {
        for (Op op : ops) {
            read(op.operands());
            if (!(op instanceof Op.AddsToGradient)) {
                from.putIfAbsent(op.result(), step);
                to.put(op.result(), step);
            }
        }
    }

    private void read(Collection<Value> values) {
        step++;
        values.forEach(value -> to.computeIfPresent(value, (v, last) -> step));
    }
}
