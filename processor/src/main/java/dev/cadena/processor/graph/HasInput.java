package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** There is an input. */
final class HasInput implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        if (declaration.isComplete() && declaration.layers().stream().noneMatch(l -> l.kind() instanceof InputKind)) {
            diagnostics.error(
                    Code.NO_INPUT,
                    declaration.origin(),
                    "the network has no input: declare one, for example @Input(4) Layer features();");
        }
    }
}
