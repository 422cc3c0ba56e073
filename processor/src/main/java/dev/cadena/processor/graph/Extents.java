package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.declaration.RescaleKind;
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

    private Extent likePredecessor() {
        return Extent.withoutWeights(predecessors.get(0).shape());
    }

    /** The number of components that are read, up to the first number that an int cannot hold. */
    private long sizeRead() {
        long size = 1;
        for (int extent : predecessors.get(0).shape()) {
            size = Math.min(size * extent, 1L + Integer.MAX_VALUE);
        }
        return size;
    }
}
