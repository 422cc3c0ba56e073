package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** A built-in loss judges only outputs whose range it is made for; a user's own function pairs with anything. */
final class LossFitsOutput implements Rule {
    private static final List<String> SIGMOIDS = List.of("Sigmoid", "HardSigmoid");

    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            node.layer()
                    .loss()
                    .filter(l -> !l.builtInName().isEmpty())
                    .ifPresent(loss -> check(node, loss, diagnostics));
        }
    }

    private static void check(Node node, FunctionUse loss, Diagnostics diagnostics) {
        Optional<FunctionUse> activation = node.layer().activation();
        boolean own = activation.isPresent() && activation.get().builtInName().isEmpty();
        String name = activation.map(FunctionUse::name).orElse("");
        boolean softmax = !own && name.equals("Softmax");
        boolean sigmoid = !own && SIGMOIDS.contains(name);
        boolean fits =
                switch (loss.name()) {
                    case "BinaryCrossEntropy" -> own || sigmoid;
                    case "CategoricalCrossEntropy" -> (own || softmax) && node.size() > 1;
                    case "Hinge" -> !sigmoid && !softmax;
                    default -> true;
                };
        if (fits && softmax && node.size() > 1 && !loss.name().equals("CategoricalCrossEntropy")) {
            diagnostics.warn(
                    Code.LOSS_PAIRING,
                    loss.origin(),
                    loss.name() + " on " + node.name()
                            + ", which is softmax, trains slowly where the network is wrong and"
                            + " sure of it: use @CategoricalCrossEntropy, or @SuppressWarnings(\"cadena\")");
        }
        if (!fits) {
            List<String> others = fitting(sigmoid, softmax, node.size());
            diagnostics.error(
                    Code.LOSS_PAIRING,
                    loss.origin(),
                    loss.name() + " judges " + judged(loss.name()) + ", but " + node.name() + " has "
                            + (name.isEmpty() ? "no activation" : "the activation " + name) + " and " + node.size()
                            + (node.size() == 1 ? " unit: " : " units: ") + remedy(loss.name(), name, node.size())
                            + (others.isEmpty() ? "" : "; losses that fit it as it is: " + String.join(", ", others)));
        }
    }

    private static String judged(String loss) {
        return switch (loss) {
            case "BinaryCrossEntropy" -> "Sigmoid and HardSigmoid";
            case "CategoricalCrossEntropy" -> "Softmax of at least 2 units";
            default -> "outputs that are no probabilities";
        };
    }

    private static String remedy(String loss, String activation, int units) {
        if (loss.equals("Hinge")) {
            return "remove @" + activation + ", or replace it by @Tanh";
        }
        boolean binary = loss.equals("BinaryCrossEntropy");
        if (!binary && units == 1) {
            return "use @Sigmoid @BinaryCrossEntropy, or 2 units with @Softmax";
        }
        String needed = binary ? "@Sigmoid" : "@Softmax";
        return activation.isEmpty() ? "add " + needed : "replace @" + activation + " by " + needed;
    }

    private static List<String> fitting(boolean sigmoid, boolean softmax, int units) {
        if (softmax) {
            return units > 1 ? List.of("@CategoricalCrossEntropy") : List.of();
        }
        return sigmoid
                ? List.of("@BinaryCrossEntropy", "@MeanSquaredError", "@MeanAbsoluteError", "@Huber")
                : List.of("@MeanSquaredError", "@MeanAbsoluteError", "@Huber", "@Hinge");
    }
}
