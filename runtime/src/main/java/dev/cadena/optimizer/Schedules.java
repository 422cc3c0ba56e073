package dev.cadena.optimizer;

import dev.cadena.Schedule;

/**
 * Learning rates that change. In the formulas t is the number of updates so far, and T a {@link Span} in updates; α₀ is the rate
 * that it begins with. All of them are immutable and thread-safe.
 *
 * <pre>{@code
 * Sgd descent = Sgd.of(Schedules.warmUp(Span.updates(200), Schedules.cosine(0.1, 0.0, Span.epochs(30))));
 * }</pre>
 */
public final class Schedules {
    private Schedules() {}

    /**
     * {@return α₀, always}
     *
     * @param rate α₀, finite and above 0
     */
    public static Schedule constant(double rate) {
        return new Constant(rate);
    }

    private record Constant(double rate) implements Schedule {
        private Constant {
            checkRate(rate);
        }

        @Override
        public double rate(long update, int updatesPerEpoch, Losses losses) {
            return rate;
        }

        @Override
        public String toString() {
            return Double.toString(rate);
        }
    }

    /**
     * {@return α₀·f^⌊t/T⌋: f times the rate after each span}
     *
     * @param rate α₀, finite and above 0
     * @param factor f, above 0 and at most 1
     * @param every T
     */
    public static Schedule step(double rate, double factor, Span every) {
        checkRate(rate);
        checkFactor(factor);
        return (t, perEpoch, losses) -> rate * power(factor, (long) (t / every.length(perEpoch)));
    }

    /**
     * {@return α₀·f^(t/T): f times the rate after each span, and a little less in each update}
     *
     * @param rate α₀, finite and above 0
     * @param factor f, above 0 and at most 1
     * @param per T
     */
    public static Schedule exponential(double rate, double factor, Span per) {
        checkRate(rate);
        checkFactor(factor);
        return (t, perEpoch, losses) -> rate * StrictMath.pow(factor, t / per.length(perEpoch));
    }

    /**
     * {@return α₀ / (1 + d·t/T)} The sum of these rates is infinite, that of their squares is not: the conditions of Robbins and Monro
     * (1951), under which stochastic gradient descent converges.
     *
     * @param rate α₀, finite and above 0
     * @param decay d, finite and above 0
     * @param per T
     */
    public static Schedule inverseTime(double rate, double decay, Span per) {
        checkRate(rate);
        check(decay > 0 && Double.isFinite(decay), "the decay", decay, "finite and above 0");
        return (t, perEpoch, losses) -> rate / (1 + decay * t / per.length(perEpoch));
    }

    /**
     * {@return α₁ + (α₀ − α₁)·(1 − t/T)^q until T, then α₁}
     *
     * @param rate α₀, finite and above 0
     * @param end α₁, from 0 to α₀
     * @param power q, finite and above 0; 1 for a straight line
     * @param over T
     */
    public static Schedule polynomial(double rate, double end, double power, Span over) {
        checkRate(rate);
        checkEnd(rate, end);
        check(power > 0 && Double.isFinite(power), "the power", power, "finite and above 0");
        return (t, perEpoch, losses) ->
                end + (rate - end) * StrictMath.pow(1 - Math.min(1, t / over.length(perEpoch)), power);
    }

    /**
     * {@return α₁ + (α₀ − α₁)·(1 + cos(π t/T))/2 until T, then α₁} (Loshchilov and Hutter, SGDR, 2017)
     *
     * @param rate α₀, finite and above 0
     * @param end α₁, from 0 to α₀
     * @param over T
     */
    public static Schedule cosine(double rate, double end, Span over) {
        checkRate(rate);
        checkEnd(rate, end);
        return (t, perEpoch, losses) -> between(rate, end, Math.min(1, t / over.length(perEpoch)));
    }

    /**
     * {@return a cosine from α₀ to α₁ that begins again at its end, each time over a longer span: T, T·f, T·f² …} (Loshchilov and Hutter,
     * SGDR, 2017)
     *
     * @param rate α₀, finite and above 0
     * @param end α₁, from 0 to α₀
     * @param first T
     * @param factor f, finite and at least 1
     */
    public static Schedule cosineRestarts(double rate, double end, Span first, double factor) {
        checkRate(rate);
        checkEnd(rate, end);
        check(factor >= 1 && Double.isFinite(factor), "the factor of the spans", factor, "finite and at least 1");
        return (t, perEpoch, losses) -> {
            double length = first.length(perEpoch);
            if (factor == 1) {
                return between(rate, end, t % length / length);
            }
            double left = t;
            while (left >= length) {
                left -= length;
                length *= factor;
            }
            return between(rate, end, left / length);
        };
    }

    /**
     * {@return α·(t + 1)/T until T, where α is the first rate of another schedule, which follows}
     *
     * @param over T
     * @param then what follows; it counts its updates from the end of the warm-up
     */
    public static Schedule warmUp(Span over, Schedule then) {
        return (t, perEpoch, losses) -> {
            long length = (long) Math.ceil(over.length(perEpoch));
            return t < length
                    ? then.rate(0, perEpoch, losses) * (t + 1) / length
                    : then.rate(t - length, perEpoch, losses);
        };
    }

    /**
     * {@return one cycle: a cosine from α/25 up to α over 0.3 T, another one down to α/250,000 until T, which then stays} (Smith and Topin,
     * Super-Convergence, 2018; numbers and shape as in PyTorch. Momentum stays as it is.)
     *
     * @param most α, finite and above 0
     * @param over T
     */
    public static Schedule oneCycle(double most, Span over) {
        checkRate(most);
        double first = most / 25;
        return (t, perEpoch, losses) -> {
            // The last update is the one before T.
            double last = over.length(perEpoch) - 1;
            double top = 0.3 * over.length(perEpoch) - 1;
            return t < top
                    ? between(first, most, t / top)
                    : between(most, first / 1e4, Math.min(1, (t - top) / (last - top)));
        };
    }

    private static double between(double from, double to, double share) {
        double sine = sine(StrictMath.PI / 2 * (1 - share));
        return to + (from - to) * (sine * sine); // sin²(π(1 − s)/2) = (1 + cos(πs))/2
    }

    /** sin x by its series, from 0 to π/2: that of the JDK may allocate. */
    private static double sine(double x) {
        double sum = 1;
        for (int k = 22; k > 0; k -= 2) {
            sum = 1 - x * x / (k * (k + 1)) * sum;
        }
        return x * sum;
    }

    /** A power by squaring: that of the JDK may allocate. */
    static double power(double base, long exponent) {
        double power = 1;
        double square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            power = (left & 1) == 0 ? power : power * square;
            square *= square;
        }
        return power;
    }

    static void checkRate(double rate) {
        check(rate > 0 && Double.isFinite(rate), "the learning rate", rate, "finite and above 0");
    }

    static void checkFactor(double factor) {
        check(factor > 0 && factor <= 1, "the factor", factor, "above 0 and at most 1");
    }

    private static void checkEnd(double rate, double end) {
        check(
                end >= 0 && end <= rate,
                "the learning rate at the end",
                end,
                "from 0 to the one at the beginning, " + rate);
    }

    static void checkShare(String what, double share) {
        check(share >= 0 && share < 1, what, share, "from 0 and below 1");
    }

    static void checkEpsilon(double epsilon) {
        check(epsilon > 0 && Double.isFinite(epsilon), "ε", epsilon, "finite and above 0");
    }

    static void check(boolean holds, String what, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is " + value + ", but must be " + range);
        }
    }
}
