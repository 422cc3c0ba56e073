package dev.cadena.optimizer;

/**
 * A length of time of a training. Immutable.
 *
 * <pre>{@code
 * Schedule halved = Schedules.step(0.1, 0.5, Span.epochs(10));
 * }</pre>
 *
 * @param amount how many, finite and above 0; epochs may be a fraction
 * @param unit of what
 */
public record Span(double amount, Unit unit) {
    /** What is counted. */
    public enum Unit {
        /** Updates of the weights. */
        UPDATES,
        /** Passes over the data. */
        EPOCHS
    }

    /**
     * Creates a span.
     *
     * @param amount how many
     * @param unit of what
     * @throws IllegalArgumentException if the amount is not finite or not above 0
     */
    public Span {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("a span is " + amount + " " + unit + ", but must be finite and above 0");
        }
    }

    /**
     * {@return a span of updates}
     *
     * @param count their number, at least 1
     */
    public static Span updates(long count) {
        return new Span(count, Unit.UPDATES);
    }

    /**
     * {@return a span of epochs}
     *
     * @param count their number, above 0
     */
    public static Span epochs(double count) {
        return new Span(count, Unit.EPOCHS);
    }

    /** The number of updates that it lasts. */
    double length(int updatesPerEpoch) {
        return unit == Unit.UPDATES ? amount : amount * updatesPerEpoch;
    }
}
