package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Weights that no loss depends on would keep their initial values. */
final class WeightsLeadToLoss implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        if (graph.nodes().stream().allMatch(n -> n.layer().loss().isEmpty())) {
            return; // What is missing is the loss, which is reported.
        }
        Set<Node> leading = leadingToLoss(graph);
        for (Node node : graph.nodes()) {
            // Of a branch, the last layer that has weights explains the others.
            boolean last = graph.readersOf(node).stream().noneMatch(r -> r.weights() > 0);
            if (!leading.contains(node) && node.weights() > 0 && node.isTrainable() && last) {
                diagnostics.error(
                        Code.LEADS_TO_NO_LOSS,
                        node.layer().origin(),
                        node.name()
                                + " has weights, but neither it nor a layer that follows from it has a loss, so they"
                                + " would never be trained: add a loss, name the layer in the from of one that leads to a"
                                + " loss, or remove it");
            }
        }
    }

    private static Set<Node> leadingToLoss(NetworkGraph graph) {
        Set<Node> leading = new HashSet<>();
        List<Node> nodes = graph.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            if (node.layer().loss().isPresent()
                    || graph.readersOf(node).stream().anyMatch(leading::contains)) {
                leading.add(node);
            }
        }
        // Weights that are used elsewhere are trained there.
        for (Node node : nodes) {
            if (leading.contains(node)) {
                leading.add(graph.owner(node));
            }
        }
        return leading;
    }
}
