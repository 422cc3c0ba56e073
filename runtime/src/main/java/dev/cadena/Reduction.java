package dev.cadena;

/**
 * How the gradients of the observations of one update are combined.
 *
 * <pre>{@code
 * Training summed = Training.batch().reduction(Reduction.SUM).optimizer(Sgd.of(0.001));
 * }</pre>
 */
public enum Reduction {
    /** W ← W − α Σ ∇Lᵢ, as the textbooks write gradient descent. */
    SUM,
    /** W ← W − α (Σ ∇Lᵢ) / m, where m is the true number of observations in the update, also in a last, smaller batch. */
    MEAN
}
