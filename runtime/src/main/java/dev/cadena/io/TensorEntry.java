package dev.cadena.io;

import java.util.List;

/**
 * What the header of a file says about one tensor.
 *
 * @param name its name
 * @param dtype the type of its components, for example {@code F32}
 * @param shape its sizes
 * @param begin where its bytes begin, counted from the end of the header
 * @param end where they end, exclusive
 */
public record TensorEntry(String name, String dtype, List<Long> shape, long begin, long end) {
    /**
     * Describes a tensor.
     *
     * @param name its name
     * @param dtype the type of its components
     * @param shape its sizes
     * @param begin where its bytes begin
     * @param end where they end
     */
    public TensorEntry {
        shape = List.copyOf(shape);
    }

    /** {@return the number of its bytes} */
    public long bytes() {
        return end - begin;
    }

    /** {@return whether its components are numbers that {@link TensorReader#read(TensorReader.Numbers)} reads} */
    public boolean isNumeric() {
        return Dtype.isNumber(dtype);
    }

    /** The number of bytes that its shape needs; −1 if it is more than a number can tell, or the dtype unknown. */
    long bytesOfShape() {
        long bytes = Dtype.bytes(dtype);
        for (long extent : shape) {
            if (extent != 0 && bytes > Long.MAX_VALUE / extent) {
                return -1;
            }
            bytes *= extent;
        }
        return Dtype.bytes(dtype) == 0 ? -1 : bytes;
    }
}
