package dev.cadena.spi;

import dev.cadena.Layer;
import java.util.List;

/**
 * The arithmetic of one network: what a generated class tells the runtime. Implementations have no state.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public sealed interface Program<A> permits RowProgram, BatchProgram {
    /** {@return the layers, in topological order} */
    List<Layer> layers();

    /** {@return the inputs, in topological order, one after the other without a gap} */
    List<InputPort> inputs();

    /** {@return the outputs, in topological order, one after the other without a gap; at least one has a loss} */
    List<OutputPort> outputs();

    /** {@return how the layers with state are fitted, in topological order; empty if there are none} */
    default List<Preparation> preparations() {
        return List.of();
    }
}
