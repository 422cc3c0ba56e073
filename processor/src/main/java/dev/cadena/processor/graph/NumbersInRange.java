package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.stream.Stream;

/** The numbers in activations and losses are finite in the network's precision, and above 0 where they must be. */
final class NumbersInRange implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        NumberRange range = new NumberRange(declaration.isDouble());
        for (LayerDeclaration layer : declaration.layers()) {
            Stream.concat(layer.activation().stream(), layer.loss().stream())
                    .forEach(use -> check(use, layer, range, diagnostics));
        }
    }

    private static void check(FunctionUse use, LayerDeclaration layer, NumberRange range, Diagnostics diagnostics) {
        use.members().forEach((name, member) -> {
            double value = range.rounded(member.value());
            String problem = "";
            if (!Double.isFinite(member.value())) {
                problem = "it must be finite";
            } else if (member.positive() && member.value() <= 0) {
                problem = "it must be above 0";
            } else if (!Double.isFinite(value) || value == 0 && member.value() != 0) {
                problem = "a float cannot hold it: use another value, or @Network(precision = Precision.DOUBLE)";
            }
            if (!problem.isEmpty()) {
                diagnostics.error(
                        Code.NUMBER_OUT_OF_RANGE,
                        member.origin(),
                        "@" + use.name() + " on " + layer.name() + " has " + name + " = " + Decimal.of(member.value())
                                + ": " + problem);
            }
        });
    }
}
