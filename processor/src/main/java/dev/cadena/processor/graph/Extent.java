package dev.cadena.processor.graph;

import java.util.List;

/**
 * How large a layer is.
 *
 * @param shape the sizes of its output, channels last
 * @param weights the number of its weights, also where no array could hold them
 * @param state the number of components of its state, which is not trained
 */
record Extent(List<Integer> shape, long weights, long state) {
    /** A layer without state. */
    Extent(List<Integer> shape, long weights) {
        this(shape, weights, 0);
    }

    /** A layer without weights. */
    static Extent withoutWeights(List<Integer> shape) {
        return new Extent(shape, 0);
    }

    /** The longest array that every JVM can make. */
    static final int LONGEST = Integer.MAX_VALUE - 8;

    /** Whether a shape has at least one extent, each at least 1, and an array can hold its components. */
    static boolean isInRange(List<Integer> shape) {
        return !shape.isEmpty() && shape.stream().allMatch(n -> n >= 1) && size(shape) <= LONGEST;
    }

    /** The number of components of a shape, up to the first number that an int cannot hold; 0 where an extent is below 1. */
    static long size(List<Integer> shape) {
        long size = 1;
        for (int extent : shape) {
            size = Math.min(size * Math.max(extent, 0), 1L + Integer.MAX_VALUE);
        }
        return size;
    }
}
