package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerDeclaration;
import java.util.List;

/**
 * A layer with the layers that it reads and the shape of its output. Equal to another by its name: a comparison by content
 * would walk every path through the graph.
 *
 * @param layer its declaration
 * @param predecessors what it reads, in the order of {@code from}
 * @param shape the sizes of its output
 * @param weights the number of its own weights; not those that it shares with the layer which has them
 * @param state the number of components of its state, which is not trained
 * @param isSound whether its size is in range, and those of all that it follows from
 */
public record Node(
        LayerDeclaration layer,
        List<Node> predecessors,
        List<Integer> shape,
        long weights,
        long state,
        boolean isSound) {
    static Node of(LayerDeclaration layer, List<Node> predecessors) {
        Extent extent = layer.kind()
                .by(new Extents(predecessors.stream().map(Node::shape).toList()));
        boolean shares =
                layer.kind() instanceof DenseKind dense && !dense.weightsOf().isEmpty();
        long ofActivation = layer.activation().map(FunctionUse::trained).stream()
                .mapToLong(trained -> trained.size() * Extent.size(extent.shape()))
                .sum();
        return new Node(
                layer,
                predecessors,
                extent.shape(),
                (shares ? 0 : extent.weights()) + ofActivation,
                extent.state(),
                Extent.isInRange(extent.shape()) && predecessors.stream().allMatch(Node::isSound));
    }

    /** The number of components of the output, which must be in range. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The layer's name. */
    public String name() {
        return layer.name();
    }

    /** Whether it reads no layer but what the user passes. */
    public boolean isInput() {
        return layer.kind() instanceof InputKind;
    }

    /** Whether ∂L by it is asked for. */
    public boolean wantsGradient() {
        return layer.kind() instanceof InputKind input && input.gradient();
    }

    /** Whether training changes its own weights, if it has any. */
    public boolean isTrainable() {
        return !(layer.kind() instanceof DenseKind dense) || dense.trainable();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && node.name().equals(name());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }

    @Override
    public String toString() {
        return name() + shape;
    }
}
