package dev.cadena.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;

/**
 * Plain gradient descent: W ← W − α ∇L. Immutable and thread-safe.
 *
 * <pre>{@code
 * Sgd descent = Sgd.of(0.1);
 * Sgd slower = Sgd.of(Schedules.step(0.1, 0.5, Span.epochs(10)));
 * }</pre>
 *
 * @param schedule the learning rate α of each update
 */
public record Sgd(Schedule schedule) implements Optimizer {
    /** The learning rate where none is chosen. */
    public static final double DEFAULT_RATE = 0.01;

    /**
     * {@return gradient descent with a constant learning rate}
     *
     * @param rate the learning rate α, finite and above 0
     * @throws IllegalArgumentException if it is not
     */
    public static Sgd of(double rate) {
        return of(Schedules.constant(rate));
    }

    /**
     * {@return gradient descent with a learning rate that changes}
     *
     * @param schedule the learning rate of each update
     */
    public static Sgd of(Schedule schedule) {
        return new Sgd(schedule);
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        float step = (float) (update.rate() * update.scale());
        for (int i = from; i < to; i++) {
            w[i] = Math.fma(-step, g[i], w[i]);
        }
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        double step = update.rate() * update.scale();
        for (int i = from; i < to; i++) {
            w[i] = Math.fma(-step, g[i], w[i]);
        }
    }
}
