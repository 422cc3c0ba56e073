package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Buffers for values in one array: values that are needed at the same time stand apart, others may stand in the same place.
 *
 * @param offsets where each value starts
 * @param size the length of the array; {@code Integer.MAX_VALUE} where none is so long
 */
record Buffers(Map<Value, Integer> offsets, int size) {
    private record Placed(int from, int end, int lastStep) {}

    /** First fit, in the order in which the values are computed. */
    static Buffers of(List<Lifetime> lifetimes) {
        Map<Value, Integer> offsets = new LinkedHashMap<>();
        List<Placed> living = new ArrayList<>();
        int size = 0;
        for (Lifetime lifetime : lifetimes) {
            // What is read by the step that computes a value is still needed then.
            living.removeIf(placed -> placed.lastStep() < lifetime.from());
            int at = 0;
            int index = 0;
            while (index < living.size()
                    && living.get(index).from() - at < lifetime.value().size()) {
                at = living.get(index).end();
                index++;
            }
            int end = (int) Math.min((long) at + lifetime.value().size(), Integer.MAX_VALUE);
            living.add(index, new Placed(at, end, lifetime.to()));
            offsets.put(lifetime.value(), at);
            size = Math.max(size, end);
        }
        return new Buffers(offsets, size);
    }
}
