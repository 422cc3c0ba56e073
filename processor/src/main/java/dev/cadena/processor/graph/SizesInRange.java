package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Origin;

/** Every extent is at least 1, and everything fits an array. */
final class SizesInRange implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        long weights = 0;
        for (Node node : graph.nodes()) {
            Origin origin = node.layer().kind().shapeOrigin();
            long size = 1;
            for (int extent : node.shape()) {
                size = extent < 1 || size > Integer.MAX_VALUE ? -1 : size * extent;
                if (size < 0) {
                    break;
                }
            }
            if (node.shape().isEmpty() || size < 1 || size > Integer.MAX_VALUE - 8) {
                diagnostics.error(
                        Code.SIZE_OUT_OF_RANGE,
                        origin,
                        node.name() + " has the shape " + node.shape()
                                + ": every size must be at least 1, and their product at most "
                                + (Integer.MAX_VALUE - 8));
                return;
            }
            weights += node.weights();
            if (weights > Integer.MAX_VALUE - 8) {
                diagnostics.error(
                        Code.SIZE_OUT_OF_RANGE,
                        origin,
                        "the network has more weights than an array can hold at " + node.name());
                return;
            }
        }
    }
}
