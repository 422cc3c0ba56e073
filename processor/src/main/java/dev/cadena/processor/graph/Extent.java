package dev.cadena.processor.graph;

import java.util.List;

/**
 * How large a layer is.
 *
 * @param shape the sizes of its output, channels last
 * @param weights the number of its weights, also where no array could hold them
 */
record Extent(List<Integer> shape, long weights) {
    /** A layer without weights. */
    static Extent withoutWeights(List<Integer> shape) {
        return new Extent(shape, 0);
    }
}
