package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.RescaleKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** The constants of {@code @Rescale} are finite, and its factor is not 0, also in the precision of the network. */
final class RescaleInRange implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        NumberRange range = new NumberRange(graph.declaration().isDouble());
        for (Node node : graph.nodes()) {
            if (!(node.layer().kind() instanceof RescaleKind rescale)) {
                continue;
            }
            double by = range.rounded(rescale.by());
            if (!Double.isFinite(by) || by == 0) {
                diagnostics.error(
                        Code.NUMBER_OUT_OF_RANGE,
                        rescale.byOrigin(),
                        node.name() + " rescales by " + Decimal.of(rescale.by())
                                + ": the factor must be a number other than 0" + range.text());
            }
            if (!Double.isFinite(range.rounded(rescale.offset()))) {
                diagnostics.error(
                        Code.NUMBER_OUT_OF_RANGE,
                        rescale.offsetOrigin(),
                        node.name() + " adds the offset " + Decimal.of(rescale.offset()) + ": it must be a number"
                                + range.text());
            }
        }
    }
}
