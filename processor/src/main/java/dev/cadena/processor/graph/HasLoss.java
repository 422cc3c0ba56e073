package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.declaration.PreparationKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** There is a loss, and none stands on an input. */
final class HasLoss implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        if (declaration.isComplete()
                && declaration.layers().stream().allMatch(l -> l.loss().isEmpty())) {
            report(declaration, diagnostics);
        }
        for (LayerDeclaration layer : declaration.layers()) {
            boolean isRaw = layer.kind() instanceof InputKind || layer.kind() instanceof PreparationKind;
            if (isRaw && layer.loss().isPresent()) {
                diagnostics.error(
                        Code.LOSS_ON_INPUT,
                        layer.loss().get().origin(),
                        layer.name() + (layer.kind() instanceof InputKind ? " is an input" : " prepares an input")
                                + ", which training cannot change, but has the loss "
                                + layer.loss().get().name() + ": move the loss to a layer that is computed");
            }
        }
    }

    private static void report(NetworkDeclaration declaration, Diagnostics diagnostics) {
        Set<String> read = new HashSet<>();
        declaration.layers().forEach(layer -> read.addAll(layer.from()));
        List<LayerDeclaration> outputs = declaration.layers().stream()
                .filter(layer -> !read.contains(layer.name()) && !(layer.kind() instanceof InputKind))
                .toList();
        if (outputs.size() == 1) {
            LayerDeclaration output = outputs.get(0);
            diagnostics.error(
                    Code.NO_LOSS,
                    output.origin(),
                    output.name() + " is the output but has no loss: add one of dev.cadena.loss, for example "
                            + example(output));
        } else {
            diagnostics.error(
                    Code.NO_LOSS,
                    declaration.origin(),
                    "no layer has a loss, so there is nothing to train for: add one of dev.cadena.loss to the output, for"
                            + " example @MeanSquaredError");
        }
    }

    private static String example(LayerDeclaration output) {
        return switch (output.activation().map(FunctionUse::builtInName).orElse("")) {
            case "Softmax" -> "@CategoricalCrossEntropy";
            case "Sigmoid", "HardSigmoid" -> "@BinaryCrossEntropy";
            default -> "@MeanSquaredError";
        };
    }
}
