package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import java.util.List;

/**
 * A layer with the layers that it reads and the shape of its output.
 *
 * @param layer its declaration
 * @param predecessors what it reads, in the order of {@code from}
 * @param shape the sizes of its output
 */
public record Node(LayerDeclaration layer, List<Node> predecessors, List<Integer> shape) {
    /** The number of components of the output. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The layer's name. */
    public String name() {
        return layer.name();
    }
}
