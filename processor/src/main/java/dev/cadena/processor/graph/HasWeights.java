package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** There is something to train. */
final class HasWeights implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        if (!diagnostics.hasErrors() && graph.nodes().stream().noneMatch(n -> n.weights() > 0 && n.isTrainable())) {
            diagnostics.error(
                    Code.NO_WEIGHTS,
                    graph.declaration().origin(),
                    "there is nothing to train, since no layer has weights that training may change: add a layer such as"
                            + " @Dense, or remove a trainable = false");
        }
    }
}
