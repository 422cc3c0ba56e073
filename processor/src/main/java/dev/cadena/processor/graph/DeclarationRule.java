package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Diagnostics;

/** A rule that the layers must obey by name, before there are shapes. It is asked even where other rules are broken. */
interface DeclarationRule {
    void check(NetworkDeclaration declaration, Diagnostics diagnostics);
}
