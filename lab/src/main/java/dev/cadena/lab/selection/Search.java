package dev.cadena.lab.selection;

import dev.cadena.DivergenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A search for good settings: a trial of each combination, or of some that are drawn at random (Bergstra and Bengio, Random Search for
 * Hyper-Parameter Optimization, 2012), which is better where few of many parameters matter. Immutable and thread-safe; each method
 * returns a changed search.
 *
 * <pre>{@code
 * List<Split> folds = Dataset.of(x, labels).stratifiedFolds(3, 1);
 * Space space = Space.empty().logUniform("rate", 1e-3, 1).values("batch", 8, 32);
 * Trials trials = Search.random(space, 20).seed(1).threads(2).minimize(settings -> {
 *     Training tried = Training.miniBatch(settings.integer("batch")).epochs(10).optimizer(Sgd.of(settings.number("rate")));
 *     return CrossValidation.of(folds, GuideNetwork::create, tried.seed(settings.seed())).loss().mean();
 * });
 * System.out.println(trials);
 * double rate = trials.best().settings().number("rate");
 * }</pre>
 *
 * <p>Settings and seeds of a trial follow from its number, before any of them is made: what is found is the same for every number of
 * threads.
 */
public final class Search {
    /** A grid of more trials than this is a mistake. */
    private static final int MOST_TRIALS = 1_000_000;

    private final Space space;
    private final int trials;
    private final boolean isGrid;
    private final long seed;
    private final int threads;

    private Search(Space space, int trials, boolean isGrid, long seed, int threads) {
        this.space = space;
        this.trials = trials;
        this.isGrid = isGrid;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * {@return a search that tries each combination of values, with seed 0 and one thread} The values of the parameter that was added
     * last change from one trial to the next.
     *
     * @param space parameters with lists of values or ranges of whole numbers
     * @throws IllegalArgumentException if a parameter has a range that is not of whole numbers, or if there are more than a million
     *     combinations
     */
    public static Search grid(Space space) {
        if (!space.uncounted().isEmpty()) {
            throw new IllegalArgumentException("a grid needs a list of values of "
                    + String.join(", ", space.uncounted()) + ": add them by values(…), or search at random");
        }
        long combinations = 1;
        for (long count : space.counts()) {
            combinations = count > MOST_TRIALS ? MOST_TRIALS + 1 : combinations * count;
            if (combinations > MOST_TRIALS) {
                throw new IllegalArgumentException("the grid has more than " + MOST_TRIALS
                        + " combinations: give its parameters fewer values, or search at random");
            }
        }
        return new Search(space, (int) combinations, true, 0, 1);
    }

    /**
     * {@return a search that draws the values of each trial independently, with seed 0 and one thread}
     *
     * @param space parameters with any ranges
     * @param trials the number of trials, at least 1
     * @throws IllegalArgumentException if {@code trials} is below 1
     */
    public static Search random(Space space, int trials) {
        if (trials < 1) {
            throw new IllegalArgumentException("the number of trials is " + trials + ", but must be at least 1");
        }
        return new Search(Objects.requireNonNull(space, "the space is null"), trials, false, 0, 1);
    }

    /**
     * Sets the seed from which the values of a random search and the seeds of all trials follow.
     *
     * @param seed the seed
     * @return the changed search
     */
    public Search seed(long seed) {
        return new Search(space, trials, isGrid, seed, threads);
    }

    /**
     * Sets how many trials are made at a time.
     *
     * @param threads the number of threads, at least 1: the one that calls, and others that end before it returns
     * @return the changed search
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public Search threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads + ", but must be at least 1");
        }
        return new Search(space, trials, isGrid, seed, threads);
    }

    /**
     * Makes all trials; the lowest score is the best.
     *
     * @param score finds the score of settings, mostly by a {@link CrossValidation}; several threads call it, if the search has several.
     *     A trial of which it throws a {@link DivergenceException}, or finds NaN, fails by itself; any other exception ends the search
     * @return what was found
     */
    public Trials minimize(ToDoubleFunction<Settings> score) {
        return new Trials(space.names(), run(score), false);
    }

    /**
     * Makes all trials; the highest score is the best.
     *
     * @param score finds the score of settings, as for {@link #minimize}
     * @return what was found
     */
    public Trials maximize(ToDoubleFunction<Settings> score) {
        return new Trials(space.names(), run(score), true);
    }

    private List<Trial> run(ToDoubleFunction<Settings> score) {
        Objects.requireNonNull(score, "the score is null");
        List<Settings> settings = settings();
        return Workers.run(trials, threads, i -> trial(settings.get(i), score));
    }

    private static Trial trial(Settings settings, ToDoubleFunction<Settings> score) {
        try {
            double value = score.applyAsDouble(settings);
            return Double.isNaN(value)
                    ? failed(settings, "its score is NaN")
                    : new Trial(settings, OptionalDouble.of(value), Optional.empty());
        } catch (DivergenceException e) {
            return failed(settings, e.getMessage());
        }
    }

    private static Trial failed(Settings settings, String why) {
        return new Trial(settings, OptionalDouble.empty(), Optional.of(why));
    }

    /** Of all trials. Generators split off one after another, so that a trial's numbers do not depend on how many others draw. */
    private List<Settings> settings() {
        SplittableRandom random = new SplittableRandom(seed);
        long[] counts = space.counts();
        List<Settings> settings = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            SplittableRandom own = random.split();
            long ownSeed = own.nextLong();
            double[] shares = isGrid ? gridShares(i, counts) : randomShares(own, counts.length);
            settings.add(new Settings(i + 1, ownSeed, space.at(shares)));
        }
        return settings;
    }

    /** The middles of the shares of values, the last parameter's changing first. */
    private static double[] gridShares(int trial, long[] counts) {
        double[] shares = new double[counts.length];
        long rest = trial;
        for (int j = counts.length - 1; j >= 0; j--) {
            shares[j] = (rest % counts[j] + 0.5) / counts[j];
            rest /= counts[j];
        }
        return shares;
    }

    /** By nextLong alone, whose algorithm is the same on every JDK: nextDouble has changed. */
    private static double[] randomShares(SplittableRandom random, int count) {
        double[] shares = new double[count];
        for (int j = 0; j < count; j++) {
            shares[j] = (random.nextLong() >>> 11) * 0x1p-53;
        }
        return shares;
    }
}
