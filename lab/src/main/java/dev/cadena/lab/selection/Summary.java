package dev.cadena.lab.selection;

import dev.cadena.lab.internal.Numbers;
import java.util.List;

/**
 * Scores of the same kind, one of each fold, in short. Immutable and thread-safe.
 *
 * <pre>{@code
 * Summary losses = new Summary(List.of(0.5, 0.25));
 * System.out.println(losses.mean() + " by " + losses.deviation());
 * }</pre>
 *
 * @param values the scores, at least one, in the order of the folds
 */
public record Summary(List<Double> values) {
    /**
     * Creates a summary.
     *
     * @param values the scores
     * @throws IllegalArgumentException if there are none
     */
    public Summary {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there are no scores, but at least one is needed");
        }
    }

    /** {@return the mean of the scores} */
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    /** {@return the standard deviation of a sample, whose squares are divided by the number of scores less one; 0 of a single score} */
    public double deviation() {
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.size() == 1 ? 0 : Math.sqrt(sum / (values.size() - 1));
    }

    /** {@return for example {@code 0.9417 ± 0.0123}} */
    @Override
    public String toString() {
        return Numbers.rounded(mean(), 4) + " ± " + Numbers.rounded(deviation(), 3);
    }
}
