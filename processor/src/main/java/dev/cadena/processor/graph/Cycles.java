package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Explains why layers could not be sorted: names each cycle once, as a path. */
final class Cycles {
    private final Map<String, LayerDeclaration> suspects = new TreeMap<>();

    /**
     * Prepares to explain.
     *
     * @param unsorted the layers on cycles, and all that read them, directly or not
     */
    Cycles(Collection<LayerDeclaration> unsorted) {
        unsorted.forEach(l -> suspects.put(l.name(), l));
    }

    void report(Diagnostics diagnostics) {
        dropLayersOnNoCycle();
        while (!suspects.isEmpty()) {
            List<LayerDeclaration> cycle = oneCycle();
            report(cycle, diagnostics);
            cycle.forEach(l -> suspects.remove(l.name()));
            dropLayersOnNoCycle();
        }
    }

    /** What remains reads something that remains. */
    private void dropLayersOnNoCycle() {
        boolean dropped = true;
        while (dropped) {
            dropped = suspects.values().removeIf(l -> l.from().stream().noneMatch(suspects::containsKey));
        }
    }

    private List<LayerDeclaration> oneCycle() {
        List<LayerDeclaration> path = new ArrayList<>();
        LayerDeclaration layer = suspects.values().iterator().next();
        while (!path.contains(layer)) {
            path.add(layer);
            layer = layer.from().stream()
                    .filter(suspects::containsKey)
                    .map(suspects::get)
                    .findFirst()
                    .orElseThrow();
        }
        List<LayerDeclaration> cycle = new ArrayList<>(path.subList(path.indexOf(layer), path.size()));
        List<String> names = cycle.stream().map(LayerDeclaration::name).toList();
        Collections.rotate(cycle, -names.indexOf(Collections.min(names)));
        return cycle;
    }

    private static void report(List<LayerDeclaration> cycle, Diagnostics diagnostics) {
        LayerDeclaration first = cycle.get(0);
        List<String> path =
                new ArrayList<>(cycle.stream().map(LayerDeclaration::name).toList());
        path.add(first.name());
        diagnostics.error(
                Code.CYCLE,
                first.fromOrigin(),
                cycle.size() == 1
                        ? first.name() + " reads itself: name another layer in from"
                        : "the layers read each other in a cycle: " + String.join(" reads ", path)
                                + "; let one of them read a layer outside of the cycle");
    }
}
