package dev.cadena.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;

/**
 * Gradient descent with momentum, the heavy ball of Polyak (1964): v ← μ v − α ∇L, W ← W + v. μ is 0.9 until another is chosen.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Momentum ball = Momentum.of(0.01).momentum(0.95);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param momentum the share μ of the velocity that is kept, from 0 and below 1
 */
public record Momentum(Schedule schedule, double momentum) implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param momentum the share μ of the velocity that is kept
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public Momentum {
        Schedules.check(momentum >= 0 && momentum < 1, "the momentum", momentum, "from 0 and below 1");
    }

    /**
     * {@return this rule with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     */
    public static Momentum of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static Momentum of(Schedule schedule) {
        return new Momentum(schedule, 0.9);
    }

    /**
     * {@return the same with another momentum}
     *
     * @param momentum the share of the velocity that is kept
     */
    public Momentum momentum(double momentum) {
        return new Momentum(schedule, momentum);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        float step = (float) (update.rate() * update.scale());
        float keep = (float) momentum;
        float[] velocity = memory[0];
        for (int i = from; i < to; i++) {
            float v = Math.fma(keep, velocity[i], -step * g[i]);
            velocity[i] = v;
            w[i] += v;
        }
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        double step = update.rate() * update.scale();
        double keep = momentum;
        double[] velocity = memory[0];
        for (int i = from; i < to; i++) {
            double v = Math.fma(keep, velocity[i], -step * g[i]);
            velocity[i] = v;
            w[i] += v;
        }
    }
}
