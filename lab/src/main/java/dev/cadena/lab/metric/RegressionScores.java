package dev.cadena.lab.metric;

import dev.cadena.DataException;
import dev.cadena.lab.internal.Text;
import dev.cadena.metric.Evaluation;
import dev.cadena.metric.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * How well numbers were predicted, by the metrics of scikit-learn, whose definitions these are: for each component of the targets,
 * and over all components as the mean of theirs. Below, y is a target, p its prediction, and a mean is over the rows and divides by
 * their true total weight, which is their number unless {@link #withWeights weights} are given.
 *
 * <pre>{@code
 * double[][] truth = {{0.5, 1}, {-1, 1}, {7, -6}};
 * double[][] predicted = {{0, 2}, {-1, 2}, {8, -5}};
 * RegressionScores scores = RegressionScores.of(truth, predicted);
 * double error = scores.meanAbsoluteError();
 * double explained = scores.r2(0).orElseThrow();
 * System.out.println(scores); // all of them
 * }</pre>
 *
 * <p><b>What has no value</b> is empty: R² and explained variance of a component whose targets are all equal, MAPE of one with a
 * target of 0. The mean over all components is then that over the others, and empty if there are none. A row of weight 0 is as good
 * as absent. Errors whose squares exceed the range of {@code double} make squared errors infinite; no score is ever NaN.
 *
 * <p>Each call computes its score anew. Immutable and thread-safe.
 */
public final class RegressionScores {
    /** Sums of weights that are no whole numbers meet one half up to their roundings. */
    private static final double HALF_TOLERANCE = 1e-12;

    private final Rows truth;
    private final Rows predicted;
    private final Weights weights;

    private RegressionScores(Rows truth, Rows predicted, Weights weights) {
        Rows.agree(predicted.count(), "predictions", truth.count(), "truths");
        if (truth.width() != predicted.width()) {
            throw new DataException(
                    "a row of truths has " + truth.width() + " components, but one of predictions " + predicted.width(),
                    -1,
                    -1);
        }
        this.truth = truth;
        this.predicted = predicted;
        this.weights = weights;
    }

    private RegressionScores(Rows truth, Rows predicted) {
        this(truth, predicted, Weights.ones(truth.count()));
    }

    /**
     * Scores what a network yielded, of the only output whose loss takes any numbers as targets. That may be one that stands for a class
     * too, such as a sigmoid with a mean squared error.
     *
     * @param evaluation an evaluation of a network
     * @return the scores
     * @throws IllegalArgumentException unless exactly one of the outputs has such a loss
     * @throws DataException if an output is NaN or infinite
     */
    public static RegressionScores of(Evaluation evaluation) {
        return of(OnlyOutcome.of(
                evaluation, outcome -> outcome.kind() == Outcome.Kind.NUMBERS, "has a loss that takes any numbers"));
    }

    /**
     * As {@link #of(Evaluation)}, of one of several outputs: {@link Evaluation#outcome(String)} has them by name.
     *
     * @param outcome what a network yielded, beside what was true
     * @return the scores
     * @throws IllegalArgumentException if the loss of the output does not take any numbers as targets
     * @throws DataException if an output is NaN or infinite
     */
    public static RegressionScores of(Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.NUMBERS) {
            throw new IllegalArgumentException("the loss of the output does not take any numbers as targets");
        }
        return of(outcome.rows(), outcome.width(), OnlyOutcome.targets(outcome), OnlyOutcome.predicted(outcome))
                .withWeights(OnlyOutcome.weights(outcome));
    }

    /**
     * Scores predicted rows, which are copied.
     *
     * @param truth the targets, a row each
     * @param predicted what was predicted for them, a row each
     * @return the scores
     * @throws DataException if there are no rows or not as many of both, if one is null or has another length than the first, or if a
     *     number is NaN or infinite
     */
    public static RegressionScores of(double[][] truth, double[][] predicted) {
        return new RegressionScores(Rows.of(truth, "truths"), Rows.of(predicted, "predictions"));
    }

    /**
     * As {@link #of(double[][], double[][])}, for what networks of floats predict.
     *
     * @param truth the targets, a row each
     * @param predicted what was predicted for them, a row each
     * @return the scores
     */
    public static RegressionScores of(float[][] truth, float[][] predicted) {
        return new RegressionScores(Rows.of(truth, "truths"), Rows.of(predicted, "predictions"));
    }

    /**
     * As {@link #of(double[][], double[][])}, for a single component.
     *
     * @param truth the targets, one each
     * @param predicted what was predicted for them, one each
     * @return the scores
     */
    public static RegressionScores of(double[] truth, double[] predicted) {
        return new RegressionScores(Rows.of(truth, "truths"), Rows.of(predicted, "predictions"));
    }

    /**
     * Scores numbers where they stand: they are not copied, and nobody may change them.
     *
     * @param rows the number of rows, at least 1
     * @param width the number of components of a row, at least 1
     * @param truth the target of row i and component j at i · width + j, read by any thread
     * @param predicted what was predicted for it, at the same place
     * @return the scores
     * @throws DataException if there are no rows or components, or if a number is NaN or infinite
     */
    public static RegressionScores of(int rows, int width, IntToDoubleFunction truth, IntToDoubleFunction predicted) {
        return new RegressionScores(
                Rows.of(rows, width, truth, "truths"), Rows.of(rows, width, predicted, "predictions"));
    }

    /**
     * {@return the scores of the same predictions where rows count by these weights, whatever they counted before}
     *
     * @param weights the weight of each row, finite and not below 0; multiplying all by one number changes nothing
     * @throws DataException if there are not as many weights as rows, if one is negative, NaN or infinite, or if their sum is not
     *     between 1e-100 and 1e100
     */
    public RegressionScores withWeights(double[] weights) {
        return new RegressionScores(truth, predicted, Weights.of(weights, rows()));
    }

    /** {@return the number of rows, those of weight 0 too} */
    public int rows() {
        return truth.count();
    }

    /** {@return the number of components of a target} */
    public int components() {
        return truth.width();
    }

    /**
     * {@return the mean of (y − p)²}
     *
     * @param component a component, from 0
     * @throws IllegalArgumentException if there is no such component
     */
    public double meanSquaredError(int component) {
        int j = known(component);
        return mean(i -> squared(error(i, j)));
    }

    /** {@return the mean of {@link #meanSquaredError(int)} over the components} */
    public double meanSquaredError() {
        return overall(this::meanSquaredError);
    }

    /**
     * {@return the root of the mean of (y − p)²}
     *
     * @param component a component, from 0
     * @throws IllegalArgumentException if there is no such component
     */
    public double rootMeanSquaredError(int component) {
        return Math.sqrt(meanSquaredError(component));
    }

    /** {@return the mean of {@link #rootMeanSquaredError(int)} over the components: a mean of roots, not the root of the mean} */
    public double rootMeanSquaredError() {
        return overall(this::rootMeanSquaredError);
    }

    /**
     * {@return the mean of |y − p|}
     *
     * @param component a component, from 0
     * @throws IllegalArgumentException if there is no such component
     */
    public double meanAbsoluteError(int component) {
        int j = known(component);
        return mean(i -> Math.abs(error(i, j)));
    }

    /** {@return the mean of {@link #meanAbsoluteError(int)} over the components} */
    public double meanAbsoluteError() {
        return overall(this::meanAbsoluteError);
    }

    /**
     * {@return the median of |y − p|: the least error that, with those below, has half the weight; where it has exactly half, the mean of
     * it and the next one (Hyndman and Fan, Sample quantiles in statistical packages, 1996, definition 2)}
     *
     * @param component a component, from 0
     * @throws IllegalArgumentException if there is no such component
     */
    public double medianAbsoluteError(int component) {
        int j = known(component);
        double[] errors = new double[rows()];
        Arrays.setAll(errors, i -> Math.abs(error(i, j)));
        Sorted sorted = new Sorted(errors);
        double[] shares = new double[rows()];
        for (int i = 0; i < rows(); i++) {
            shares[sorted.indexOf(Math.abs(error(i, j)))] += weights.of(i);
        }
        return median(sorted, shares);
    }

    /** {@return the mean of {@link #medianAbsoluteError(int)} over the components} */
    public double medianAbsoluteError() {
        return overall(this::medianAbsoluteError);
    }

    /**
     * {@return R², the coefficient of determination: 1 − Σ (y − p)² / Σ (y − ȳ)², where ȳ is the mean of y; at most 1; empty if the
     * targets are all equal}
     *
     * @param component a component, from 0
     * @throws IllegalArgumentException if there is no such component
     */
    public OptionalDouble r2(int component) {
        return explained(known(component), 0);
    }

    /** {@return the mean of {@link #r2(int)} over the components that have one} */
    public OptionalDouble r2() {
        return overallDefined(this::r2);
    }

    /**
     * {@return 1 − Var(y − p) / Var(y), which, unlike R², forgives a constant error; at most 1; empty if the targets are all equal}
     *
     * @param component a component, from 0
     * @throws IllegalArgumentException if there is no such component
     */
    public OptionalDouble explainedVariance(int component) {
        int j = known(component);
        return explained(j, mean(i -> error(i, j)));
    }

    /** {@return the mean of {@link #explainedVariance(int)} over the components that have one} */
    public OptionalDouble explainedVariance() {
        return overallDefined(this::explainedVariance);
    }

    /**
     * {@return MAPE, the mean of |y − p| / |y|, a fraction and not a percentage; empty if a target is 0}
     *
     * @param component a component, from 0
     * @throws IllegalArgumentException if there is no such component
     */
    public OptionalDouble meanAbsolutePercentageError(int component) {
        int j = known(component);
        for (int i = 0; i < rows(); i++) {
            if (truth.at(i, j) == 0 && weights.of(i) > 0) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(mean(i -> Math.abs(error(i, j) / truth.at(i, j))));
    }

    /** {@return the mean of {@link #meanAbsolutePercentageError(int)} over the components that have one} */
    public OptionalDouble meanAbsolutePercentageError() {
        return overallDefined(this::meanAbsolutePercentageError);
    }

    /** {@return every score, a line for each component and, of several, one for their means, with a dash for what has no value} */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("", "MSE", "RMSE", "MAE", "median AE", "R²", "expl. var.", "MAPE"));
        for (int j = 0; j < components(); j++) {
            lines.add(List.of(
                    "component " + j,
                    Text.number(meanSquaredError(j)),
                    Text.number(rootMeanSquaredError(j)),
                    Text.number(meanAbsoluteError(j)),
                    Text.number(medianAbsoluteError(j)),
                    Text.number(r2(j)),
                    Text.number(explainedVariance(j)),
                    Text.number(meanAbsolutePercentageError(j))));
        }
        if (components() > 1) {
            lines.add(List.of(
                    "mean",
                    Text.number(meanSquaredError()),
                    Text.number(rootMeanSquaredError()),
                    Text.number(meanAbsoluteError()),
                    Text.number(medianAbsoluteError()),
                    Text.number(r2()),
                    Text.number(explainedVariance()),
                    Text.number(meanAbsolutePercentageError())));
        }
        return Text.align(lines);
    }

    /** The share of the variance of the targets that is not left in the errors around a center. */
    private OptionalDouble explained(int j, double center) {
        if (hasEqualTargets(j)) {
            return OptionalDouble.empty();
        }
        double mean = mean(i -> truth.at(i, j));
        double left = mean(i -> squared(error(i, j) - center));
        double share = 1 - left / mean(i -> squared(truth.at(i, j) - mean));
        return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** By comparison: the mean of equal numbers is rounded, so that their variance need not come out as 0. */
    private boolean hasEqualTargets(int j) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows(); i++) {
            if (weights.of(i) > 0) {
                least = Math.min(least, truth.at(i, j));
                most = Math.max(most, truth.at(i, j));
            }
        }
        return least == most;
    }

    private double median(Sorted errors, double[] shares) {
        double half = weights.total() / 2;
        double below = 0;
        int k = -1;
        while (below < half * (1 - HALF_TOLERANCE)) {
            below += shares[++k];
        }
        int next = k;
        if (below < half * (1 + HALF_TOLERANCE)) {
            do {
                next++;
            } while (shares[next] == 0);
        }
        return (errors.get(k) + errors.get(next)) / 2;
    }

    private int known(int component) {
        if (component < 0 || component >= components()) {
            throw new IllegalArgumentException(
                    "there is no component " + component + ": they run from 0 to " + (components() - 1));
        }
        return component;
    }

    private double error(int row, int component) {
        return truth.at(row, component) - predicted.at(row, component);
    }

    private static double squared(double value) {
        return value * value;
    }

    private double mean(IntToDoubleFunction score) {
        double sum = 0;
        for (int i = 0; i < rows(); i++) {
            // Not 0 times what may be infinite.
            sum += weights.of(i) == 0 ? 0 : weights.of(i) * score.applyAsDouble(i);
        }
        return sum / weights.total();
    }

    private double overall(IntToDoubleFunction score) {
        double sum = 0;
        for (int j = 0; j < components(); j++) {
            sum += score.applyAsDouble(j);
        }
        return sum / components();
    }

    private OptionalDouble overallDefined(IntFunction<OptionalDouble> score) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < components(); j++) {
            OptionalDouble value = score.apply(j);
            sum += value.orElse(0);
            count += value.isPresent() ? 1 : 0;
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
