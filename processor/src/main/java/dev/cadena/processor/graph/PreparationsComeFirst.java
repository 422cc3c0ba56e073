package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.PreparationKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** What is fitted to raw data reads raw data: an input, directly or through others of its kind, and nothing is done to it between. */
final class PreparationsComeFirst implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof PreparationKind) {
                checkActivation(node, node.name() + " is fitted to raw data", diagnostics);
                checkRead(node, node.predecessors().get(0), diagnostics);
            }
        }
    }

    private static void checkRead(Node node, Node read, Diagnostics diagnostics) {
        if (read.isInput()) {
            checkActivation(
                    read, read.name() + " is read by " + node.name() + ", which is fitted to raw data", diagnostics);
        } else if (!(read.layer().kind() instanceof PreparationKind)) {
            diagnostics.error(
                    Code.PREPARATION_PLACE,
                    node.layer().fromOrigin(),
                    node.name() + " is fitted to the training data before the first update, but " + read.name()
                            + ", which it reads, is computed: let it read an input, directly or through other such layers,"
                            + " and " + read.name() + " what it yields");
        }
    }

    private static void checkActivation(Node node, String why, Diagnostics diagnostics) {
        node.layer()
                .activation()
                .ifPresent(a -> diagnostics.error(
                        Code.PREPARATION_PLACE,
                        a.origin(),
                        why + ", so it has no activation: put @" + a.name()
                                + " on a layer behind it, such as @Activate(from = \"" + node.name() + "\")"));
    }
}
