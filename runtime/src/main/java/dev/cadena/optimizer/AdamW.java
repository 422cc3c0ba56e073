package dev.cadena.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): W ← (1 − α λ) W, then a step of {@link Adam}. Biases decay as well. As in
 * PyTorch λ is 0.01, β₁ 0.9, β₂ 0.999 and ε 10⁻⁸ until others are chosen. Immutable and thread-safe.
 *
 * <pre>{@code
 * AdamW adam = AdamW.of(0.001).weightDecay(0.05);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param beta1 the share β₁ of the mean that is kept, from 0 and below 1
 * @param beta2 the share β₂ of the mean square that is kept, from 0 and below 1
 * @param epsilon what is added to a root, finite and above 0
 * @param weightDecay λ, finite and not negative
 */
public record AdamW(Schedule schedule, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param beta1 the share β₁ of the mean that is kept
     * @param beta2 the share β₂ of the mean square that is kept
     * @param epsilon what is added to a root
     * @param weightDecay λ
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public AdamW {
        Schedules.checkShare("β₁", beta1);
        Schedules.checkShare("β₂", beta2);
        Schedules.checkEpsilon(epsilon);
        Schedules.check(
                weightDecay >= 0 && Double.isFinite(weightDecay),
                "the weight decay",
                weightDecay,
                "finite and not negative");
    }

    /**
     * {@return this rule with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     */
    public static AdamW of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static AdamW of(Schedule schedule) {
        return new AdamW(schedule, 0.9, 0.999, 1e-8, 0.01);
    }

    /**
     * {@return the same with other shares}
     *
     * @param beta1 the share of the mean that is kept
     * @param beta2 the share of the mean square that is kept
     */
    public AdamW betas(double beta1, double beta2) {
        return new AdamW(schedule, beta1, beta2, epsilon, weightDecay);
    }

    /**
     * {@return the same with another ε}
     *
     * @param epsilon what is added to the root
     */
    public AdamW epsilon(double epsilon) {
        return new AdamW(schedule, beta1, beta2, epsilon, weightDecay);
    }

    /**
     * {@return the same with another weight decay}
     *
     * @param weightDecay λ
     */
    public AdamW weightDecay(double weightDecay) {
        return new AdamW(schedule, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public int memory() {
        return 2;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        Moments.adam(update, beta1, beta2, epsilon, weightDecay, w, g, memory, from, to);
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        Moments.adam(update, beta1, beta2, epsilon, weightDecay, w, g, memory, from, to);
    }
}
