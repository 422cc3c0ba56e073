package dev.cadena.spi;

import java.util.List;

/**
 * The arithmetic of a larger network: some observations at a time, each value in a matrix with a row for each of them. The
 * inputs come first among the matrices of a {@link Batch}, then the targets of all outputs, then how often
 * the observation counts for each output, then {@link #widths()}.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public non-sealed interface BatchProgram<A> extends Program<A> {
    /** {@return where each tensor of weights stands in {@code w}, in the order of W, and behind them those of S} */
    List<Placement> placements();

    /** {@return the number of columns of each matrix that holds intermediate values, each a multiple of {@link Batch#LANES}} */
    List<Integer> widths();

    /** {@return the matrices that hold the outputs after the forward pass} */
    List<Integer> outputMatrices();

    /**
     * {@return the matrices that hold ∂L by the inputs after {@link #inputGradient}; negative for those that the network
     *     declares without {@code gradient = true}, or whose gradient is always 0}
     */
    default List<Integer> deltaMatrices() {
        throw new UnsupportedOperationException("no input is declared with gradient = true");
    }

    /** {@return whether some gradient is a sum of parts, so that training needs memory for it also where it could do without} */
    boolean sumsGradients();

    /**
     * {@return whether training normalizes over all observations of a mini-batch, so that {@link #descend} has to be given them in one
     *     piece, and moves running statistics behind the weights}
     */
    default boolean normalizesBatches() {
        return false;
    }

    /**
     * The forward pass.
     *
     * @param w the weights
     * @param s the observations
     */
    void forward(A w, Batch<A> s);

    /**
     * The loss L of each observation, added to {@link Batch#losses()}.
     *
     * @param w the weights
     * @param s the observations with their targets
     */
    void loss(A w, Batch<A> s);

    /**
     * The forward pass, the losses, back-propagation, and a step down the gradient or its sum: what {@link Batch#descent()}
     * asks for. In training with what layers draw from {@link Batch#noise()}.
     *
     * @param w the weights, with the state behind them, of which running statistics move
     * @param s the observations with their targets
     */
    void descend(A w, Batch<A> s);

    /**
     * The forward pass, then back-propagation to the inputs that the network declares with {@code gradient = true}.
     *
     * @param w the weights
     * @param s the observations with their targets
     */
    default void inputGradient(A w, Batch<A> s) {
        throw new UnsupportedOperationException("no input is declared with gradient = true");
    }
}
