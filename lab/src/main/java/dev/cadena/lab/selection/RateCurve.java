package dev.cadena.lab.selection;

import dev.cadena.DivergenceException;
import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.train.GraphModel;
import dev.cadena.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How the loss of a network goes while its learning rate grows: the range test of Smith (Cyclical Learning Rates, 2017). A good
 * rate is somewhat below the one where the loss falls fastest. Immutable and thread-safe.
 *
 * <pre>{@code
 * RateCurve curve = RateCurve.measure(network, Dataset.of(x, labels), Training.miniBatch(8), Adam::of, 1e-5, 1, 100);
 * network.train(x, labels, Training.miniBatch(8).epochs(20).optimizer(Adam.of(curve.steepest())));
 * }</pre>
 *
 * @param points what was found, by rising rates
 */
public record RateCurve(List<Point> points) {
    /** The share of the mean of the losses that is kept from one update to the next. */
    private static final double KEPT = 0.9;

    /** How many times the least loss ends the test. */
    private static final double EXPLODED = 4;

    /**
     * One update.
     *
     * @param rate its learning rate
     * @param loss the loss of its observations before it, in the mean with those of the updates before
     */
    public record Point(double rate, double loss) {}

    /**
     * Creates a curve.
     *
     * @param points what was found, by rising rates
     */
    public RateCurve {
        points = List.copyOf(points);
    }

    /**
     * Trains a copy of a network by a rate that grows exponentially, until all updates are made, or the loss is no longer finite or four
     * times the least one.
     *
     * @param network the network, which stays as it is
     * @param data observations with their targets
     * @param training how to train; its optimizer is left aside
     * @param rule the optimizer, given its schedule: {@code Sgd::of} for example
     * @param least the first rate, finite and above 0
     * @param most the last rate, finite and above the first
     * @param updates the number of updates, at least 2; the data are visited as often as it takes
     * @return the losses
     * @throws IllegalArgumentException if the rates or the number of updates are out of range
     */
    public static RateCurve measure(
            GraphModel<?> network,
            Dataset data,
            Training training,
            Function<Schedule, Optimizer> rule,
            double least,
            double most,
            int updates) {
        if (!(least > 0 && most > least) || Double.isInfinite(most)) {
            throw new IllegalArgumentException("the learning rates are from " + least + " to " + most
                    + ", but must be finite and above 0, and the last above the first");
        }
        if (updates < 2) {
            throw new IllegalArgumentException("the number of updates is " + updates + ", but must be at least 2");
        }
        Schedule growing = (update, updatesPerEpoch, losses) ->
                least * StrictMath.pow(most / least, (double) update / (updates - 1));
        List<Point> points = new ArrayList<>();
        Training watched = training.optimizer(rule.apply(growing))
                .onBatch(end -> points.add(new Point(end.rate(), mean(points, end.loss()))));
        double best = Double.POSITIVE_INFINITY;
        try (Trainer trainer = network.copy().trainer(data, watched)) {
            while (points.size() < updates) {
                trainer.step();
                double loss = points.get(points.size() - 1).loss();
                best = Math.min(best, loss);
                if (loss > EXPLODED * best) {
                    break;
                }
            }
        } catch (DivergenceException e) {
            // Where the test ends: the curve has what came before.
        }
        return new RateCurve(points);
    }

    /** The first losses count more than in a mean that began with 0. */
    private static double mean(List<Point> before, double loss) {
        if (before.isEmpty()) {
            return loss;
        }
        double kept = KEPT * (1 - StrictMath.pow(KEPT, before.size())) / (1 - StrictMath.pow(KEPT, before.size() + 1));
        return kept * before.get(before.size() - 1).loss() + (1 - kept) * loss;
    }

    /**
     * {@return the learning rate where the loss falls fastest, by the logarithm of the rate, on its way to the least one} Where it falls
     * after that, it comes back from where too large a rate had thrown it.
     *
     * @throws IllegalStateException if there are fewer than two points
     */
    public double steepest() {
        if (points.size() < 2) {
            throw new IllegalStateException(
                    "the curve has " + points.size() + " points: begin with a smaller learning rate");
        }
        int least = 1;
        for (int i = 2; i < points.size(); i++) {
            least = points.get(i).loss() < points.get(least).loss() ? i : least;
        }
        int steepest = 1;
        for (int i = 2; i <= least; i++) {
            steepest = fall(i) > fall(steepest) ? i : steepest;
        }
        return points.get(steepest).rate();
    }

    private double fall(int i) {
        return points.get(i - 1).loss() - points.get(i).loss();
    }
}
