package dev.cadena.spi;

import java.util.Optional;

/**
 * What becomes of the gradient of some observations. A mini-batch that is too large for one pass is worked on in parts: the
 * first begins a sum, the last ends it.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Descent<A> {
    private final A weights;
    private final A gradient;
    private final boolean isPlain;
    private final Stochastic<A> stochastic;
    private double step;
    private boolean begins;
    private boolean ends;

    /**
     * Creates what collects gradients.
     *
     * @param weights the weights that change, where {@code isPlain}
     * @param gradient takes the sum; may be empty where {@code isPlain}, each mini-batch is one part, and no gradient is a sum
     *     of others
     * @param isPlain whether the end of a sum is a step of plain gradient descent
     * @param stochastic what updates by single observations keep; empty where others may come
     */
    public Descent(A weights, A gradient, boolean isPlain, Optional<Stochastic<A>> stochastic) {
        this.weights = weights;
        this.gradient = gradient;
        this.isPlain = isPlain;
        this.stochastic = stochastic.orElse(null);
    }

    /**
     * Creates what collects gradients.
     *
     * @param weights the weights
     * @param gradient takes the sum
     */
    public Descent(A weights, A gradient) {
        this(weights, gradient, false, Optional.empty());
    }

    /**
     * Says what the next observations are.
     *
     * @param begins whether they are the first of a mini-batch
     * @param ends whether they are its last
     * @param step what the gradient is multiplied by in a step
     */
    public void next(boolean begins, boolean ends, double step) {
        this.begins = begins;
        this.ends = ends;
        this.step = step;
    }

    /** {@return the weights} */
    public A weights() {
        return weights;
    }

    /** {@return the sum so far} */
    public A gradient() {
        return gradient;
    }

    /** {@return whether the sum begins with these observations} */
    public boolean begins() {
        return begins;
    }

    /** {@return whether the sum ends with these observations} */
    public boolean ends() {
        return ends;
    }

    /** {@return whether the weights change when the sum ends} */
    public boolean isPlain() {
        return isPlain;
    }

    /** {@return what the gradient is multiplied by in a step} */
    public double step() {
        return step;
    }

    /** Null where there may be mini-batches. */
    Stochastic<A> stochastic() {
        return stochastic;
    }
}
