package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.DestandardizeKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** What is put into the unit of the targets has targets, which are any numbers, and is not changed any more. */
final class DestandardizesOutput implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof DestandardizeKind) {
                check(node, diagnostics);
            }
        }
    }

    private static void check(Node node, Diagnostics diagnostics) {
        String why = node.name() + " puts what it reads into the unit of its targets";
        node.layer()
                .activation()
                .ifPresent(a -> diagnostics.error(
                        Code.DESTANDARDIZED_OUTPUT,
                        a.origin(),
                        why + ", so it has no activation: put @" + a.name() + " on the layer that it reads"));
        if (node.layer().loss().isEmpty()) {
            diagnostics.error(
                    Code.DESTANDARDIZED_OUTPUT,
                    node.layer().kind().shapeOrigin(),
                    why + ", but has no loss, and so no targets: add one, for example @MeanSquaredError");
        } else if (OutputMeaning.of(node).targets() != OutputMeaning.Targets.REAL) {
            diagnostics.error(
                    Code.DESTANDARDIZED_OUTPUT,
                    node.layer().loss().get().origin(),
                    why + ", but the targets of " + node.layer().loss().get().name()
                            + " have no unit: take a loss of any numbers, for example @MeanSquaredError");
        }
    }
}
