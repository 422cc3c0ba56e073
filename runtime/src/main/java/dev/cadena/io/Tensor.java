package dev.cadena.io;

import dev.cadena.spi.Vectors;
import java.util.List;

/**
 * A tensor that is written to a file, or read from one: a part of an array.
 *
 * @param <A> {@code float[]} or {@code double[]}
 * @param name its name in the file
 * @param shape its sizes
 * @param vectors what to do with the array
 * @param values the array, which is not copied
 * @param offset where the tensor starts in it
 */
public record Tensor<A>(String name, List<Long> shape, Vectors<A> vectors, A values, int offset) {
    /**
     * Describes a tensor.
     *
     * @param name its name in the file
     * @param shape its sizes
     * @param vectors what to do with the array
     * @param values the array
     * @param offset where the tensor starts in it
     */
    public Tensor {
        shape = List.copyOf(shape);
    }

    /** {@return the number of its components: the product of its shape} */
    public int size() {
        long size = 1;
        for (long extent : shape) {
            size = Math.multiplyExact(size, extent);
        }
        return Math.toIntExact(size);
    }

    /** {@return the type of its components in a file} */
    public String dtype() {
        return "F" + vectors.bytes() * Byte.SIZE;
    }

    long bytes() {
        return (long) size() * vectors.bytes();
    }
}
