package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.Minimizer;
import dev.cadena.Optimizer;
import dev.cadena.Reduction;
import dev.cadena.Regularization;
import dev.cadena.Schedule;
import dev.cadena.Training;
import dev.cadena.Update;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Batch;
import dev.cadena.spi.Team;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns the gradient of an update into new weights: penalties, clipping, the rule itself, and the bound of weights. Threads share the
 * work by index, and meet where one needs what all have done.
 */
final class Updater<A> {
    /**
     * Weights that stand one behind the other.
     *
     * @param from the first index
     * @param to the one behind the last index
     * @param l1 λ₁ of all penalties over them
     * @param l2 λ₂ of all penalties over them
     */
    private record Range(int from, int to, double l1, double l2) {}

    private final Vectors<A> vectors;
    private final Optimizer optimizer;
    private final Regularization regularization;
    private final Schedule schedule;
    private final Schedule.Losses losses;
    private final int updatesPerEpoch;
    private final boolean isMean;
    private final boolean isPlain;
    private final boolean isSearched;
    private final boolean changesGradient;
    private final List<Range> ranges;
    private final List<Layout.Strip> strips;
    private final double[] lanes = new double[Batch.LANES];
    private final A[] memory;
    private final Update update = new Update();
    private long number;
    private A searched;

    Updater(
            Vectors<A> vectors,
            Layout<A> layout,
            List<Layer> layers,
            Training settings,
            int updatesPerEpoch,
            Schedule.Losses losses) {
        this.vectors = vectors;
        this.optimizer = settings.optimizer().orElseGet(() -> Sgd.of(Sgd.DEFAULT_RATE));
        this.regularization = settings.regularization();
        this.schedule = optimizer.schedule();
        this.losses = losses;
        this.updatesPerEpoch = updatesPerEpoch;
        this.isMean = settings.reduction() == Reduction.MEAN;
        if (optimizer.needsFullBatches() && updatesPerEpoch > 1) {
            throw new IllegalArgumentException(optimizer.getClass().getSimpleName()
                    + " compares the gradients of updates, which has a meaning only where each is over all observations: train with"
                    + " Training.batch()");
        }
        List<Layer.Parameter> trained = layers.stream()
                .flatMap(layer -> layer.parameters().stream())
                .filter(Layer.Parameter::isTrained)
                .toList();
        boolean isPenalized = trained.stream().anyMatch(tensor -> l1(tensor) > 0 || l2(tensor) > 0);
        this.isSearched = optimizer instanceof Minimizer;
        if (isSearched && !isSmooth(trained)) {
            throw new IllegalArgumentException(optimizer.getClass().getSimpleName()
                    + " needs a loss that is smooth, and its own gradient: of the regularization it takes l2 alone, no l1, no clipping"
                    + " and no maxNorm");
        }
        this.isPlain = optimizer instanceof Sgd && regularization.equals(Regularization.NONE) && !isPenalized;
        this.changesGradient = isPenalized || regularization.clipValue() < Double.POSITIVE_INFINITY;
        this.ranges = ranges(layout, trained);
        this.strips = clipsNorm() || boundsNorms() || isSearched ? layout.strips(trained) : List.of();
        this.memory = vectors.allocateRows(optimizer.memory());
        for (int i = 0; i < memory.length; i++) {
            memory[i] = vectors.allocate(layout.size());
        }
    }

    private boolean isSmooth(List<Layer.Parameter> trained) {
        return trained.stream().allMatch(tensor -> l1(tensor) == 0)
                && regularization.equals(Regularization.l2(regularization.l2()).biases(regularization.biases()));
    }

    private boolean clipsNorm() {
        return regularization.clipNorm() < Double.POSITIVE_INFINITY;
    }

    private boolean boundsNorms() {
        return regularization.maxNorm() < Double.POSITIVE_INFINITY;
    }

    private List<Range> ranges(Layout<A> layout, List<Layer.Parameter> tensors) {
        List<Range> found = new ArrayList<>();
        for (Layer.Parameter tensor : tensors) {
            int from = layout.at(tensor);
            add(new Range(from, from + layout.extent(tensor), l1(tensor), l2(tensor)), found);
        }
        return List.copyOf(found);
    }

    private static void add(Range range, List<Range> ranges) {
        int last = ranges.size() - 1;
        if (last >= 0
                && ranges.get(last).to() == range.from()
                && ranges.get(last).l1() == range.l1()
                && ranges.get(last).l2() == range.l2()) {
            ranges.set(last, new Range(ranges.get(last).from(), range.to(), range.l1(), range.l2()));
        } else {
            ranges.add(range);
        }
    }

    private boolean isPenalized(Layer.Parameter tensor) {
        return isMatrix(tensor) || regularization.biases() && tensor.name().equals("biases");
    }

    private double l1(Layer.Parameter tensor) {
        return tensor.l1() + (isPenalized(tensor) ? regularization.l1() : 0);
    }

    private double l2(Layer.Parameter tensor) {
        return tensor.l2() + (isPenalized(tensor) ? regularization.l2() : 0);
    }

    private static boolean isMatrix(Layer.Parameter tensor) {
        return tensor.shape().size() > 1;
    }

    /** Whether an update is W ← W − α ∇L and nothing else, so that whoever knows a part of the gradient may make a part of the step. */
    boolean isPlain() {
        return isPlain;
    }

    /** Whether a search makes the updates. */
    boolean isSearched() {
        return isSearched;
    }

    /** What tells rules apart that remember different things. */
    String rule() {
        return optimizer.getClass().getName() + " of " + memory.length;
    }

