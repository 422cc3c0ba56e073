package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LabelsUse;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Map;

/** No two classes have the same name, and none a blank one, or one that is too long for a class file. */
final class LabelsAreDistinct implements DeclarationRule {
    /** What javac writes as a constant. */
    private static final int LONGEST = 65_534;

    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        for (LayerDeclaration layer : declaration.layers()) {
            layer.labels().ifPresent(labels -> check(layer, labels, diagnostics));
        }
    }

    private static void check(LayerDeclaration layer, LabelsUse labels, Diagnostics diagnostics) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < labels.names().size(); i++) {
            String name = labels.names().get(i);
            Integer former = seen.put(name, i);
            if (name.isBlank()) {
                diagnostics.error(
                        Code.LABELS_MISMATCH,
                        labels.origin(),
                        "label " + i + " of " + layer.name() + " is blank: give each class a name");
            } else if (name.length() > LONGEST) {
                diagnostics.error(
                        Code.LABELS_MISMATCH,
                        labels.origin(),
                        "label " + i + " of " + layer.name() + " has " + name.length() + " characters, and more than "
                                + LONGEST + " are too many for a class file: shorten it");
            } else if (former != null) {
                diagnostics.error(
                        Code.LABELS_MISMATCH,
                        labels.origin(),
                        "the labels " + former + " and " + i + " of " + layer.name() + " are both \"" + name
                                + "\": give each class a name of its own");
            }
        }
    }
}
