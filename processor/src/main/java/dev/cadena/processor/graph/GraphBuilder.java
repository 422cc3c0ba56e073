package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        NetworkGraph graph = new NetworkGraph(declaration, sorted());
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
        List<LayerDeclaration> waiting = new ArrayList<>(declaration.layers());
        while (true) {
            Optional<LayerDeclaration> ready = waiting.stream()
                    .filter(l ->
                            l.from().size() == l.kind().arity() && done.keySet().containsAll(l.from()))
                    .findFirst();
            if (ready.isEmpty()) {
                break;
            }
            LayerDeclaration layer = ready.get();
            waiting.remove(layer);
            done.put(
                    layer.name(),
                    Node.of(layer, layer.from().stream().map(done::get).toList()));
        }
        new Cycles(waiting).report(diagnostics);
        return List.copyOf(done.values());
    }
}
