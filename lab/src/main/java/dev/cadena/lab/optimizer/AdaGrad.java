package dev.cadena.lab.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;
import dev.cadena.optimizer.Schedules;

/**
 * AdaGrad (Duchi, Hazan and Singer, 2011): s ← s + ∇L², W ← W − α ∇L / (√s + ε), component by component. ε is 10⁻⁷ until another is
 * chosen. Immutable and thread-safe.
 *
 * <pre>{@code
 * AdaGrad adaGrad = AdaGrad.of(0.01);
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 * @param epsilon what is added to a root, finite and above 0
 */
public record AdaGrad(Schedule schedule, double epsilon) implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the learning rate of each update
     * @param epsilon what is added to a root
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public AdaGrad {
        Numbers.checkEpsilon(epsilon);
    }

    /**
     * {@return this rule with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     */
    public static AdaGrad of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return this rule with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static AdaGrad of(Schedule schedule) {
        return new AdaGrad(schedule, 1e-7);
    }

    /**
     * {@return the same with another ε}
     *
     * @param epsilon what is added to the root
     */
    public AdaGrad epsilon(double epsilon) {
        return new AdaGrad(schedule, epsilon);
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
        float[] squares = memory[0];
        for (int i = from; i < to; i++) {
            float d = scale * g[i];
            float s = Math.fma(d, d, squares[i]);
            squares[i] = s;
            w[i] -= step * d / ((float) Math.sqrt(s) + least);
        }
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        double scale = update.scale();
        double step = update.rate();
        double least = epsilon;
        double[] squares = memory[0];
        for (int i = from; i < to; i++) {
            double d = scale * g[i];
            double s = Math.fma(d, d, squares[i]);
            squares[i] = s;
            w[i] -= step * d / (Math.sqrt(s) + least);
        }
    }
}
