package dev.cadena.optimizer;

import dev.cadena.Schedule;

/**
 * A learning rate that falls when the loss no longer does: by a factor, after so many epochs in a row whose loss was not below the
 * least one by a minimal change. The loss is that over the validation data, where the training has some. As in
 * Keras: a factor of 0.1, a patience of 10 epochs, a minimal change of 0.0001, and no lower end, until others are chosen. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Adam adam = Adam.of(ReduceOnPlateau.of(0.001).factor(0.5).patience(3));
 * }</pre>
 *
 * @param rate the learning rate at first, finite and above 0
 * @param factor what it is multiplied by, above 0 and at most 1
 * @param patience the number of epochs, at least 1
 * @param minimalChange the least fall of the loss that counts, finite and not negative
 * @param least the learning rate that it does not fall below, from 0 to the first one
 */
public record ReduceOnPlateau(double rate, double factor, int patience, double minimalChange, double least)
        implements Schedule {
    /**
     * Creates such a schedule.
     *
     * @param rate the learning rate at first
     * @param factor what it is multiplied by
     * @param patience the number of epochs
     * @param minimalChange the least fall of the loss that counts
     * @param least the learning rate that it does not fall below
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public ReduceOnPlateau {
        Schedules.checkRate(rate);
        Schedules.checkFactor(factor);
        Schedules.check(patience >= 1, "the patience", patience, "at least 1 epoch");
        Schedules.check(
                minimalChange >= 0 && Double.isFinite(minimalChange),
                "the minimal change",
                minimalChange,
                "finite and not negative");
        Schedules.check(least >= 0 && least <= rate, "the least learning rate", least, "from 0 to the first one");
    }

    /**
     * {@return such a schedule}
     *
     * @param rate the learning rate at first
     */
    public static ReduceOnPlateau of(double rate) {
        return new ReduceOnPlateau(rate, 0.1, 10, 1e-4, 0);
    }

    /**
     * {@return the same with another factor}
     *
     * @param factor what the rate is multiplied by
     */
    public ReduceOnPlateau factor(double factor) {
        return new ReduceOnPlateau(rate, factor, patience, minimalChange, least);
    }

    /**
     * {@return the same with another patience}
     *
     * @param patience the number of epochs
     */
    public ReduceOnPlateau patience(int patience) {
        return new ReduceOnPlateau(rate, factor, patience, minimalChange, least);
    }

    /**
     * {@return the same with another minimal change}
     *
     * @param minimalChange the least fall of the loss that counts
     */
    public ReduceOnPlateau minimalChange(double minimalChange) {
        return new ReduceOnPlateau(rate, factor, patience, minimalChange, least);
    }

    /**
     * {@return the same with another lower end}
     *
     * @param least the learning rate that it does not fall below
     */
    public ReduceOnPlateau least(double least) {
        return new ReduceOnPlateau(rate, factor, patience, minimalChange, least);
    }

    @Override
    public double rate(long update, int updatesPerEpoch, Losses losses) {
        double current = rate;
        double best = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (int e = 0; e < losses.epochs(); e++) {
            if (losses.loss(e) < best - minimalChange) {
                best = losses.loss(e);
                waited = 0;
            } else if (++waited == patience) {
                current = Math.max(least, current * factor);
                waited = 0;
            }
        }
        return current;
    }
}
