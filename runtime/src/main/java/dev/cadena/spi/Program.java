package dev.cadena.spi;

import dev.cadena.Layer;
import java.util.List;

/**
 * The arithmetic of one network: what a generated class tells the runtime. Implementations have no state.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface Program<A> {
    /** {@return the layers, in topological order} */
    List<Layer> layers();

    /** {@return the inputs, in topological order, one after the other without a gap} */
    List<InputPort> inputs();

    /** {@return the outputs, in topological order, one after the other without a gap; at least one has a loss} */
    List<OutputPort> outputs();

    /** {@return the length of the scratch array that the other methods need} */
    int scratchSize();

    /**
     * Writes the output for the observation that starts at {@code x[xAt]} to {@code out}, from {@code outAt} on.
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param out takes the output
     * @param outAt where the output starts in {@code out}
     * @param scratch for intermediate values; its content does not matter before, and means nothing after
     */
    void forward(A w, A x, int xAt, A out, int outAt, A scratch);

    /**
     * {@return the loss L of one observation}
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param y the targets
     * @param yAt where the target starts in {@code y}
     * @param scratch for intermediate values; its content does not matter before, and means nothing after
     */
    double loss(A w, A x, int xAt, A y, int yAt, A scratch);

    /**
     * Adds ∇L of one observation to {@code g}, and returns L.
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param y the targets
     * @param yAt where the target starts in {@code y}
     * @param g the gradient that is added to
     * @param scratch for intermediate values; its content does not matter before, and means nothing after
     * @return L
     */
    double accumulate(A w, A x, int xAt, A y, int yAt, A g, A scratch);

    /**
     * Writes ∂L/∂x of one observation to {@code gx}, from {@code gxAt} on: the components of the inputs that the network
     * declares with {@code gradient = true}; the others are left as they are.
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param y the targets
     * @param yAt where the target starts in {@code y}
     * @param gx takes the gradient
     * @param gxAt where it starts in {@code gx}
     * @param scratch for intermediate values; its content does not matter before, and means nothing after
     */
    default void inputGradient(A w, A x, int xAt, A y, int yAt, A gx, int gxAt, A scratch) {
        throw new UnsupportedOperationException("no input is declared with gradient = true");
    }
}
