package dev.cadena.processor.calculus;

import java.util.List;

/**
 * The operations that belong to a layer.
 *
 * @param layer its name
 * @param forward its forward operations in training, in order
 * @param backward its part of back-propagation to the weights, in order: first its own Δ; sections run backwards
 * @param toInputs its part of back-propagation to the inputs whose gradient is asked for
 */
public record Section(String layer, List<Op> forward, List<Op> backward, List<Op> toInputs) {
    /** Its forward operations outside of training. */
    public List<Op> prediction() {
        return forward.stream().map(Op::inPrediction).toList();
    }
}
