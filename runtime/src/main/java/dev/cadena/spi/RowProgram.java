package dev.cadena.spi;

/**
 * The arithmetic of a small network, unrolled: one observation at a time, all values in local variables.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public non-sealed interface RowProgram<A> extends Program<A> {
    /**
     * Writes the output for the observation that starts at {@code x[xAt]} to {@code out}, from {@code outAt} on.
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param out takes the output
     * @param outAt where the output starts in {@code out}
     */
    void forward(A w, A x, int xAt, A out, int outAt);

    /**
     * {@return the loss L of one observation}
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param y the targets
     * @param yAt where the target starts in {@code y}
     */
    double loss(A w, A x, int xAt, A y, int yAt);

    /**
     * Adds ∇L of one observation to {@code g}, and returns L.
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param y the targets
     * @param yAt where the target starts in {@code y}
     * @param g the gradient that is added to
     * @return L
     */
    double accumulate(A w, A x, int xAt, A y, int yAt, A g);

    /**
     * As {@link #accumulate(Object, Object, int, Object, int, Object)}, in training.
     *
     * @param w the weights
     * @param x the observations
     * @param xAt where the observation starts in {@code x}
     * @param y the targets
     * @param yAt where the target starts in {@code y}
     * @param g the gradient that is added to
     * @param noise what layers draw
     * @param visit the visit for which they do
     * @return L
     */
    default double accumulate(A w, A x, int xAt, A y, int yAt, A g, Noise noise, long visit) {
        return accumulate(w, x, xAt, y, yAt, g);
    }

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
     */
    default void inputGradient(A w, A x, int xAt, A y, int yAt, A gx, int gxAt) {
        throw new UnsupportedOperationException("no input is declared with gradient = true");
    }
}
