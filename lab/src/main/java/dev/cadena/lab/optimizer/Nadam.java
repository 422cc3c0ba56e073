package dev.cadena.lab.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;
import dev.cadena.optimizer.Schedules;

/**
 * Adam with Nesterov's momentum (Dozat, 2016), without the paper's optional schedule of β₁: {@link dev.cadena.optimizer.Adam} with
 * m̂ = β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) ∇L / (1 − β₁ᵗ). β₁ is 0.9, β₂ 0.999 and ε 10⁻⁸ until others are chosen. Immutable and thread-safe.
 *
 * <pre>{@code
 * Nadam nadam = Nadam.of(0.002);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param beta1 the share β₁ of the mean that is kept, from 0 and below 1
 * @param beta2 the share β₂ of the mean square that is kept, from 0 and below 1
 * @param epsilon what is added to a root, finite and above 0
 */
public record Nadam(Schedule schedule, double beta1, double beta2, double epsilon) implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param beta1 the share β₁ of the mean that is kept
     * @param beta2 the share β₂ of the mean square that is kept
     * @param epsilon what is added to a root
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public Nadam {
        Numbers.checkShare("β₁", beta1);
        Numbers.checkShare("β₂", beta2);
        Numbers.checkEpsilon(epsilon);
    }

    /**
     * {@return this rule with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     */
    public static Nadam of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static Nadam of(Schedule schedule) {
        return new Nadam(schedule, 0.9, 0.999, 1e-8);
    }

    /**
     * {@return the same with other shares}
     *
     * @param beta1 the share of the mean that is kept
     * @param beta2 the share of the mean square that is kept
     */
    public Nadam betas(double beta1, double beta2) {
        return new Nadam(schedule, beta1, beta2, epsilon);
    }

    /**
     * {@return the same with another ε}
     *
     * @param epsilon what is added to the root
     */
    public Nadam epsilon(double epsilon) {
        return new Nadam(schedule, beta1, beta2, epsilon);
    }

    @Override
    public int memory() {
        return 2;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        Moments.nadam(update, beta1, beta2, epsilon, w, g, memory, from, to);
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        Moments.nadam(update, beta1, beta2, epsilon, w, g, memory, from, to);
    }
}
