package dev.cadena.spi;

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
public record OutputPort(String layer, int offset, int size, TargetKind targets, Decision decision) {
    /** {@return whether a loss judges it, so that it has targets} */
    public boolean isJudged() {
        return targets != TargetKind.NONE;
    }
}
