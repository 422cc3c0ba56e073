package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.BatchNormalizationKind;
import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.LayerNormalizationKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Origin;

/**
 * The ε of a normalization is above 0, and the momentum of {@code @BatchNormalization} a share below 1, both also as floats; what
 * {@code @LayerNormalization} normalizes is more than one component.
 */
final class NormalizationIsSound implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        NumberRange range = new NumberRange(graph.declaration().isDouble());
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof LayerNormalizationKind kind) {
                checkEpsilon(node, kind.epsilon(), kind.epsilonOrigin(), range, diagnostics);
                checkSize(node, kind, diagnostics);
            } else if (node.layer().kind() instanceof BatchNormalizationKind kind) {
                checkEpsilon(node, kind.epsilon(), kind.epsilonOrigin(), range, diagnostics);
                checkMomentum(node, kind, range, diagnostics);
            }
        }
    }

    private static void checkEpsilon(
            Node node, double declared, Origin origin, NumberRange range, Diagnostics diagnostics) {
        double epsilon = range.rounded(declared);
        // Written so that NaN is refused, here and below.
        if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
            diagnostics.error(
                    Code.NUMBER_OUT_OF_RANGE,
                    origin,
                    node.name() + " normalizes with epsilon = " + Decimal.of(declared) + ": it must be a number above 0"
                            + range.text());
        }
    }

    private static void checkMomentum(
            Node node, BatchNormalizationKind kind, NumberRange range, Diagnostics diagnostics) {
        double momentum = range.rounded(kind.momentum());
        if (!(momentum >= 0 && momentum < 1)) {
            diagnostics.error(
                    Code.NUMBER_OUT_OF_RANGE,
                    kind.momentumOrigin(),
                    node.name() + " moves its statistics with momentum = " + Decimal.of(kind.momentum())
                            + ": it must be at least 0 and below 1" + range.text());
        }
    }

    private static void checkSize(Node node, LayerNormalizationKind kind, Diagnostics diagnostics) {
        if (node.shape().get(node.shape().size() - 1) == 1) {
            diagnostics.warn(
                    Code.FORMULA_CONSTANT,
                    kind.shapeOrigin(),
                    node.name() + " normalizes 1 component, which is always its own mean, so nothing can be trained"
                            + " through it: remove it, let it read several units, or add @SuppressWarnings(\"cadena\")");
        }
    }
}
