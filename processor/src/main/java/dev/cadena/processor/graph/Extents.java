package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.BatchNormalizationKind;
import dev.cadena.processor.declaration.ConcatenateKind;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.DestandardizeKind;
import dev.cadena.processor.declaration.DotKind;
import dev.cadena.processor.declaration.DropoutKind;
import dev.cadena.processor.declaration.FlattenKind;
import dev.cadena.processor.declaration.GaussianNoiseKind;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.declaration.LayerNormalizationKind;
import dev.cadena.processor.declaration.MergeKind;
import dev.cadena.processor.declaration.OneHotKind;
import dev.cadena.processor.declaration.PreparationKind;
import dev.cadena.processor.declaration.RescaleKind;
import dev.cadena.processor.declaration.ReshapeKind;
import java.util.ArrayList;
import java.util.List;

/** The shape of each kind of layer, from what it reads. Sizes may still be out of range here. */
final class Extents implements LayerKind.Rules<Extent> {
    private final List<List<Integer>> read;

    /**
     * Asks for shapes.
     *
     * @param read the shapes of the layers that are read
     */
    Extents(List<List<Integer>> read) {
        this.read = read;
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
        return likeRead();
    }

    /** The number of rows that it was fitted to is part of its state. */
    @Override
    public Extent prepare(PreparationKind kind) {
        return new Extent(read.get(0), 0, kind.state().size() * sizeRead() + 1);
    }

    @Override
    public Extent oneHot(OneHotKind kind) {
        List<Integer> shape = new ArrayList<>(read.get(0));
        if (!shape.isEmpty()) {
            long last = (long) shape.get(shape.size() - 1) * kind.categories();
            shape.set(shape.size() - 1, (int) Math.max(-1, Math.min(last, Integer.MAX_VALUE)));
        }
        return Extent.withoutWeights(List.copyOf(shape));
    }

    @Override
    public Extent destandardize(DestandardizeKind kind) {
        return new Extent(read.get(0), 0, 2 * sizeRead() + 1);
    }

    @Override
    public Extent activate(ActivateKind kind) {
        return likeRead();
    }

    @Override
    public Extent merge(MergeKind kind) {
        return likeRead();
    }

    @Override
    public Extent concatenate(ConcatenateKind kind) {
        List<Integer> shape = new ArrayList<>(read.get(0));
        int axis = kind.axisOf(shape);
        boolean fits = axis >= 0 && read.stream().allMatch(other -> axis < other.size());
        if (fits) {
            long sum = read.stream().mapToLong(other -> other.get(axis)).sum();
            shape.set(axis, (int) Math.min(sum, Integer.MAX_VALUE));
        }
        return Extent.withoutWeights(List.copyOf(shape));
    }

    @Override
    public Extent dot(DotKind kind) {
        List<Integer> shape = new ArrayList<>();
        for (List<Integer> operand : read) {
            shape.addAll(operand.subList(0, Math.max(0, operand.size() - 1)));
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
        return Extent.isInRange(shape) ? Extent.withoutWeights(shape) : likeRead();
    }

    @Override
    public Extent dropout(DropoutKind kind) {
        return likeRead();
    }

    @Override
    public Extent gaussianNoise(GaussianNoiseKind kind) {
        return likeRead();
    }

    /** A gain and a bias for each component of the last axis. */
    @Override
    public Extent layerNormalization(LayerNormalizationKind kind) {
        List<Integer> shape = read.get(0);
        return new Extent(shape, 2L * last(shape));
    }

    /** The same, and a running mean and variance. */
    @Override
    public Extent batchNormalization(BatchNormalizationKind kind) {
        List<Integer> shape = read.get(0);
        long tensors = 2L * last(shape);
        return new Extent(shape, tensors, tensors);
    }

    private static int last(List<Integer> shape) {
        return shape.isEmpty() ? 0 : Math.max(shape.get(shape.size() - 1), 0);
    }

    private Extent likeRead() {
        return Extent.withoutWeights(read.get(0));
    }

    private long sizeRead() {
        return Extent.size(read.get(0));
    }
}
