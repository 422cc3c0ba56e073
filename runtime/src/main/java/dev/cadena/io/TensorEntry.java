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

    /** {@return the size of a component; 0 if its type is none of the container's} */
    public int componentBytes() {
        return switch (dtype) {
            case "BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3" -> 1;
            case "U16", "I16", "F16", "BF16" -> 2;
            case "U32", "I32", "F32" -> 4;
            case "U64", "I64", "F64" -> 8;
            default -> 0;
        };
    }

    /** The number of bytes that its shape needs; −1 if it is more than a number can tell, or the dtype unknown. */
    long bytesOfShape() {
        if (componentBytes() == 0) {
            return -1;
        }
        long bytes = componentBytes();
        for (long extent : shape) {
            if (extent != 0 && bytes > Long.MAX_VALUE / extent) {
                return -1;
            }
            bytes *= extent;
        }
        return bytes;
    }
}
