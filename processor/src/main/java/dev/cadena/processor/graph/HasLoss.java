package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** There is a loss, and none stands on an input. */
final class HasLoss implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        if (declaration.isComplete()
                && declaration.layers().stream().allMatch(l -> l.loss().isEmpty())) {
            diagnostics.error(
                    Code.NO_LOSS,
                    declaration.origin(),
                    "no layer has a loss, so there is nothing to train for: add one of dev.cadena.loss to the output, for"
                            + " example @MeanSquaredError");
        }
        for (LayerDeclaration layer : declaration.layers()) {
            if (layer.kind() instanceof InputKind && layer.loss().isPresent()) {
                diagnostics.error(
                        Code.LOSS_ON_INPUT,
                        layer.loss().get().origin(),
                        layer.name() + " is an input, which training cannot change, but has the loss "
                                + layer.loss().get().name() + ": move the loss to a layer that is computed");
            }
        }
    }
}
