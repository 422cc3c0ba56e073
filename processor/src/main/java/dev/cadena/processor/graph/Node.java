package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import java.util.List;

/**
 * A layer with the layers that it reads and the shape of its output.
 *
 * @param layer its declaration
 * @param predecessors what it reads, in the order of {@code from}
 * @param shape the sizes of its output
 * @param weights the number of its weights
 */
public record Node(LayerDeclaration layer, List<Node> predecessors, List<Integer> shape, long weights) {
    static Node of(LayerDeclaration layer, List<Node> predecessors) {
        Extent extent = layer.kind().by(new Extents(predecessors));
        return new Node(layer, predecessors, extent.shape(), extent.weights());
    }

    /** The number of components of the output. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The layer's name. */
    public String name() {
        return layer.name();
    }

    /** Whether it reads no layer but what the user passes. */
    public boolean isInput() {
        return layer.kind().arity() == 0;
    }
}
