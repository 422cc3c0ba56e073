package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** {@code @Activate} is nothing without the activation beside it. */
final class ActivateHasActivation implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof ActivateKind
                    && node.layer().activation().isEmpty()) {
                diagnostics.error(
                        Code.ACTIVATION_MISSING,
                        node.layer().kind().shapeOrigin(),
                        node.name()
                                + " has @Activate but no activation: add one of dev.cadena.activation beside it, for"
                                + " example @Relu, or remove the layer");
            }
        }
    }
}
