package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A chain: one input, one output with a loss, and every other layer is read. */
final class OneInputOneLoss implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        List<Node> inputs = graph.nodes().stream().filter(Node::isInput).toList();
        if (inputs.isEmpty()) {
            diagnostics.error(
                    Code.NO_INPUT,
                    graph.declaration().origin(),
                    "the network has no input: add @Input(n) Layer features();");
            return;
        }
        if (inputs.size() > 1) {
            diagnostics.error(
                    Code.SEVERAL_INPUTS, inputs.get(1).layer().origin(), "a second input: a network has one input");
        }
        Set<Node> read =
                graph.nodes().stream().flatMap(n -> n.predecessors().stream()).collect(Collectors.toSet());
        if (graph.nodes().stream().noneMatch(n -> n.layer().loss().isPresent())) {
            diagnostics.error(
                    Code.NO_LOSS,
                    graph.declaration().origin(),
                    "no layer has a loss: add one of dev.cadena.loss, for example @MeanSquaredError, to the output");
            return;
        }
        for (Node node : graph.nodes()) {
            boolean judged = node.layer().loss().isPresent();
            boolean softmax = node.layer()
                    .activation()
                    .map(a -> a.builtInName().equals("Softmax"))
                    .orElse(false);
            if (read.contains(node) && judged) {
                diagnostics.error(
                        Code.LOSS_NOT_AT_OUTPUT,
                        node.layer().loss().get().origin(),
                        node.name() + " has a loss, but another layer reads it: put the loss on the output");
            }
            if (read.contains(node) && softmax) {
                diagnostics.error(
                        Code.SOFTMAX_NOT_AT_OUTPUT,
                        node.layer().activation().get().origin(),
                        node.name() + " has softmax, but another layer reads it: softmax belongs to an output");
            }
            if (!read.contains(node) && !judged) {
                diagnostics.error(
                        Code.NOBODY_READS,
                        node.layer().origin(),
                        node.name() + " is read by no layer and has no loss: remove it, or name it in a from");
            }
        }
    }
}
