package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ConcatenateKind;
import dev.cadena.processor.declaration.DotKind;
import dev.cadena.processor.declaration.MergeKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** The layers that a merge joins have shapes that go together. */
final class OperandsFit implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof ConcatenateKind concatenate) {
                check(node, concatenate, diagnostics);
            } else if (node.layer().kind() instanceof MergeKind merge) {
                firstMisfit(node, Node::shape, diagnostics, merge.text() + " joins layers of the same shape");
            } else if (node.layer().kind() instanceof DotKind) {
                firstMisfit(
                        node,
                        operand -> operand.shape()
                                .subList(
                                        Math.max(0, operand.shape().size() - 1),
                                        operand.shape().size()),
                        diagnostics,
                        "Dot multiplies along the last axis, which must have the same size");
            }
        }
    }

    private static void check(Node node, ConcatenateKind kind, Diagnostics diagnostics) {
        Node first = node.predecessors().get(0);
        int rank = first.shape().size();
        int axis = kind.axisOf(first.shape());
        if (axis < 0 || axis >= rank) {
            diagnostics.error(
                    Code.SHAPES_MISMATCH,
                    kind.axisOrigin(),
                    node.name() + " joins along the axis " + kind.axis() + ", but " + first.name() + " has the shape "
                            + first.shape() + ": choose an axis from " + -rank + " to " + (rank - 1));
            return;
        }
        firstMisfit(
                node,
                operand -> {
                    List<Integer> others = new ArrayList<>(operand.shape());
                    if (axis < others.size()) {
                        others.set(axis, -1);
                    }
                    return others;
                },
                diagnostics,
                "Concatenate joins layers that differ at most in the size of axis " + kind.axis());
    }

    private interface Part {
        List<Integer> of(Node operand);
    }

    private static void firstMisfit(Node node, Part part, Diagnostics diagnostics, String rule) {
        Node first = node.predecessors().get(0);
        node.predecessors().stream()
                .filter(p -> !part.of(p).equals(part.of(first)))
                .findFirst()
                .ifPresent(other -> diagnostics.error(
                        Code.SHAPES_MISMATCH,
                        node.layer().fromOrigin(),
                        rule + ", but " + node.name() + " reads " + first.name() + ", which has the shape "
                                + first.shape() + " (" + path(first) + "), and " + other.name()
                                + ", which has the shape " + other.shape() + " (" + path(other) + "): "
                                + advice(node, first, other)));
    }

    private static String advice(Node node, Node first, Node other) {
        int rank = first.shape().size();
        if (node.layer().kind() instanceof ConcatenateKind && other.shape().size() == rank) {
            for (int axis = 0; axis < rank; axis++) {
                if (without(axis, first).equals(without(axis, other))) {
                    return "join them along axis = " + axis + ", the only one in which they differ";
                }
            }
        }
        if (first.size() == other.size()) {
            return "give both the same shape by @Reshape";
        }
        return rank == 1 && other.shape().size() == 1
                ? "give both the same number of units, for example by @Dense"
                : "give both the same shape";
    }

    private static List<Integer> without(int axis, Node node) {
        List<Integer> others = new ArrayList<>(node.shape());
        others.remove(axis);
        return others;
    }

    /** How a layer comes from an input, by the first layer that each one reads. */
    private static String path(Node node) {
        List<String> path = new ArrayList<>();
        Node at = node;
        while (true) {
            path.add(at.name() + " " + at.shape());
            if (at.predecessors().isEmpty()) {
                return String.join(" from ", path);
            }
            at = at.predecessors().get(0);
        }
    }
}
