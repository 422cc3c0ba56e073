package dev.cadena.optimizer;

/** What a training makes small, as a function of all trained weights. */
@FunctionalInterface
public interface Objective {
    /**
     * {@return the loss at some weights; infinite or NaN where it cannot be computed}
     *
     * @param w the weights
     * @param gradient takes ∇L
     */
    double at(double[] w, double[] gradient);
}
