package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Origin;

/** The factors of a layer's own penalties are numbers that are not negative, and stand where the weights belong. */
final class PenaltiesInRange implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        for (LayerDeclaration layer : declaration.layers()) {
            if (layer.kind() instanceof DenseKind dense) {
                check(layer, dense, "l1", dense.l1(), dense.l1Origin(), diagnostics);
                check(layer, dense, "l2", dense.l2(), dense.l2Origin(), diagnostics);
            }
        }
    }

    private static void check(
            LayerDeclaration layer,
            DenseKind dense,
            String name,
            double factor,
            Origin origin,
            Diagnostics diagnostics) {
        // Written so that NaN is refused.
        if (!(factor >= 0 && factor <= Double.MAX_VALUE)) {
            diagnostics.error(
                    Code.NUMBER_OUT_OF_RANGE,
                    origin,
                    layer.name() + " has a penalty " + name + " = " + Decimal.of(factor)
                            + ": it must be a number of at least 0");
        } else if (factor > 0 && (!dense.weightsOf().isEmpty() || !dense.trainable())) {
            String where = dense.trainable()
                    ? "uses those of \"" + dense.weightsOf() + "\": say so there"
                    : "does not train them: remove it";
            diagnostics.error(
                    Code.NUMBER_OUT_OF_RANGE,
                    origin,
                    layer.name() + " has a penalty " + name + " on its weights, but " + where);
        }
    }
}
