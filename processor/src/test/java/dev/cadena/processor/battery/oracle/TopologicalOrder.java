package dev.cadena.processor.battery.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Again and again the first by name of the layers that read only layers that are done. */
final class TopologicalOrder {
    private TopologicalOrder() {}

    static List<Layer> of(List<Layer> layers) {
        TreeMap<String, Layer> rest = new TreeMap<>();
        layers.forEach(layer -> rest.put(layer.name(), layer));
        Shapes.require(rest.size() == layers.size(), "two layers of one name");
        Set<String> done = new HashSet<>();
        List<Layer> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            Layer next = rest.values().stream()
                    .filter(layer -> done.containsAll(layer.from()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a cycle, or a name of no layer: " + rest));
            order.add(next);
            done.add(next.name());
            rest.remove(next.name());
        }
        return List.copyOf(order);
    }
}
