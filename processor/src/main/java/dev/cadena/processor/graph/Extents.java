package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.ConcatenateKind;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.DotKind;
import dev.cadena.processor.declaration.FlattenKind;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.declaration.MergeKind;
import dev.cadena.processor.declaration.RescaleKind;
import dev.cadena.processor.declaration.ReshapeKind;
import java.util.ArrayList;
import java.util.List;

/** The shape of each kind of layer, from what it reads. Sizes may still be out of range here. */
final class Extents implements LayerKind.Rules<Extent> {
    private final List<Node> predecessors;

    Extents(List<Node> predecessors) {
        this.predecessors = predecessors;
    }

    @Override
    public Extent input(InputKind kind) {
        return Extent.withoutWeights(kind.shape());
    }

    @Override
    public Extent dense(DenseKind kind) {
        long rows = sizeRead() + (kind.bias() ? 1 : 0);
        return new Extent(List.of(kind.units()), rows * kind.units());
    }

    @Override
    public Extent rescale(RescaleKind kind) {
        return likePredecessor();
    }

    @Override
    public Extent activate(ActivateKind kind) {
        return likePredecessor();
    }

    @Override
    public Extent merge(MergeKind kind) {
        return likePredecessor();
    }

    @Override
    public Extent concatenate(ConcatenateKind kind) {
        List<Integer> shape = new ArrayList<>(predecessors.get(0).shape());
        int axis = kind.axisOf(shape);
        boolean fits = axis >= 0
                && predecessors.stream().allMatch(p -> axis < p.shape().size());
        if (fits) {
            shape.set(
                    axis,
                    predecessors.stream().mapToInt(p -> p.shape().get(axis)).sum());
        }
        return Extent.withoutWeights(List.copyOf(shape));
    }

    @Override
    public Extent dot(DotKind kind) {
        List<Integer> shape = new ArrayList<>();
        for (Node operand : predecessors) {
            shape.addAll(operand.shape().subList(0, Math.max(0, operand.shape().size() - 1)));
        }
        return Extent.withoutWeights(shape.isEmpty() ? List.of(1) : List.copyOf(shape));
    }

    @Override
    public Extent flatten(FlattenKind kind) {
        return Extent.withoutWeights(List.of((int) Math.min(sizeRead(), Integer.MAX_VALUE)));
    }

    @Override
    public Extent reshape(ReshapeKind kind) {
        List<Integer> shape = kind.shapeFor(sizeRead());
        return Extent.isInRange(shape) ? Extent.withoutWeights(shape) : likePredecessor();
    }

    private Extent likePredecessor() {
        return Extent.withoutWeights(predecessors.get(0).shape());
    }

    private long sizeRead() {
        return Extent.size(predecessors.get(0).shape());
    }
}
