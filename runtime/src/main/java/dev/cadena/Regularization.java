package dev.cadena;

/**
 * What keeps weights and gradients small. All of it counts once for each update, whatever the number of its observations and the
 * {@link Reduction} are; the losses that a history and listeners tell are without penalties. In the order in which it happens:
 *
 * <ol>
 *   <li>the gradient of the penalty λ₁ ‖W‖₁ + λ₂ ‖W‖₂² is added, λ₁ sign(W) + 2 λ₂ W as in Keras: over the weights of layers, and over
 *       their biases on request, never over trained numbers of activations;
 *   <li>each component of the gradient is clipped to ±{@code clipValue};
 *   <li>the gradient as a whole is scaled down to the norm {@code clipNorm}, where it is longer (Pascanu, Mikolov and Bengio, 2013);
 *   <li>after the update, the weights that lead to a unit are scaled down to the norm {@code maxNorm}, where they are longer (Srebro
 *       and Shraibman, 2005).
 * </ol>
 *
 * <p>Weight decay that is decoupled from the gradient is a matter of {@code AdamW} and {@code Lion}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Training training = Training.miniBatch(32)
 *     .regularization(Regularization.l2(1e-4).clipNorm(1));
 * }</pre>
 *
 * @param l1 λ₁, finite and not negative; 0 for no such penalty
 * @param l2 λ₂, finite and not negative; 0 for no such penalty
 * @param biases whether the penalties are over biases, too
 * @param clipValue the largest magnitude of a component of the gradient, above 0; infinite for any
 * @param clipNorm the largest norm of the gradient, above 0; infinite for any
 * @param maxNorm the largest norm of the weights that lead to a unit, above 0; infinite for any
 */
public record Regularization(double l1, double l2, boolean biases, double clipValue, double clipNorm, double maxNorm) {
    /** None at all. */
    public static final Regularization NONE = new Regularization(
            0, 0, false, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Creates what keeps weights and gradients small.
     *
     * @param l1 λ₁
     * @param l2 λ₂
     * @param biases whether the penalties are over biases, too
     * @param clipValue the largest magnitude of a component of the gradient
     * @param clipNorm the largest norm of the gradient
     * @param maxNorm the largest norm of the weights that lead to a unit
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public Regularization {
        checkPenalty("l1", l1);
        checkPenalty("l2", l2);
        checkLimit("clipValue", clipValue);
        checkLimit("clipNorm", clipNorm);
        checkLimit("maxNorm", maxNorm);
    }

    /**
     * {@return a penalty λ₁ ‖W‖₁}
     *
     * @param l1 λ₁
     */
    public static Regularization l1(double l1) {
        return elasticNet(l1, 0);
    }

    /**
     * {@return a penalty λ₂ ‖W‖₂²}
     *
     * @param l2 λ₂
     */
    public static Regularization l2(double l2) {
        return elasticNet(0, l2);
    }

    /**
     * {@return a penalty λ₁ ‖W‖₁ + λ₂ ‖W‖₂²}
     *
     * @param l1 λ₁
     * @param l2 λ₂
     */
    public static Regularization elasticNet(double l1, double l2) {
        return new Regularization(l1, l2, false, NONE.clipValue, NONE.clipNorm, NONE.maxNorm);
    }

    /**
     * {@return the same with penalties over biases or without}
     *
     * @param biases whether they are over biases, too
     */
    public Regularization biases(boolean biases) {
        return new Regularization(l1, l2, biases, clipValue, clipNorm, maxNorm);
    }

    /**
     * {@return the same with clipped components}
     *
     * @param most the largest magnitude of a component of the gradient
     */
    public Regularization clipValue(double most) {
        return new Regularization(l1, l2, biases, most, clipNorm, maxNorm);
    }

    /**
     * {@return the same with a clipped gradient}
     *
     * @param most the largest norm of the gradient
     */
    public Regularization clipNorm(double most) {
        return new Regularization(l1, l2, biases, clipValue, most, maxNorm);
    }

    /**
     * {@return the same with bounded weights}
     *
     * @param most the largest norm of the weights that lead to a unit
     */
    public Regularization maxNorm(double most) {
        return new Regularization(l1, l2, biases, clipValue, clipNorm, most);
    }

    private static void checkPenalty(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be finite and not negative");
        }
    }

    private static void checkLimit(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", but must be above 0: leave it out for no limit");
        }
    }
}
