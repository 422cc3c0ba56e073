package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** Every layer that has no loss is read. */
final class EveryLayerIsRead implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        if (graph.nodes().stream().allMatch(n -> n.layer().loss().isEmpty())) {
            return; // What is missing is the loss, which is reported.
        }
        for (Node node : graph.nodes()) {
            LayerDeclaration layer = node.layer();
            if (layer.loss().isEmpty() && graph.declaration().readersOf(layer).isEmpty()) {
                diagnostics.error(
                        Code.NOBODY_READS,
                        layer.origin(),
                        layer.name()
                                + " is read by no layer and has no loss, so it has no effect: remove it, or name it in"
                                + " the from of another layer");
            }
        }
    }
}
