package dev.cadena.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;

/**
 * Adam (Kingma and Ba, 2015): m ← β₁ m + (1 − β₁) ∇L, v ← β₂ v + (1 − β₂) ∇L², m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ),
 * W ← W − α m̂ / (√v̂ + ε), component by component, in update t from 1 on. As in the paper β₁ is 0.9, β₂ 0.999 and ε 10⁻⁸ until others are
 * chosen, and a good α is 0.001. Immutable and thread-safe.
 *
 * <pre>{@code
 * Adam adam = Adam.of(0.001);
 * Adam slow = Adam.of(Schedules.cosine(0.001, 0, Span.epochs(30))).betas(0.9, 0.99);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param beta1 the share β₁ of the mean that is kept, from 0 and below 1
 * @param beta2 the share β₂ of the mean square that is kept, from 0 and below 1
 * @param epsilon what is added to a root, finite and above 0
 */
public record Adam(Schedule schedule, double beta1, double beta2, double epsilon) implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param beta1 the share β₁ of the mean that is kept
     * @param beta2 the share β₂ of the mean square that is kept
     * @param epsilon what is added to a root
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public Adam {
        Schedules.checkShare("β₁", beta1);
        Schedules.checkShare("β₂", beta2);
        Schedules.checkEpsilon(epsilon);
    }

    /**
     * {@return this rule with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     */
    public static Adam of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static Adam of(Schedule schedule) {
        return new Adam(schedule, 0.9, 0.999, 1e-8);
    }

    /**
     * {@return the same with other shares}
     *
     * @param beta1 the share of the mean that is kept
     * @param beta2 the share of the mean square that is kept
     */
    public Adam betas(double beta1, double beta2) {
        return new Adam(schedule, beta1, beta2, epsilon);
    }

    /**
     * {@return the same with another ε}
     *
     * @param epsilon what is added to the root
     */
    public Adam epsilon(double epsilon) {
        return new Adam(schedule, beta1, beta2, epsilon);
    }

    @Override
    public int memory() {
        return 2;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        Moments.adam(update, beta1, beta2, epsilon, 0, w, g, memory, from, to);
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        Moments.adam(update, beta1, beta2, epsilon, 0, w, g, memory, from, to);
    }
}
