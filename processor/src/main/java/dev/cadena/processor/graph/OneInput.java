package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;

/** There is one input. */
final class OneInput implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        List<LayerDeclaration> inputs =
                declaration.layers().stream().filter(l -> l.kind().arity() == 0).toList();
        if (inputs.isEmpty() && declaration.isComplete()) {
            diagnostics.error(
                    Code.NO_INPUT,
                    declaration.origin(),
                    "the network has no input: declare one, for example @Input(4) Layer features();");
        }
        for (int i = 1; i < inputs.size(); i++) {
            diagnostics.error(
                    Code.SEVERAL_INPUTS,
                    inputs.get(i).origin(),
                    inputs.get(i).name() + " is a second input beside "
                            + inputs.get(0).name()
                            + ", which is not yet supported: join them into one @Input");
        }
    }
}
