package dev.cadena.spi;

import dev.cadena.DataException;

/**
 * Where an output layer stands in an output, which holds the values of all output layers one after the other, and in a
 * target, which has the same layout. An output layer is one that has a loss, or that no other layer reads.
 *
 * @param layer the name of the layer
 * @param offset the index of its first component
 * @param size the number of its components
 * @param targets what its target may be
 * @param decision how it stands for a class
 */
public record OutputPort(String layer, int offset, int size, TargetKind targets, Decision decision) implements Port {
    /** {@return whether a loss judges it, so that it has targets} */
    public boolean isJudged() {
        return targets != TargetKind.NONE;
    }

    /** {@return the number of classes that it tells apart; 0 if it stands for none} */
    public int classes() {
        return decision.classes(size);
    }

    /**
     * The class that it stands for.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param vectors what to do with the arrays
     * @param values what the network yields for one or more observations, or targets
     * @param at where those of the observation start in {@code values}
     * @param row the row of the observation, from 0, for messages; −1 if there is only one
     * @return the class, from 0
     * @throws DataException if a component is NaN
     * @throws IllegalStateException if it stands for no class
     */
    public <A> int classify(Vectors<A> vectors, A values, int at, int row) {
        if (decision == Decision.NONE) {
            throw new IllegalStateException("output " + layer + " stands for no class");
        }
        int decided = decision.of(vectors, values, at + offset, size);
        if (decided < 0) {
            throw new DataException(
                    "output " + layer + " for " + (row < 0 ? "the observation" : "observation row " + row)
                            + " is NaN, which stands for no class: values or weights are so large that the arithmetic overflows; scale the inputs",
                    row,
                    -1);
        }
        return decided;
    }
}
