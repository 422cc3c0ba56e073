package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.OneHotKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** Numbers of categories are raw data: what is computed of others has none, and there are two of them at least. */
final class OneHotEncodesInput implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof OneHotKind kind) {
                check(node, node.predecessors().get(0), diagnostics);
                if (kind.categories() == 1) {
                    diagnostics.error(
                            Code.SIZE_OUT_OF_RANGE,
                            kind.shapeOrigin(),
                            node.name() + " has one category, which tells nothing: there must be at least 2");
                }
            }
        }
    }

    private static void check(Node node, Node read, Diagnostics diagnostics) {
        if (!read.isInput()) {
            diagnostics.error(
                    Code.PREPARATION_PLACE,
                    node.layer().fromOrigin(),
                    node.name() + " reads numbers of categories, but " + read.name()
                            + ", which it reads, is computed: let it read an input");
        } else {
            read.layer()
                    .activation()
                    .ifPresent(a -> diagnostics.error(
                            Code.PREPARATION_PLACE,
                            a.origin(),
                            read.name() + " is read by " + node.name()
                                    + ", for which it is the number of a category, so it has no activation: put @"
                                    + a.name()
                                    + " on a layer of its own"));
        }
    }
}
