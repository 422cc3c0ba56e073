package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves names to edges, sorts the layers topologically (ties by name), and gives each its shape. */
public final class GraphBuilder {
    private final NetworkDeclaration declaration;
    private final Diagnostics diagnostics;

    public GraphBuilder(NetworkDeclaration declaration, Diagnostics diagnostics) {
        this.declaration = declaration;
        this.diagnostics = diagnostics;
    }

    /** The graph; empty after an error. */
    public Optional<NetworkGraph> build() {
        List<String> names =
                declaration.layers().stream().map(LayerDeclaration::name).toList();
        for (LayerDeclaration layer : declaration.layers()) {
            checkFrom(layer, names);
        }
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Map<String, Node> done = new LinkedHashMap<>();
        List<LayerDeclaration> waiting = new ArrayList<>(declaration.layers());
        while (!waiting.isEmpty()) {
            Optional<LayerDeclaration> ready = waiting.stream()
                    .filter(l -> done.keySet().containsAll(l.from()))
                    .findFirst();
            if (ready.isEmpty()) {
                reportCycle(waiting);
                return Optional.empty();
            }
            LayerDeclaration layer = ready.get();
            waiting.remove(layer);
            done.put(
                    layer.name(),
                    Node.of(layer, layer.from().stream().map(done::get).toList()));
        }
        NetworkGraph graph = new NetworkGraph(declaration, List.copyOf(done.values()));
        Rules.ALL.forEach(rule -> rule.check(graph, diagnostics));
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(graph);
    }

    private void checkFrom(LayerDeclaration layer, List<String> names) {
        if (layer.from().isEmpty() && layer.kind().arity() > 0) {
            List<String> others =
                    names.stream().filter(n -> !n.equals(layer.name())).toList();
            diagnostics.error(
                    Code.FROM_MISSING,
                    layer.fromOrigin(),
                    layer.name() + " does not say what it reads: add from = \"…\" with one of " + others);
        } else if (layer.from().size() > layer.kind().arity()) {
            diagnostics.error(
                    Code.FROM_SEVERAL,
                    layer.fromOrigin(),
                    layer.name() + " reads several layers, but this kind reads one");
        }
        for (String from : layer.from()) {
            if (!names.contains(from)) {
                diagnostics.error(
                        Code.FROM_UNKNOWN,
                        layer.fromOrigin(),
                        layer.name() + " reads \"" + from + "\", but no layer has that name"
                                + Names.didYouMean(from, names));
            }
        }
    }

    private void reportCycle(List<LayerDeclaration> waiting) {
        Map<String, LayerDeclaration> byName = new LinkedHashMap<>();
        waiting.forEach(l -> byName.put(l.name(), l));
        List<String> path = new ArrayList<>();
        LayerDeclaration layer = waiting.get(0);
        while (!path.contains(layer.name())) {
            path.add(layer.name());
            layer = layer.from().stream()
                    .filter(byName::containsKey)
                    .map(byName::get)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(layer.name()), path.size()));
        cycle.add(layer.name());
        diagnostics.error(
                Code.CYCLE,
                layer.fromOrigin(),
                "the layers read each other in a cycle: " + String.join(" reads ", cycle)
                        + "; a network has no cycles");
    }
}
