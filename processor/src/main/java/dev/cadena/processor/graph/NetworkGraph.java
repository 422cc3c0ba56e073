package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.NetworkDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * A valid network.
 *
 * @param declaration what it was made of
 * @param nodes the layers in topological order, ties by name
 */
public record NetworkGraph(NetworkDeclaration declaration, List<Node> nodes) {
    /** The layer that the loss judges. */
    public Node output() {
        return nodes.get(nodes.size() - 1);
    }

    /** What the output stands for. */
    public OutputMeaning meaning() {
        return OutputMeaning.of(output());
    }

    /** The activation that the output of a layer meets first: its own, or that of an {@code @Activate} which alone reads it. */
    public Optional<FunctionUse> activationOf(Node node) {
        if (node.layer().activation().isPresent()) {
            return node.layer().activation();
        }
        List<Node> readers =
                nodes.stream().filter(n -> n.predecessors().contains(node)).toList();
        return readers.size() == 1 && readers.get(0).layer().kind() instanceof ActivateKind
                ? readers.get(0).layer().activation()
                : Optional.empty();
    }
}
