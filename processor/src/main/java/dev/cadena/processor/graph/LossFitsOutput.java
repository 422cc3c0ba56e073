package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;

/** A built-in loss judges only outputs whose range it is made for. */
final class LossFitsOutput implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            LayerDeclaration layer = node.layer();
            if (layer.loss().isEmpty()) {
                continue;
            }
            String activation = layer.activation().map(a -> a.builtInName()).orElse("none");
            boolean fits =
                    switch (layer.loss().get().builtInName()) {
                        case "BinaryCrossEntropy" ->
                            List.of("Sigmoid", "HardSigmoid").contains(activation);
                        case "CategoricalCrossEntropy" -> activation.equals("Softmax") && node.size() > 1;
                        case "Hinge" ->
                            !List.of("Sigmoid", "HardSigmoid", "Softmax").contains(activation);
                        default -> true;
                    };
            if (!fits) {
                diagnostics.error(
                        Code.LOSS_PAIRING,
                        layer.loss().get().origin(),
                        layer.loss().get().name() + " cannot judge " + layer.name() + " with activation " + activation
                                + " and " + node.size() + " unit(s). BinaryCrossEntropy judges Sigmoid and HardSigmoid;"
                                + " CategoricalCrossEntropy judges Softmax of at least 2 units; Hinge judges outputs that are no"
                                + " probabilities; MeanSquaredError, MeanAbsoluteError and Huber judge any");
            }
        }
    }
}
