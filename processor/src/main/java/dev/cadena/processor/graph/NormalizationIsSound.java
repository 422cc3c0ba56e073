package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.LayerNormalizationKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** The ε of {@code @LayerNormalization} is above 0, also as a float; what it normalizes is more than one component. */
final class NormalizationIsSound implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        NumberRange range = new NumberRange(graph.declaration().isDouble());
        for (Node node : graph.nodes()) {
            if (!(node.layer().kind() instanceof LayerNormalizationKind kind)) {
                continue;
            }
            double epsilon = range.rounded(kind.epsilon());
            if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
                diagnostics.error(
                        Code.NUMBER_OUT_OF_RANGE,
                        kind.epsilonOrigin(),
                        node.name() + " normalizes with epsilon = " + Decimal.of(kind.epsilon())
                                + ": it must be a number above 0" + range.text());
            }
            if (node.shape().get(node.shape().size() - 1) == 1) {
                diagnostics.warn(
                        Code.FORMULA_CONSTANT,
                        kind.shapeOrigin(),
                        node.name() + " normalizes 1 component, which is always its own mean, so nothing can be trained"
                                + " through it: remove it, let it read several units, or add @SuppressWarnings(\"cadena\")");
            }
        }
    }
}
