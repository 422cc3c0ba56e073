package dev.cadena.spi;

import java.util.List;

/** Where a layer stands in a row that holds the values of several layers, one after the other. */
public sealed interface Port permits InputPort, OutputPort {
    /** {@return the name of the layer} */
    String layer();

    /** {@return the index of its first component} */
    int offset();

    /** {@return the number of its components} */
    int size();

    /** {@return whether NaN stands for a value that is missing} */
    default boolean acceptsNaN() {
        return false;
    }

    /**
     * {@return the length of a row}
     *
     * @param ports all that stand in it, in their order
     */
    static int width(List<? extends Port> ports) {
        Port last = ports.get(ports.size() - 1);
        return last.offset() + last.size();
    }
}
