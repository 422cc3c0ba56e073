package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** A softmax of one unit is always 1, and has no slope. */
final class SoftmaxHasSeveralUnits implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            // Cross-entropy says itself that it needs more.
            boolean isRefused = node.layer()
                    .loss()
                    .filter(loss -> loss.builtInName().equals("CategoricalCrossEntropy"))
                    .isPresent();
            node.layer()
                    .activation()
                    .filter(activation -> activation.builtInName().equals("Softmax") && node.size() == 1 && !isRefused)
                    .ifPresent(activation -> warn(node, activation, diagnostics));
        }
    }

    private static void warn(Node node, FunctionUse softmax, Diagnostics diagnostics) {
        diagnostics.warn(
                Code.FORMULA_CONSTANT,
                softmax.origin(),
                node.name() + " is a softmax of 1 unit, which is always 1, so nothing can be trained through it: use"
                        + " @Sigmoid, or several units, or @SuppressWarnings(\"cadena\")");
    }
}
