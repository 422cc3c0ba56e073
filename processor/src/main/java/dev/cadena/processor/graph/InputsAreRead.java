package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** An input that no layer reads has no effect. */
final class InputsAreRead implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node input : graph.inputs()) {
            if (graph.readersOf(input).isEmpty() && input.layer().loss().isEmpty()) {
                diagnostics.error(
                        Code.INPUT_UNREAD,
                        input.layer().origin(),
                        "the input " + input.name()
                                + " is read by no layer, so it has no effect: name it in the from of a"
                                + " layer, or remove it");
            }
        }
    }
}