    /** What the rule remembers. */
    A[] memory() {
        return memory;
    }

    /** Goes on where another updater was. */
    void restore(long updates, List<A> remembered) {
        number = updates;
        for (int i = 0; i < memory.length; i++) {
            System.arraycopy(remembered.get(i), 0, memory[i], 0, vectors.length(memory[i]));
        }
    }

    /** The learning rate of the update that is under way, or was the last. */
    double rate() {
        return update.rate();
    }

    /**
     * Goes on to the next update.
     *
     * @param total the total weight of its observations; if it is 0, so is their gradient
     */
    void next(double total) {
        double rate = schedule.rate(number, updatesPerEpoch, losses);
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalStateException("the schedule " + schedule + " has the learning rate " + rate
                    + " for update " + (number + 1) + ": it must be finite and not negative");
        }
        number++;
        update.next(number, rate, isMean && total > 0 ? 1 / total : 1);
    }

    /** What a plain update multiplies the gradient by. */
    double step() {
        return update.rate() * update.scale();
    }

    /** What the sum of the losses is multiplied by. */
    double scale() {
        return update.scale();
    }

    /** Where the trained weights stand. */
    int[] places() {
        return strips.stream()
                .flatMapToInt(s -> IntStream.range(0, s.rows() * s.columns())
                        .map(i -> s.at() + i / s.columns() * s.stride() + i % s.columns()))
                .toArray();
    }

    /** The trained weights, one behind the other. */
    double[] trained(A weights) {
        return Arrays.stream(places())
                .mapToDouble(at -> vectors.get(weights, at))
                .toArray();
    }

    /** Hands out the gradient of the update that would have been made, with that of the penalty. */
    void copyGradient(int[] places, double[] into) {
        double rest = changesGradient ? 1 : update.scale();
        for (int i = 0; i < places.length; i++) {
            into[i] = rest * vectors.get(searched, places[i]);
        }
    }

    /** λ₂ ‖W‖₂², of all tensors. */
    double penalty(A weights) {
        double sum = 0;
        for (int i = 0; i < strips.size(); i++) {
            Layout.Strip s = strips.get(i);
            double factor = l2(s.tensor());
            if (factor > 0) {
                Arrays.fill(lanes, 0);
                vectors.addSquares(weights, s.at(), s.stride(), s.rows(), lanes, s.columns());
                for (double lane : lanes) {
                    sum += factor * lane;
                }
            }
        }
        return sum;
    }

    /** The share of one thread of an update whose gradient is known. */
    void apply(A weights, A gradient, Team team, int index) {
        if (changesGradient) {
            regularize(weights, gradient, team, index);
        }
        if (isSearched) {
            if (index == 0) {
                searched = gradient;
            }
            return;
        }
        if (changesGradient || clipsNorm()) {
            team.await();
            if (index == 0) {
                rescale(gradient);
            }
            team.await();
        }
        for (int i = 0; i < ranges.size(); i++) {
            Range r = ranges.get(i);
            int from = share(r, team, index);
            int to = share(r, team, index + 1);
            vectors.update(optimizer, update, weights, gradient, memory, from, to);
        }
        if (boundsNorms()) {
            team.await();
            if (index == 0) {
                bound(weights);
            }
        }
    }

    /** Whole vectors of 16, so that threads do not write to the same cache line. */
    private static int share(Range range, Team team, int who) {
        int count = range.to() - range.from();
        int blocks = (count + Batch.LANES - 1) / Batch.LANES;
        return range.from() + Math.min(count, Batch.LANES * Team.share(blocks, team.size(), who));
    }

    private void regularize(A weights, A gradient, Team team, int index) {
        for (int i = 0; i < ranges.size(); i++) {
            Range r = ranges.get(i);
            vectors.regularize(
                    weights,
                    gradient,
                    share(r, team, index),
                    share(r, team, index + 1),
                    update.scale(),
                    r.l1(),
                    2 * r.l2(),
                    regularization.clipValue());
        }
    }

    /** What is left to multiply the gradient by, so that its norm is not too large. */
    private void rescale(A gradient) {
        double scale = changesGradient ? 1 : update.scale();
        double most = regularization.clipNorm();
        if (clipsNorm()) {
            double norm = scale * norm(gradient);
            scale = norm > most ? scale * (most / norm) : scale;
        }
        update.next(number, update.rate(), scale);
    }

    private double norm(A gradient) {
        Arrays.fill(lanes, 0);
        for (int i = 0; i < strips.size(); i++) {
            Layout.Strip s = strips.get(i);
            vectors.addSquares(gradient, s.at(), s.stride(), s.rows(), lanes, s.columns());
        }
        double sum = 0;
        for (double lane : lanes) {
            sum += lane;
        }
        return Math.sqrt(sum);
    }

    private void bound(A weights) {
        double most = regularization.maxNorm();
        for (int i = 0; i < strips.size(); i++) {
            Layout.Strip s = strips.get(i);
            if (!isMatrix(s.tensor())) {
                continue;
            }
            Arrays.fill(lanes, 0);
            vectors.addSquares(weights, s.at(), s.stride(), s.rows(), lanes, s.columns());
            boolean exceeds = false;
            for (int j = 0; j < s.columns(); j++) {
                double norm = Math.sqrt(lanes[j]);
                exceeds |= norm > most;
                lanes[j] = norm > most ? most / norm : 1;
            }
            if (exceeds) {
                vectors.multiply(weights, s.at(), s.stride(), s.rows(), lanes, s.columns());
            }
        }
    }
}
