package dev.cadena;

/**
 * A rule that turns a gradient into new weights. Those of Cadena are immutable and thread-safe; one with a state of its own, such as
 * a velocity, is for one training.
 *
 * <p>A rule works component by component: weights come in the order in which the training keeps them, the same in every update, and
 * between them may be zeros that are no weights, whose gradient is 0.
 */
public interface Optimizer {
    /**
     * Updates all weights in place.
     *
     * @param weights W
     * @param gradient Σ ∇Lᵢ over the observations of the update, as long as {@code weights}
     * @param scale what the gradient is to be multiplied by: 1 for {@link Reduction#SUM}, 1/m for {@link Reduction#MEAN}
     */
    void update(float[] weights, float[] gradient, double scale);

    /**
     * Updates all weights in place, in double precision.
     *
     * @param weights W
     * @param gradient Σ ∇Lᵢ over the observations of the update, as long as {@code weights}
     * @param scale what the gradient is to be multiplied by: 1 for {@link Reduction#SUM}, 1/m for {@link Reduction#MEAN}
     */
    void update(double[] weights, double[] gradient, double scale);
}
