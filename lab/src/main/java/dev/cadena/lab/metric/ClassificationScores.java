package dev.cadena.lab.metric;

import dev.cadena.DataException;
import dev.cadena.lab.internal.Counts;
import dev.cadena.lab.internal.Text;
import dev.cadena.metric.Evaluation;
import dev.cadena.metric.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well classes were predicted, by the metrics of scikit-learn, whose definitions and treatment of ties these are. Every mean
 * divides by the true total weight of the rows, which is their number unless {@link #withWeights weights} are given.
 *
 * <pre>{@code
 * int[] truth = {0, 1, 2, 2};
 * double[][] probabilities = {{0.8, 0.1, 0.1}, {0.3, 0.6, 0.1}, {0.1, 0.2, 0.7}, {0.5, 0.1, 0.4}};
 * ClassificationScores scores = ClassificationScores.of(truth, probabilities).withLabels(List.of("ham", "spam", "other"));
 * double f1 = scores.f1(Averaging.MACRO);
 * double auc = scores.rocAuc(Averaging.MACRO).orElseThrow();
 * System.out.println(scores); // precision, recall and F1 of each class
 * System.out.println(scores.confusion());
 * }</pre>
 *
 * <p><b>Predictions.</b> The class that is taken for a row is that of its largest component, the first one on a tie. A row of one
 * component tells of class 1: it is taken for that if its probability is above ½, or its score above 0, else for class 0.
 *
 * <p><b>What has no value.</b> A score that is a ratio of counts is 0 where its divisor is 0: precision of a class that nothing was
 * taken for, recall of one without rows, a correlation of constants. A score of probabilities or of a ranking is empty where only
 * classes were given or where it has no meaning; a mean over classes is then that over the others. No score is ever NaN. A row of
 * weight 0 is as good as absent.
 *
 * <p>Each call computes its score anew: a ranking takes n log n steps a class, everything else at most one pass. Immutable and
 * thread-safe.
 */
public final class ClassificationScores {
    /** The least probability whose logarithm is taken: the distance from 1 to the next number. */
    private static final double LEAST = 0x1p-52;

    private final Predictions predictions;
    private final Weights weights;
    private final ConfusionMatrix confusion;

    private ClassificationScores(Predictions predictions, Weights weights, List<String> labels) {
        this.predictions = predictions;
        this.weights = weights;
        double[][] counts = new double[predictions.classes()][predictions.classes()];
        for (int i = 0; i < predictions.count(); i++) {
            counts[predictions.truth(i)][predictions.decision(i)] += weights.of(i);
        }
        this.confusion = new ConfusionMatrix(counts, labels);
    }

    private static ClassificationScores of(Predictions predictions) {
        return new ClassificationScores(predictions, Weights.ones(predictions.count()), List.of());
    }

    /**
     * Scores what a network yielded, of the only output that stands for a class. Where targets are distributions, the class of the
     * largest component is the true one. Probabilities are those of a softmax or a sigmoid; an output with a hinge has scores that are
     * none.
     *
     * @param evaluation an evaluation of a network
     * @return the scores, with the labels of the network
     * @throws IllegalArgumentException unless exactly one of the outputs with a loss stands for a class
     * @throws DataException if an output is NaN or infinite
     */
    public static ClassificationScores of(Evaluation evaluation) {
        return of(OnlyOutcome.of(evaluation, outcome -> outcome.classes() > 0, "stands for a class"));
    }

    /**
     * As {@link #of(Evaluation)}, of one of several outputs: {@link Evaluation#outcome(String)} has them by name.
     *
     * @param outcome what a network yielded, beside what was true
     * @return the scores, with the labels of the network
     * @throws IllegalArgumentException if the output does not stand for a class
     * @throws DataException if an output is NaN or infinite
     */
    public static ClassificationScores of(Outcome outcome) {
        if (outcome.classes() == 0) {
            throw new IllegalArgumentException("the output does not stand for a class");
        }
        int[] truth = IntStream.range(0, outcome.rows()).map(outcome::trueClass).toArray();
        Rows rows = Rows.of(outcome.rows(), outcome.width(), OnlyOutcome.predicted(outcome), Predictions.NAME);
        ClassificationScores scores = of(
                outcome.kind() == Outcome.Kind.SCORES
                        ? Predictions.ofScores(truth, rows)
                        : Predictions.ofProbabilities(truth, rows));
        ClassificationScores weighted = scores.withWeights(OnlyOutcome.weights(outcome));
        return outcome.labels().isEmpty() ? weighted : weighted.withLabels(outcome.labels());
    }

    /**
     * Scores predicted probabilities, which are copied.
     *
     * @param truth the true class of each row, from 0
     * @param probabilities for each row the probability of each class, which sum to 1; or, of two classes, that of class 1 alone
     * @return the scores
     * @throws DataException if there are no rows or not as many truths, or if a row is null, has another length than the first, is no
     *     distribution, or has NaN; or if a truth is no class
     */
    public static ClassificationScores of(int[] truth, double[][] probabilities) {
        return of(Predictions.ofProbabilities(truth, Rows.of(probabilities, Predictions.NAME)));
    }

    /**
     * As {@link #of(int[], double[][])}, for what networks of floats predict.
     *
     * @param truth the true class of each row, from 0
     * @param probabilities for each row the probability of each class, which sum to 1; or, of two classes, that of class 1 alone
     * @return the scores
     */
    public static ClassificationScores of(int[] truth, float[][] probabilities) {
        return of(Predictions.ofProbabilities(truth, Rows.of(probabilities, Predictions.NAME)));
    }

    /**
     * Scores predicted classes.
     *
     * @param classes the number of classes, at least 2
     * @param truth the true class of each row, from 0
     * @param predicted the class that each row was taken for, from 0
     * @return the scores, those of probabilities and of rankings empty
     * @throws IllegalArgumentException if {@code classes} is below 2
     * @throws DataException if there are no rows or not as many truths, or if a label is no class
     */
    public static ClassificationScores of(int classes, int[] truth, int[] predicted) {
        if (classes < 2) {
            throw new IllegalArgumentException("the number of classes is " + classes + ", but must be at least 2");
        }
        return of(Predictions.ofClasses(classes, truth, predicted));
    }

    /**
     * Scores probabilities where they stand: they are not copied, and nobody may change them.
     *
     * @param truth the true class of each row, from 0
     * @param width the number of components of a row: that of the classes, or 1
     * @param probabilities the probability of row i and class c at i · width + c, read by any thread
     * @return the scores
     * @throws DataException as {@link #of(int[], double[][])} does
     */
    public static ClassificationScores ofProbabilities(int[] truth, int width, IntToDoubleFunction probabilities) {
        return of(Predictions.ofProbabilities(truth, view(truth, width, probabilities)));
    }

    /**
     * Scores numbers that are no probabilities, such as those of an output with a hinge, where they stand: they are not copied, and
     * nobody may change them.
     *
     * @param truth the true class of each row, from 0
     * @param width the number of components of a row: that of the classes, or 1
     * @param scores the score of row i and class c at i · width + c, any finite number, read by any thread
     * @return the scores, those of probabilities empty
     * @throws DataException if there are no rows, if a score is NaN or infinite, or if a truth is no class
     */
    public static ClassificationScores ofScores(int[] truth, int width, IntToDoubleFunction scores) {
        return of(Predictions.ofScores(truth, view(truth, width, scores)));
    }

    private static Rows view(int[] truth, int width, IntToDoubleFunction values) {
        return Rows.of(Rows.present(truth, "truths").length, width, values, Predictions.NAME);
    }

    /**
     * {@return the scores of the same predictions where rows count by these weights, whatever they counted before}
     *
     * @param weights the weight of each row, finite and not below 0; multiplying all by one number changes only the supports
     * @throws DataException if there are not as many weights as rows, if one is negative, NaN or infinite, or if their sum is not
     *     between 1e-100 and 1e100
     */
    public ClassificationScores withWeights(double[] weights) {
        return new ClassificationScores(predictions, Weights.of(weights, rows()), confusion.labels());
    }

    /**
     * {@return the same scores with names of the classes, for the reports}
     *
     * @param labels the name of each class
     * @throws IllegalArgumentException if there are not as many names as classes
     */
    public ClassificationScores withLabels(List<String> labels) {
        List<String> copy = List.copyOf(Objects.requireNonNull(labels, "the labels are null"));
        if (copy.size() != classes()) {
            throw new IllegalArgumentException("there are " + Counts.of(copy.size(), "label") + " of " + classes()
                    + " classes: give each class one");
        }
        return new ClassificationScores(predictions, weights, copy);
    }

    /** {@return the number of rows, those of weight 0 too} */
    public int rows() {
        return predictions.count();
    }

    /** {@return the number of classes, at least 2} */
    public int classes() {
        return confusion.classes();
    }

    /** {@return how often which class was taken for which} */
    public ConfusionMatrix confusion() {
        return confusion;
    }

    /** {@return the share of the rows whose class was found, between 0 and 1} */
    public double accuracy() {
        return confusion.correct() / confusion.total();
    }

    /** {@return the mean recall of the classes that have rows, between 0 and 1} */
    public double balancedAccuracy() {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < classes(); c++) {
            sum += recall(c);
            present += confusion.support(c) > 0 ? 1 : 0;
        }
        return sum / present;
    }

    /**
     * {@return the share of the rows whose class is among those of the k highest scores; empty where only classes were given} As in
     * scikit-learn, the higher class goes first on a tie; of two classes, the first is the one that was taken.
     *
     * @param k how many scores, from 1 to the number of classes, where it is 1
     * @throws IllegalArgumentException if {@code k} is out of range
     */
    public OptionalDouble topKAccuracy(int k) {
        if (k < 1 || k > classes()) {
            throw new IllegalArgumentException("k is " + k + ", but must be between 1 and " + classes());
        }
        return predictions.haveScores()
                ? OptionalDouble.of(mean(i -> predictions.isAmongFirst(k, i) ? 1 : 0))
                : OptionalDouble.empty();
    }

    /**
     * {@return the share of the rows taken for a class that are of it, between 0 and 1; 0 if there are none}
     *
     * @param c the class, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public double precision(int c) {
        return ratio(confusion.at(c, c), confusion.found(c));
    }

    /**
     * {@return the precision of all classes, where each of them counts, also without rows; {@code MICRO} is the accuracy}
     *
     * @param average how they become one number
     */
    public double precision(Averaging average) {
        return average(average, this::precision);
    }

    /**
     * {@return the share of the rows of a class that were taken for it, between 0 and 1; 0 if there are none}
     *
     * @param c the class, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public double recall(int c) {
        return ratio(confusion.at(c, c), confusion.support(c));
    }

    /**
     * {@return the recall of all classes, where each of them counts, also without rows; {@code MICRO} is the accuracy}
     *
     * @param average how they become one number
     */
    public double recall(Averaging average) {
        return average(average, this::recall);
    }

    /**
     * {@return F₁ of a class, 2TP / (2TP + FP + FN), the harmonic mean of precision and recall, between 0 and 1; 0 if no row
     * is of it or taken for it}
     *
     * @param c the class, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public double f1(int c) {
        return ratio(2 * confusion.at(c, c), confusion.support(c) + confusion.found(c));
    }

    /**
     * {@return F₁ of all classes, where each of them counts, also without rows; {@code MICRO} is the accuracy, {@code MACRO} the mean
     * of F₁, not F₁ of means}
     *
     * @param average how they become one number
     */
    public double f1(Averaging average) {
        return average(average, this::f1);
    }

    /** {@return Matthews' correlation of several classes (Gorodkin 2004), between −1 and 1; 0 if truths or decisions are all of one class} */
    public double matthewsCorrelation() {
        return confusion.matthewsCorrelation();
    }

    /** {@return Cohen's κ (1960), the agreement beyond chance, at most 1; 0 if truths and decisions are all of one class} */
    public double cohenKappa() {
        return confusion.cohenKappa();
    }

    /**
     * {@return the area under the ROC curve of one class against the rest: the share of the pairs of a row of the class and another
     * that its score puts in the right order, where a tie counts one half (Fawcett, An introduction to ROC analysis, 2006); empty
     * where only classes were given, or if no or every row is of the class} The area of two classes is {@code rocAuc(1)}.
     *
     * @param c the class, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public OptionalDouble rocAuc(int c) {
        return ranking(c).map(Ranking::rocAuc).orElse(OptionalDouble.empty());
    }

    /**
     * {@return the mean of {@link #rocAuc(int)} over the classes that have one; empty if none has}
     *
     * @param average how they become one number; not {@code MICRO}
     * @throws IllegalArgumentException if {@code average} is {@code MICRO}
     */
    public OptionalDouble rocAuc(Averaging average) {
        return rankingAverage(average, this::rocAuc);
    }

    /**
     * {@return the average precision of one class against the rest, the area under the curve of precision and recall without
     * interpolation: Σ (Rₙ − Rₙ₋₁) Pₙ over all distinct scores; empty where only classes were given, or if no row is of the class}
     * That of two classes is {@code averagePrecision(1)}.
     *
     * @param c the class, from 0
     * @throws IllegalArgumentException if there is no such class
     */
    public OptionalDouble averagePrecision(int c) {
        return ranking(c).map(Ranking::averagePrecision).orElse(OptionalDouble.empty());
    }

    /**
     * {@return the mean of {@link #averagePrecision(int)} over the classes that have one}
     *
     * @param average how they become one number; not {@code MICRO}
     * @throws IllegalArgumentException if {@code average} is {@code MICRO}
     */
    public OptionalDouble averagePrecision(Averaging average) {
        return rankingAverage(average, this::averagePrecision);
    }

    /**
     * {@return the mean of −ln p, where p is the probability of the true class, not below 2⁻⁵²; empty without probabilities} A true
     * class of probability 0 so counts 36.04.
     */
    public OptionalDouble logLoss() {
        return probabilityMean(i -> -StrictMath.log(Math.max(LEAST, predictions.probability(i, predictions.truth(i)))));
    }

    /**
     * {@return the score of Brier (1950): of two classes the mean of (p − y)² of class 1, between 0 and 1; of more the mean of Σ (pₖ −
     * yₖ)² over the classes, between 0 and 2; empty without probabilities}
     */
    public OptionalDouble brierScore() {
        return probabilityMean(i -> {
            double sum = 0;
            for (int c = 0; c < classes(); c++) {
                double error = predictions.probability(i, c) - (predictions.truth(i) == c ? 1 : 0);
                sum += error * error;
            }
            return classes() == 2 ? sum / 2 : sum;
        });
    }

    /**
     * {@return the calibration curve of one class against the rest, by intervals of equal width of its probability: (0, 1/n], (1/n, 2/n]
     * and so on, where 0 belongs to the first; those without rows are left out; empty without probabilities}
     *
     * @param c the class, from 0
     * @param bins the number of intervals, at least 1
     * @throws IllegalArgumentException if there is no such class, or if {@code bins} is below 1
     */
    public List<CalibrationBin> calibration(int c, int bins) {
        confusion.known(c);
        if (bins < 1) {
            throw new IllegalArgumentException("the number of bins is " + bins + ", but must be at least 1");
        }
        return predictions.areProbabilities() ? CalibrationBin.curve(predictions, weights, c, bins) : List.of();
    }

    /** {@return precision, recall, F₁ and support of each class and their averages, as scikit-learn's {@code classification_report}} */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("", "precision", "recall", "f1-score", "support"));
        lines.add(List.of());
        for (int c = 0; c < classes(); c++) {
            lines.add(line(confusion.label(c), precision(c), recall(c), f1(c), confusion.support(c)));
        }
        lines.add(List.of());
        String total = confusion.text(confusion.total());
        lines.add(List.of("accuracy", "", "", Text.share(accuracy()), total));
        for (Averaging average : List.of(Averaging.MACRO, Averaging.WEIGHTED)) {
            String name = average == Averaging.MACRO ? "macro avg" : "weighted avg";
            lines.add(line(name, precision(average), recall(average), f1(average), confusion.total()));
        }
        return Text.align(lines);
    }

    private List<String> line(String name, double precision, double recall, double f1, double support) {
        return List.of(name, Text.share(precision), Text.share(recall), Text.share(f1), confusion.text(support));
    }

    private Optional<Ranking> ranking(int c) {
        confusion.known(c);
        return predictions.haveScores()
                ? Optional.of(new Ranking(rows(), predictions.score(c), i -> predictions.truth(i) == c, weights))
                : Optional.empty();
    }

    private OptionalDouble rankingAverage(Averaging average, IntFunction<OptionalDouble> score) {
        if (average == Averaging.MICRO) {
            throw new IllegalArgumentException(
                    "MICRO is no average of rankings, which are one for each class: use MACRO or WEIGHTED");
        }
        double sum = 0;
        double total = 0;
        for (int c = 0; c < classes(); c++) {
            OptionalDouble value = score.apply(c);
            double weight = value.isEmpty() ? 0 : average == Averaging.MACRO ? 1 : confusion.support(c);
            sum += weight * value.orElse(0);
            total += weight;
        }
        return total > 0 ? OptionalDouble.of(sum / total) : OptionalDouble.empty();
    }

    /** Of ratios of counts; the micro-average of all of them is the accuracy, since every row has one class and one decision. */
    private double average(Averaging average, IntToDoubleFunction score) {
        if (average == Averaging.MICRO) {
            return accuracy();
        }
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += score.applyAsDouble(c) * (average == Averaging.MACRO ? 1 : confusion.support(c));
        }
        return sum / (average == Averaging.MACRO ? classes() : confusion.total());
    }

    private OptionalDouble probabilityMean(IntToDoubleFunction score) {
        return predictions.areProbabilities() ? OptionalDouble.of(mean(score)) : OptionalDouble.empty();
    }

    private double mean(IntToDoubleFunction score) {
        double sum = 0;
        for (int i = 0; i < rows(); i++) {
            sum += weights.of(i) * score.applyAsDouble(i);
        }
        return sum / weights.total();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
