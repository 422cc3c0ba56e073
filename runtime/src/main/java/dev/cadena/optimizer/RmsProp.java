package dev.cadena.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;

/**
 * RMSProp (Hinton, lecture 6e of Neural Networks for Machine Learning, 2012): s ← ρ s + (1 − ρ) ∇L², W ← W − α ∇L / (√s + ε),
 * component by component. ρ is 0.9 and ε 10⁻⁸ until others are chosen. Immutable and thread-safe.
 *
 * <pre>{@code
 * RmsProp rmsProp = RmsProp.of(0.001).decay(0.99);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param decay the share ρ of the mean square that is kept, from 0 and below 1
 * @param epsilon what is added to a root, finite and above 0
 */
public record RmsProp(Schedule schedule, double decay, double epsilon) implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param decay the share ρ of the mean square that is kept
     * @param epsilon what is added to a root
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public RmsProp {
        Schedules.checkShare("the decay", decay);
        Schedules.checkEpsilon(epsilon);
    }

    /**
     * {@return this rule with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     */
    public static RmsProp of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static RmsProp of(Schedule schedule) {
        return new RmsProp(schedule, 0.9, 1e-8);
    }

    /**
     * {@return the same with another ρ}
     *
     * @param decay the share of the mean square that is kept
     */
    public RmsProp decay(double decay) {
        return new RmsProp(schedule, decay, epsilon);
    }

    /**
     * {@return the same with another ε}
     *
     * @param epsilon what is added to the root
     */
    public RmsProp epsilon(double epsilon) {
        return new RmsProp(schedule, decay, epsilon);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        float scale = (float) update.scale();
        float step = (float) update.rate();
        float least = (float) epsilon;
        float change = (float) (1 - decay);
        float[] squares = memory[0];
        for (int i = from; i < to; i++) {
            float d = scale * g[i];
            float s = Math.fma(change, d * d - squares[i], squares[i]);
            squares[i] = s;
            w[i] -= step * d / ((float) Math.sqrt(s) + least);
        }
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        double scale = update.scale();
        double step = update.rate();
        double least = epsilon;
        double change = 1 - decay;
        double[] squares = memory[0];
        for (int i = from; i < to; i++) {
            double d = scale * g[i];
            double s = Math.fma(change, d * d - squares[i], squares[i]);
            squares[i] = s;
            w[i] -= step * d / (Math.sqrt(s) + least);
        }
    }
}
