package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Matrices for values, with a row for each observation: values of one width that are not needed at the same time share one.
 * Never those of different widths, since a thread has its own rows of each to itself.
 *
 * @param numbers the matrix of each value
 * @param widths the width of each matrix, from the narrowest on
 */
record Buffers(Map<Value, Integer> numbers, List<Integer> widths) {
    private static final class Buffer {
        private int lastStep;
    }

    /** First fit, in the order in which the values are computed. */
    static Buffers of(List<Lifetime> lifetimes) {
        Map<Integer, List<Buffer>> byWidth = new TreeMap<>();
        Map<Value, Buffer> chosen = new LinkedHashMap<>();
        for (Lifetime lifetime : lifetimes) {
            List<Buffer> buffers =
                    byWidth.computeIfAbsent(Widths.padded(lifetime.value().size()), w -> new ArrayList<>());
            // What is read by the step that computes a value is still needed then.
            Buffer free = buffers.stream()
                    .filter(b -> b.lastStep < lifetime.from())
                    .findFirst()
                    .orElseGet(() -> {
                        Buffer fresh = new Buffer();
                        buffers.add(fresh);
                        return fresh;
                    });
            free.lastStep = lifetime.to();
            chosen.put(lifetime.value(), free);
        }
        List<Integer> widths = new ArrayList<>();
        List<Buffer> all = new ArrayList<>();
        byWidth.forEach((width, buffers) -> buffers.forEach(b -> {
            widths.add(width);
            all.add(b);
        }));
        Map<Buffer, Integer> numberOf = new LinkedHashMap<>();
        all.forEach(b -> numberOf.put(b, numberOf.size()));
        Map<Value, Integer> numbers = new LinkedHashMap<>();
        chosen.forEach((value, buffer) -> numbers.put(value, numberOf.get(buffer)));
        return new Buffers(numbers, List.copyOf(widths));
    }
}
