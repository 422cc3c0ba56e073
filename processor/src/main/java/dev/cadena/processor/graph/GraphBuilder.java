package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Resolves names to edges, sorts the layers topologically (ties by name), gives each its shape, and asks the rules. After an
 * error it goes on with what is sound, so that independent errors are reported together, but none that only follows from
 * another.
 */
public final class GraphBuilder {
    private final NetworkDeclaration declaration;
    private final Diagnostics diagnostics;

    public GraphBuilder(NetworkDeclaration declaration, Diagnostics diagnostics) {
        this.declaration = declaration;
        this.diagnostics = diagnostics;
    }

    /** The graph; empty after an error. */
    public Optional<NetworkGraph> build() {
        Rules.OF_DECLARATIONS.forEach(rule -> rule.check(declaration, diagnostics));
        NetworkGraph sorted = new NetworkGraph(declaration, sorted());
        Rules.OF_SIZES.check(sorted, diagnostics);
        NetworkGraph graph = sorted.sound();
        Rules.OF_NODES.forEach(rule -> rule.check(graph, diagnostics));
        if (declaration.isComplete()
                && graph.nodes().size() == declaration.layers().size()) {
            Rules.OF_GRAPHS.forEach(rule -> rule.check(graph, diagnostics));
        }
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(graph);
    }

    /** The layers whose shape can be known: not those on a cycle, nor those whose from is wrong, nor what reads them. */
    private List<Node> sorted() {
        Map<String, Node> done = new LinkedHashMap<>();
        Map<String, LayerDeclaration> waiting = new LinkedHashMap<>();
        Map<String, Set<String>> missing = new HashMap<>();
        Map<String, List<String>> readers = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>();
        for (LayerDeclaration layer : declaration.layers()) {
            waiting.put(layer.name(), layer);
            Set<String> from = new HashSet<>(layer.from());
            missing.put(layer.name(), from);
            from.forEach(name ->
                    readers.computeIfAbsent(name, n -> new ArrayList<>()).add(layer.name()));
            if (from.isEmpty()) {
                ready.add(layer.name());
            }
        }
        while (!ready.isEmpty()) {
            LayerDeclaration layer = waiting.get(ready.remove());
            if (!layer.kind().reads().allows(layer.from().size())) {
                continue;
            }
            waiting.remove(layer.name());
            done.put(
                    layer.name(),
                    Node.of(layer, layer.from().stream().map(done::get).toList()));
            for (String reader : readers.getOrDefault(layer.name(), List.of())) {
                missing.get(reader).remove(layer.name());
                if (missing.get(reader).isEmpty()) {
                    ready.add(reader);
                }
            }
        }
        new Cycles(waiting.values()).report(diagnostics);
        return List.copyOf(done.values());
    }
}
