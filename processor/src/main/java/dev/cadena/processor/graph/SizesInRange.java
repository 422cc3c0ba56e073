package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** Every extent is at least 1, and everything fits an array. */
final class SizesInRange implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        boolean inRange = true;
        for (Node node : graph.nodes()) {
            // A layer that takes its shape from another repeats the other's fault.
            boolean own = node.predecessors().stream().noneMatch(p -> p.shape().equals(node.shape()));
            boolean fits = Extent.isInRange(node.shape());
            inRange &= fits;
            if (!fits && own) {
                diagnostics.error(
                        Code.SIZE_OUT_OF_RANGE,
                        node.layer().kind().shapeOrigin(),
                        node.name() + " has the shape " + node.shape()
                                + ": there must be at least one size, each at least 1, and their product at most "
                                + Extent.LONGEST);
            }
        }
        if (inRange) {
            weightsFit(graph, diagnostics);
        }
    }

    private static void weightsFit(NetworkGraph graph, Diagnostics diagnostics) {
        long weights = 0;
        for (Node node : graph.nodes()) {
            weights += node.weights();
            if (weights > Extent.LONGEST) {
                diagnostics.error(
                        Code.SIZE_OUT_OF_RANGE,
                        node.layer().kind().shapeOrigin(),
                        "with " + node.name() + " the network has " + weights + " weights, but an array holds at most "
                                + Extent.LONGEST + ": make this layer, or the one it reads, smaller");
                return;
            }
        }
    }
}
