package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.spi.Batch;
import dev.cadena.spi.Placement;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the weights, and the state behind them, stand in memory: W and S are dense and row-major, and kernels like their matrices
 * padded and cut into panels. Nobody outside of this package sees more than W and S.
 */
final class Layout<A> {
    private final Vectors<A> vectors;
    private final List<Placement> placements;
    private final int count;
    private final int stateCount;
    private final int size;
    private final boolean isDense;

    private Layout(Vectors<A> vectors, List<Placement> placements, List<Layer> layers, int size, boolean isDense) {
        this.vectors = vectors;
        this.isDense = isDense;
        this.placements = placements;
        this.count = count(layers);
        this.stateCount = stateCount(layers);
        this.size = size;
    }

    /** W itself, and S behind it. */
    static <A> Layout<A> dense(List<Layer> layers, Vectors<A> vectors) {
        return new Layout<>(vectors, List.of(), layers, count(layers) + stateCount(layers), true);
    }

    /** Tensors one behind the other, as the kernels like them. */
    static <A> Layout<A> of(List<Placement> placements, List<Layer> layers, Vectors<A> vectors) {
        int size = 0;
        for (Placement p : placements) {
            size = Math.max(size, p.at() + p.extent());
        }
        return new Layout<>(vectors, placements, layers, size, false);
    }

    private static int count(List<Layer> layers) {
        int count = 0;
        for (Layer layer : layers) {
            count += layer.parameterCount();
        }
        return count;
    }

    private static int stateCount(List<Layer> layers) {
        int count = 0;
        for (Layer layer : layers) {
            for (Layer.Parameter tensor : layer.state()) {
                count += tensor.size();
            }
        }
        return count;
    }

    /** The length of W. */
    int count() {
        return count;
    }

    /** The length of S. */
    int stateCount() {
        return stateCount;
    }

    /** The length of an array of all weights, and of the state, in this layout. */
    int size() {
        return size;
    }

    /** Weights and state in this layout, of W with S behind it. */
    A pack(A dense) {
        if (isDense) {
            return vectors.copy(dense);
        }
        A packed = vectors.allocate(size);
        copy(dense, packed, true);
        return packed;
    }

    /** W and S in this layout. */
    A pack(A weights, A state) {
        A dense = vectors.allocate(count + stateCount);
        System.arraycopy(weights, 0, dense, 0, count);
        System.arraycopy(state, 0, dense, count, stateCount);
        return pack(dense);
    }

    /** W with S behind it, of weights and state in this layout. */
    A unpack(A packed) {
        if (isDense) {
            return vectors.copy(packed);
        }
        A dense = vectors.allocate(count + stateCount);
        copy(dense, packed, false);
        return dense;
    }

    /** W, of weights in this layout. */
    A weights(A packed) {
        return part(unpack(packed), 0, count);
    }

    /** S, of the state in this layout. */
    A state(A packed) {
        return part(unpack(packed), count, stateCount);
    }

    private A part(A dense, int from, int length) {
        if (length == vectors.length(dense)) {
            return dense;
        }
        A part = vectors.allocate(length);
        System.arraycopy(dense, from, part, 0, length);
        return part;
    }

    private void copy(A dense, A packed, boolean toPacked) {
        for (Placement p : placements) {
            int at = p.at();
            int left = Batch.padded(p.columns());
            while (left > 0) {
                int width = p.rows() == 1 ? left : vectors.panel(left);
                int column = Batch.padded(p.columns()) - left;
                int count = Math.min(width, p.columns() - column);
                for (int i = 0; i < p.rows(); i++) {
                    int from = p.offset() + i * p.columns() + column;
                    int to = at + i * width;
                    if (toPacked) {
                        System.arraycopy(dense, from, packed, to, count);
                    } else {
                        System.arraycopy(packed, to, dense, from, count);
                    }
                }
                at += width * p.rows();
                left -= width;
            }
        }
    }

    /**
     * Up to 16 columns of a tensor of weights, from top to bottom: in every layout the same weights in the same order, so that what is
     * summed over them has the same bits.
     *
     * @param tensor what it is a part of
     * @param at where it starts
     * @param stride from a row to the next
     * @param rows the number of its rows
     * @param columns the number of its columns
     */
    record Strip(Layer.Parameter tensor, int at, int stride, int rows, int columns) {}

    List<Strip> strips(List<Layer.Parameter> tensors) {
        List<Strip> strips = new ArrayList<>();
        tensors.forEach(tensor -> addStrips(tensor, strips));
        return List.copyOf(strips);
    }

    private void addStrips(Layer.Parameter tensor, List<Strip> strips) {
        int columns = tensor.shape().get(tensor.shape().size() - 1);
        int rows = tensor.size() / columns;
        int at = at(tensor);
        int panel = isDense ? columns : Batch.padded(columns);
        for (int column = 0; column < columns; column += panel) {
            int left = Batch.padded(columns) - column;
            panel = isDense ? columns : rows == 1 ? left : vectors.panel(left);
            for (int j = 0; j < panel && column + j < columns; j += Batch.LANES) {
                int count = Math.min(Batch.LANES, columns - column - j);
                strips.add(new Strip(tensor, at + j, panel, rows, count));
            }
            at += rows * panel;
        }
    }

    /** Where a tensor starts. */
    int at(Layer.Parameter tensor) {
        return placement(tensor).map(Placement::at).orElse(tensor.offset());
    }

    /** How much room a tensor takes. */
    int extent(Layer.Parameter tensor) {
        return placement(tensor).map(Placement::extent).orElseGet(tensor::size);
    }

    private Optional<Placement> placement(Layer.Parameter tensor) {
        return placements.stream().filter(p -> p.offset() == tensor.offset()).findFirst();
    }

    /** An index in W of the tensor to which an index of this layout belongs. */
    int tensorOf(int index) {
        if (isDense) {
            return index;
        }
        for (Placement p : placements) {
            if (index >= p.at() && index < p.at() + p.extent()) {
                return p.offset();
            }
        }
        throw new AssertionError("no tensor stands at " + index);
    }
}
