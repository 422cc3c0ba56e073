package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** There is something to train. */
final class HasWeights implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        if (!diagnostics.hasErrors() && graph.nodes().stream().noneMatch(n -> n.weights() > 0)) {
            diagnostics.error(
                    Code.NO_WEIGHTS,
                    graph.declaration().origin(),
                    "no layer has weights, so there is nothing to train: add a layer such as @Dense");
        }
    }
}
