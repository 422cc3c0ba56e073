package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;

/** Labels name the classes of an output that has classes: one label a unit, or two for a single unit. */
final class LabelsFitOutput implements Rule {
    private static final List<String> OF_NUMBERS = List.of("MeanSquaredError", "MeanAbsoluteError", "Huber");
    private static final List<String> PROBABILITIES = List.of("Sigmoid", "HardSigmoid", "Softmax");

    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().labels().isEmpty() || node.layer().loss().isEmpty()) {
                continue;
            }
            var labels = node.layer().labels().get();
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
                        node.name() + " has " + node.size() + (node.size() == 1 ? " unit" : " units")
                                + ", so its labels are " + classes + ", but there are "
                                + labels.names().size());
            }
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
