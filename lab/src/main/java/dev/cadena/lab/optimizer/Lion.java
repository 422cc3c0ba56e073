package dev.cadena.lab.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;
import dev.cadena.optimizer.Schedules;
import dev.cadena.spi.DoubleMath;
import dev.cadena.spi.FloatMath;

/**
 * Lion (Chen et al., Symbolic Discovery of Optimization Algorithms, 2023): W ← W − α (sign(β₁ m + (1 − β₁) ∇L) + λ W), m ← β₂ m + (1 − β₂) ∇L,
 * component by component; sign(0) is 0. As in the paper β₁ is 0.9 and β₂ 0.99 until others are chosen; λ is 0, and a good α a third to a tenth of
 * Adam's. Immutable and thread-safe.
 *
 * <pre>{@code
 * Lion lion = Lion.of(0.0001).weightDecay(0.1);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param beta1 the share β₁ of the mean that is kept, from 0 and below 1
 * @param beta2 the share β₂ of the mean that is kept, from 0 and below 1
 * @param weightDecay λ, finite and not negative
 */
public record Lion(Schedule schedule, double beta1, double beta2, double weightDecay) implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param beta1 the share β₁ of the mean that is kept
     * @param beta2 the share β₂ of the mean that is kept
     * @param weightDecay λ
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public Lion {
        Numbers.checkShare("β₁", beta1);
        Numbers.checkShare("β₂", beta2);
        Numbers.check(
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
    public static Lion of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static Lion of(Schedule schedule) {
        return new Lion(schedule, 0.9, 0.99, 0);
    }

    /**
     * {@return the same with other shares}
     *
     * @param beta1 the share of the mean in a step
     * @param beta2 the share of the mean that is kept
     */
    public Lion betas(double beta1, double beta2) {
        return new Lion(schedule, beta1, beta2, weightDecay);
    }

    /**
     * {@return the same with another weight decay}
     *
     * @param weightDecay λ
     */
    public Lion weightDecay(double weightDecay) {
        return new Lion(schedule, beta1, beta2, weightDecay);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        float scale = (float) update.scale();
        float step = (float) update.rate();
        float keep = (float) (1 - update.rate() * weightDecay);
        float change1 = (float) (1 - beta1);
        float change2 = (float) (1 - beta2);
        float[] means = memory[0];
        for (int i = from; i < to; i++) {
            float d = scale * g[i];
            float m = means[i];
            float direction = FloatMath.sign(Math.fma(change1, d - m, m));
            means[i] = Math.fma(change2, d - m, m);
            w[i] = Math.fma(-step, direction, keep * w[i]);
        }
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        double scale = update.scale();
        double step = update.rate();
        double keep = 1 - update.rate() * weightDecay;
        double change1 = 1 - beta1;
        double change2 = 1 - beta2;
        double[] means = memory[0];
        for (int i = from; i < to; i++) {
            double d = scale * g[i];
            double m = means[i];
            double direction = DoubleMath.sign(Math.fma(change1, d - m, m));
            means[i] = Math.fma(change2, d - m, m);
            w[i] = Math.fma(-step, direction, keep * w[i]);
        }
    }
}
