package dev.cadena.io;

import java.util.List;

/**
 * What a header says about one tensor.
 *
 * @param dtype the type of its components, for example {@code F32}
 * @param shape its sizes
 * @param begin where its bytes begin, counted from the end of the header
 * @param end where they end, exclusive
 */
record TensorEntry(String dtype, List<Long> shape, long begin, long end) {
    TensorEntry {
        shape = List.copyOf(shape);
    }
}
