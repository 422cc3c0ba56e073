package dev.cadena.lab.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;
import dev.cadena.optimizer.Schedules;

/**
 * Adadelta (Zeiler, 2012): s ← ρ s + (1 − ρ) ∇L², δ = ∇L √(u + ε) / √(s + ε), u ← ρ u + (1 − ρ) δ², W ← W − α δ, component by component.
 * The paper has no α: take 1. ρ is 0.95 and ε 10⁻⁶ until others are chosen. Immutable and thread-safe.
 *
 * <pre>{@code
 * Adadelta adadelta = Adadelta.of(1);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param decay the share ρ of the mean square that is kept, from 0 and below 1
 * @param epsilon what is added to a root, finite and above 0
 */
public record Adadelta(Schedule schedule, double decay, double epsilon) implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param decay the share ρ of the mean square that is kept
     * @param epsilon what is added to a root
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public Adadelta {
        Numbers.checkShare("the decay", decay);
        Numbers.checkEpsilon(epsilon);
    }

    /**
     * {@return this rule with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     */
    public static Adadelta of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static Adadelta of(Schedule schedule) {
        return new Adadelta(schedule, 0.95, 1e-6);
    }

    /**
     * {@return the same with another ρ}
     *
     * @param decay the share of the mean squares that is kept
     */
    public Adadelta decay(double decay) {
        return new Adadelta(schedule, decay, epsilon);
    }

    /**
     * {@return the same with another ε}
     *
     * @param epsilon what is added under the roots
     */
    public Adadelta epsilon(double epsilon) {
        return new Adadelta(schedule, decay, epsilon);
    }

    @Override
    public int memory() {
        return 2;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        float scale = (float) update.scale();
        float step = (float) update.rate();
        float least = (float) epsilon;
        float change = (float) (1 - decay);
        float[] squares = memory[0];
        float[] changes = memory[1];
        for (int i = from; i < to; i++) {
            float d = scale * g[i];
            float s = Math.fma(change, d * d - squares[i], squares[i]);
            float u = changes[i];
            float delta = d * (float) Math.sqrt(u + least) / (float) Math.sqrt(s + least);
            squares[i] = s;
            changes[i] = Math.fma(change, delta * delta - u, u);
            w[i] -= step * delta;
        }
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        double scale = update.scale();
        double step = update.rate();
        double least = epsilon;
        double change = 1 - decay;
        double[] squares = memory[0];
        double[] changes = memory[1];
        for (int i = from; i < to; i++) {
            double d = scale * g[i];
            double s = Math.fma(change, d * d - squares[i], squares[i]);
            double u = changes[i];
            double delta = d * Math.sqrt(u + least) / Math.sqrt(s + least);
            squares[i] = s;
            changes[i] = Math.fma(change, delta * delta - u, u);
            w[i] -= step * delta;
        }
    }
}
