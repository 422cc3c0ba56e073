package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;

/** Every extent is at least 1, and everything fits an array. Asked first: other rules may count on it. */
final class SizesInRange implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (!Extent.isInRange(node.shape()) && isOwnFault(node)) {
                diagnostics.error(
                        Code.SIZE_OUT_OF_RANGE,
                        node.layer().kind().shapeOrigin(),
                        node.name() + " has the shape " + node.shape()
                                + ": there must be at least one size, each at least 1, and their product at most "
                                + Extent.LONGEST);
            }
        }
        if (graph.nodes().stream().allMatch(Node::isSound)) {
            weightsFit(graph, diagnostics);
            valuesFit(graph.inputs(), "inputs", diagnostics);
            valuesFit(graph.outputs(), "outputs", diagnostics);
        }
    }

    /** What follows from the fault of another layer would be in order if that one had a single component. */
    private static boolean isOwnFault(Node node) {
        List<List<Integer>> least =
                node.predecessors().stream().map(p -> List.of(1)).toList();
        return node.predecessors().stream().allMatch(Node::isSound)
                || !Extent.isInRange(node.layer().kind().by(new Extents(least)).shape());
    }

    private static void weightsFit(NetworkGraph graph, Diagnostics diagnostics) {
        long weights = 0;
        for (Node node : graph.nodes()) {
            weights += node.weights() + node.state();
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

    /** An observation is one array, whatever the number of inputs; so is what a network yields. */
    private static void valuesFit(List<Node> nodes, String what, Diagnostics diagnostics) {
        long values = 0;
        for (Node node : nodes) {
            values += node.size();
            if (values > Extent.LONGEST) {
                diagnostics.error(
                        Code.SIZE_OUT_OF_RANGE,
                        node.layer().kind().shapeOrigin(),
                        "with " + node.name() + " the " + what + " have " + values
                                + " components, but an array holds at most " + Extent.LONGEST + ": make some smaller");
                return;
            }
        }
    }
}
