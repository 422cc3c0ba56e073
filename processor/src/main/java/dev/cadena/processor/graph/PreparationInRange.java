package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.PreparationKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.Map;

/** The numbers of layers that prepare data are finite, and a range has its ends in order, also in the precision of the network. */
final class PreparationInRange implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        NumberRange range = new NumberRange(graph.declaration().isDouble());
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof PreparationKind kind && areFinite(node, kind, range, diagnostics)) {
                checkOrder(node, kind.members(), range, diagnostics);
            }
        }
    }

    private static boolean areFinite(Node node, PreparationKind kind, NumberRange range, Diagnostics diagnostics) {
        boolean areFinite = true;
        for (Map.Entry<String, FunctionUse.Member> member : kind.members().entrySet()) {
            if (!Double.isFinite(range.rounded(member.getValue().value()))) {
                areFinite = false;
                diagnostics.error(
                        Code.NUMBER_OUT_OF_RANGE,
                        member.getValue().origin(),
                        node.name() + " has " + member.getKey() + " = "
                                + Decimal.of(member.getValue().value()) + ": it must be a number"
                                + range.text());
            }
        }
        return areFinite;
    }

    private static void checkOrder(
            Node node, Map<String, FunctionUse.Member> members, NumberRange range, Diagnostics diagnostics) {
        if (!members.containsKey("low")) {
            return;
        }
        double low = range.rounded(members.get("low").value());
        double high = range.rounded(members.get("high").value());
        double height = range.rounded(high - low);
        if (!(height > 0) || Double.isInfinite(height)) {
            diagnostics.error(
                    Code.NUMBER_OUT_OF_RANGE,
                    members.get("high").origin(),
                    node.name() + " has low = " + Decimal.of(members.get("low").value()) + " and high = "
                            + Decimal.of(members.get("high").value())
                            + ": high must be above low, and the difference a number" + range.text());
        }
    }
}
