package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.LabelsUse;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Labels name the classes of an output that has classes: one label a unit, or two for a single unit. */
final class LabelsFitOutput implements Rule {
    private static final List<String> OF_NUMBERS = List.of("MeanSquaredError", "MeanAbsoluteError", "Huber");
    private static final List<String> PROBABILITIES = List.of("Sigmoid", "HardSigmoid", "Softmax");

    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().labels().isEmpty()) {
                continue;
            }
            var labels = node.layer().labels().get();
            if (node.layer().loss().isEmpty()) {
                checkIsOutput(graph, node, labels, diagnostics);
                continue;
            }
            FunctionUse loss = node.layer().loss().get();
            int classes = node.size() == 1 ? 2 : node.size();
            if (ofNumbers(node, loss)) {
                diagnostics.error(
                        Code.LABELS_MISMATCH,
                        labels.origin(),
                        node.name() + " has @Labels, but " + loss.name()
                                + " judges numbers here, not classes: remove the labels, or use softmax with"
                                + " @CategoricalCrossEntropy");
            } else if (labels.names().size() != classes) {
                diagnostics.error(
                        Code.LABELS_MISMATCH,
                        labels.origin(),
                        node.name() + " has " + count(node.size(), "unit") + " but "
                                + count(labels.names().size(), "label") + ": name "
                                + (node.size() == 1 ? "both classes" : "each unit") + ", by " + classes + " labels");
            }
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void checkIsOutput(NetworkGraph graph, Node node, LabelsUse labels, Diagnostics diagnostics) {
        Set<Node> readers = graph.readersOf(node);
        if (!readers.isEmpty()) {
            String names = readers.stream().map(Node::name).collect(Collectors.joining(" and "));
            diagnostics.error(
                    Code.LABELS_MISMATCH,
                    labels.origin(),
                    node.name() + " has @Labels, but " + names + (readers.size() > 1 ? " read it" : " reads it")
                            + ": move the labels to the output");
        }
    }

    private static boolean ofNumbers(Node node, FunctionUse loss) {
        boolean probability = node.layer()
                .activation()
                .map(a -> a.builtInName().isEmpty() || PROBABILITIES.contains(a.builtInName()))
                .orElse(false);
        return OF_NUMBERS.contains(loss.builtInName()) && !probability;
    }
}
