package dev.cadena.processor.notation;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.graph.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the values and the weights of a network are called, each otherwise, whatever its layers are called. */
final class Symbols {
    private final Notation notation;
    private final Set<String> layers;
    private final boolean severalTargets;

    Symbols(NetworkProgram program, Notation notation) {
        this.notation = notation;
        this.layers = program.graph().nodes().stream().map(Node::name).collect(Collectors.toSet());
        this.severalTargets = program.losses().size() > 1;
    }

    Term of(Value value) {
        if (value.isDelta()) {
            return notation.delta(value.by(), of(value.differentiated()));
        }
        return switch (value.role()) {
            case TARGET -> target(value.layer());
            case STANDARD_TARGET -> notation.ofLayer("t", value.layer());
            case ROW_WEIGHT -> rowWeight(value.layer());
            case OUTPUT_LOGARITHM -> notation.call("ln", List.of(notation.output(value.layer())));
            case PART -> notation.part(notation.output(value.layer()), value.part());
            // Where a layer is called so itself.
            case LOGITS ->
                layers.contains(value.name()) ? notation.ofLayer("z", value.layer()) : notation.logits(value.layer());
            default -> notation.output(value.layer());
        };
    }

    private Term target(String layer) {
        if (severalTargets || layers.contains("y") && layers.contains("target")) {
            return notation.ofLayer("y", layer);
        }
        return notation.symbol(layers.contains("y") ? "target" : "y");
    }

    private Term rowWeight(String layer) {
        return severalTargets || layers.contains("c") ? notation.ofLayer("c", layer) : notation.symbol("c");
    }

    Term of(Parameter parameter) {
        String sign =
                switch (parameter.name()) {
                    case "weights" -> "W";
                    case "biases" -> "b";
                    default -> parameter.name();
                };
        return notation.ofLayer(sign, parameter.layer());
    }
}
