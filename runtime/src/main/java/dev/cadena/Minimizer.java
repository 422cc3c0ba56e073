package dev.cadena;

/**
 * A rule that asks for the loss at several places before it moves all weights together, as a line search does. It makes sense where
 * the loss is always the same function of the weights: each update is over all observations, {@code Training.batch()}, and layers that
 * draw random numbers draw the same in each. A penalty has to be smooth: {@link Regularization#l2}.
 *
 * <p>Such a rule of your own, which goes down the gradient by half the step until the loss falls:
 *
 * <pre>{@code
 * record Halving(double rate) implements Minimizer {
 *     public Run begin(int size, double[][] memory) {
 *         double[] gradient = new double[size];
 *         double[] trial = new double[size];
 *         return new Run() {
 *             public double step(double[] w, Objective objective) {
 *                 double before = objective.at(w, gradient);
 *                 double[] direction = gradient.clone();
 *                 for (double step = rate; step > 1e-12; step /= 2) {
 *                     for (int i = 0; i < size; i++) {
 *                         trial[i] = w[i] - step * direction[i];
 *                     }
 *                     if (objective.at(trial, gradient) < before) {
 *                         System.arraycopy(trial, 0, w, 0, size);
 *                         break;
 *                     }
 *                 }
 *                 return before;
 *             }
 *
 *             public boolean isDone() {
 *                 return false;
 *             }
 *
 *             public double[][] memory() {
 *                 return new double[0][];
 *             }
 *         };
 *     }
 * }
 * }</pre>
 */
public interface Minimizer extends Optimizer {
    /** What a training makes small, as a function of all trained weights. */
    @FunctionalInterface
    interface Objective {
        /**
         * {@return the loss with its penalty; infinite or NaN where it cannot be computed}
         *
         * @param w the weights
         * @param gradient takes ∇L
         */
        double at(double[] w, double[] gradient);
    }

    /** One training by such a rule, with what it remembers. Confined to one thread. */
    interface Run {
        /**
         * Moves the weights to where the objective is less, if it finds such a place. Where the objective is not finite at the weights
         * themselves, they stay.
         *
         * @param w the weights, which change; nobody else changes them between two steps
         * @param objective what is to become small, always the same
         * @return its value at the weights before
         */
        double step(double[] w, Objective objective);

        /** {@return whether further steps would change nothing: the training ends} */
        boolean isDone();

        /**
         * {@return what it remembers from one step to the next, as a copy: {@link Minimizer#begin} with it yields a run that goes on with the same
         * bits} Empty if it remembers nothing.
         */
        double[][] memory();
    }

    /**
     * {@return what makes the updates of a training}
     *
     * @param size the number of trained weights
     * @param memory what another run of the same rule remembered, in whose place this one goes on; empty for a new one
     * @throws IllegalArgumentException if no run of this rule has such a memory
     */
    Run begin(int size, double[][] memory);

    /** {@return 1: what a step needs, it finds} */
    @Override
    default Schedule schedule() {
        return (update, updatesPerEpoch, losses) -> 1;
    }

    @Override
    default boolean needsFullBatches() {
        return true;
    }

    /** Not called: all weights move together. */
    @Override
    default void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        throw new UnsupportedOperationException("a minimizer moves all weights together: call begin");
    }

    /** Not called: all weights move together. */
    @Override
    default void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        throw new UnsupportedOperationException("a minimizer moves all weights together: call begin");
    }
}
