package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.ReshapeKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;

/** What works on vectors reads vectors, and a new shape has as many components as the old one. */
final class RanksFit implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof DenseKind) {
                Node read = node.predecessors().get(0);
                if (read.shape().size() > 1) {
                    diagnostics.error(
                            Code.RANK_MISMATCH,
                            node.layer().fromOrigin(),
                            node.name() + " reads " + read.name() + ", which has the shape " + read.shape()
                                    + ", but Dense reads a vector: put a layer between them, @Flatten(from = \""
                                    + read.name() + "\")");
                }
            } else if (node.layer().kind() instanceof ReshapeKind reshape) {
                check(node, reshape, diagnostics);
            }
            checkSoftmax(node, diagnostics);
        }
    }

    private static void check(Node node, ReshapeKind kind, Diagnostics diagnostics) {
        Node read = node.predecessors().get(0);
        List<Integer> shape = kind.shapeFor(Extent.size(read.shape()));
        if (!Extent.isInRange(shape) || Extent.size(shape) != Extent.size(read.shape())) {
            diagnostics.error(
                    Code.RANK_MISMATCH,
                    kind.shapeOrigin(),
                    node.name() + " gives the shape " + kind.shape() + " to " + read.name() + ", which has the shape "
                            + read.shape() + " and so " + Extent.size(read.shape())
                            + (Extent.size(read.shape()) == 1 ? " component" : " components")
                            + ": the product of the new sizes must be that number; one size may be -1");
        }
    }

    private static void checkSoftmax(Node node, Diagnostics diagnostics) {
        node.layer()
                .activation()
                .filter(a -> a.builtInName().equals("Softmax") && node.shape().size() > 1)
                .ifPresent(a -> diagnostics.error(
                        Code.RANK_MISMATCH,
                        a.origin(),
                        node.name() + " has the shape " + node.shape()
                                + ", but Softmax makes a distribution of a vector: put @Flatten before it"));
    }
}
