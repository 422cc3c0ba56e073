package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * Of several outputs, the generated {@code Outputs} has a method of each one's name and, where it is a class, one that ends
 * with {@code Class}. No two are the same, and none is that of {@code Object}.
 */
final class AccessorsDiffer implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        List<Node> outputs = graph.outputs();
        for (Node output : outputs) {
            if (outputs.size() > 1 && OutputMeaning.of(output).decision() != OutputMeaning.Decision.NONE) {
                String accessor = output.name() + "Class";
                taken(accessor, outputs)
                        .ifPresent(by -> diagnostics.error(
                                Code.NAME_RESERVED,
                                output.layer().origin(),
                                "the class that " + output.name() + " stands for would be the method " + accessor
                                        + "() of the generated Outputs, which is " + by + ": choose another name for "
                                        + output.name()));
            }
        }
    }

    private static Optional<String> taken(String accessor, List<Node> outputs) {
        if (accessor.equals("getClass")) {
            return Optional.of("that of every Java object");
        }
        return outputs.stream().anyMatch(other -> other.name().equals(accessor))
                ? Optional.of("that of the output " + accessor)
                : Optional.empty();
    }
}
