package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;

/** One output has a loss. */
final class OneLoss implements DeclarationRule {
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
        List<LayerDeclaration> outputs = declaration.layers().stream()
                .filter(l -> l.loss().isPresent() && declaration.readersOf(l).isEmpty())
                .toList();
        for (int i = 1; i < outputs.size(); i++) {
            diagnostics.error(
                    Code.SEVERAL_LOSSES,
                    outputs.get(i).loss().get().origin(),
                    outputs.get(i).name() + " is a second output with a loss beside "
                            + outputs.get(0).name()
                            + ", which is not yet supported: declare a network for each");
        }
    }
}
