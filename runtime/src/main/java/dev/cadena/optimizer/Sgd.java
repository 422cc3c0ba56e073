package dev.cadena.optimizer;

import dev.cadena.Optimizer;

/** Plain gradient descent: W ← W − α ∇L. Immutable and thread-safe. */
public final class Sgd implements Optimizer {
    /** The learning rate where none is chosen. */
    public static final double DEFAULT_RATE = 0.01;

    private final double rate;

    private Sgd(double rate) {
        this.rate = rate;
    }

    /**
     * {@return gradient descent with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     * @throws IllegalArgumentException if it is not
     */
    public static Sgd of(double rate) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("the learning rate is " + rate + ", but must be finite and above 0");
        }
        return new Sgd(rate);
    }

    /** {@return the learning rate α} */
    public double rate() {
        return rate;
    }

    @Override
    public void update(float[] weights, float[] gradient, double scale) {
        float step = (float) (rate * scale);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.fma(-step, gradient[i], weights[i]);
        }
    }

    @Override
    public void update(double[] weights, double[] gradient, double scale) {
        double step = rate * scale;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.fma(-step, gradient[i], weights[i]);
        }
    }

    @Override
    public String toString() {
        return "Sgd(" + rate + ")";
    }
}
