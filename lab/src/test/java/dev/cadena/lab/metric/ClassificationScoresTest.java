package dev.cadena.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link MetricsReferenceTest} does not tell: conventions, weights, refusals, reports. */
class ClassificationScoresTest {
    private static final int[] TRUTH = {0, 1, 2, 2};
    private static final double[][] PROBABILITIES = {
        {0.75, 0.125, 0.125}, {0.25, 0.625, 0.125}, {0.125, 0.125, 0.75}, {0.5, 0.125, 0.375}
    };

    @Test
    void aTieIsTakenForTheLowerClass() {
        double[][] tied = {{0.25, 0.375, 0.375}};
        assertThat(ClassificationScores.of(new int[] {1}, tied).accuracy()).isEqualTo(1);
        assertThat(ClassificationScores.of(new int[] {2}, tied).accuracy()).isZero();
        assertThat(column(new int[] {0}, 0.5).accuracy()).isEqualTo(1);
        assertThat(ClassificationScores.ofScores(new int[] {0, 1}, 1, i -> i / 4.0)
                        .accuracy())
                .isEqualTo(1);
    }

    /** As scikit-learn does, where equal scores go by the class, from the highest on. */
    @Test
    void theHigherClassGoesFirstAmongTheTopK() {
        double[][] tied = {{0.25, 0.375, 0.375}};
        ClassificationScores lower = ClassificationScores.of(new int[] {1}, tied);
        assertThat(lower.topKAccuracy(1)).hasValue(0);
        assertThat(lower.topKAccuracy(2)).hasValue(1);
        ClassificationScores higher = ClassificationScores.of(new int[] {2}, tied);
        assertThat(higher.topKAccuracy(1)).hasValue(1);
        assertThat(higher.topKAccuracy(3)).hasValue(1);
        ClassificationScores two = column(new int[] {0, 1}, 0.5, 0.5);
        assertThat(two.topKAccuracy(1)).hasValue(two.accuracy());
        assertThat(two.topKAccuracy(2)).hasValue(1);
    }

    /** Of the pairs (0.35, 0.1), (0.35, 0.4), (0.8, 0.1), (0.8, 0.4) one is in the wrong order; P is 1 at R ½, and ⅔ at R 1. */
    @Test
    void ranksByHand() {
        ClassificationScores scores = column(new int[] {0, 0, 1, 1}, 0.1, 0.4, 0.35, 0.8);

        assertThat(scores.rocAuc(1)).hasValue(0.75);
        assertThat(scores.averagePrecision(1).orElseThrow()).isCloseTo(0.5 + 0.5 * 2 / 3, within(1e-15));
        assertThat(column(new int[] {0, 1}, 0.5, 0.5).rocAuc(1)).hasValue(0.5);
    }

    @Test
    void zerosOfBothSignsAreTied() {
        double[] scores = {0.0, -0.0};
        assertThat(ClassificationScores.ofScores(new int[] {1, 0}, 1, i -> scores[i])
                        .rocAuc(1))
                .hasValue(0.5);
    }

    /** 1 − p is 1 for both. */
    @Test
    void smallProbabilitiesAreNotTiedInTheirComplement() {
        ClassificationScores scores = column(new int[] {1, 0}, 1e-20, 1e-21);

        assertThat(scores.rocAuc(1)).hasValue(1);
        assertThat(scores.rocAuc(0)).hasValue(1);
    }

    @Test
    void ratiosOfNothingAreZero() {
        ClassificationScores scores = ClassificationScores.of(4, new int[] {0, 0, 1}, new int[] {0, 2, 0});

        assertThat(scores.precision(1)).as("never predicted").isZero();
        assertThat(scores.recall(2)).as("without rows").isZero();
        assertThat(scores.f1(3)).as("neither").isZero();
        assertThat(scores.precision(Averaging.MACRO)).isEqualTo(0.5 / 4);
        assertThat(scores.recall(Averaging.WEIGHTED)).isEqualTo(1 / 3.0);
        assertThat(scores.balancedAccuracy()).as("of the classes with rows").isEqualTo(0.25);
        assertThat(scores.f1(Averaging.MICRO)).isEqualTo(scores.accuracy());
    }

    @Test
    void constantsHaveNoCorrelation() {
        double[] weights = {0.1, 0.2, 0.7};
        for (int[] predicted : new int[][] {{1, 1, 1}, {0, 1, 0}}) {
            ClassificationScores scores = ClassificationScores.of(2, new int[] {1, 1, 1}, predicted);
            assertThat(scores.matthewsCorrelation()).isZero();
            assertThat(scores.cohenKappa()).isZero();
            assertThat(scores.withWeights(weights).matthewsCorrelation()).isZero();
            assertThat(scores.withWeights(weights).cohenKappa()).isZero();
        }
    }

    @Test
    void rankingsOfOneClassAreEmpty() {
        ClassificationScores scores = column(new int[] {1, 1}, 0.25, 0.75);

        assertThat(scores.rocAuc(0)).isEmpty();
        assertThat(scores.rocAuc(1)).isEmpty();
        assertThat(scores.rocAuc(Averaging.MACRO)).isEmpty();
        assertThat(scores.rocAuc(Averaging.WEIGHTED)).isEmpty();
        assertThat(scores.averagePrecision(0)).isEmpty();
        assertThat(scores.averagePrecision(1)).hasValue(1);
        assertThat(scores.averagePrecision(Averaging.MACRO)).hasValue(1);
    }

    @Test
    void meansOfRankingsLeaveOutClassesWithoutRows() {
        double[][] probabilities = {{0.5, 0.25, 0.25}, {0.25, 0.5, 0.25}, {0.25, 0.5, 0.25}, {0.5, 0.25, 0.25}};
        ClassificationScores scores = ClassificationScores.of(new int[] {0, 1, 0, 0}, probabilities);

        // Class 0 has the pairs (row 0, 1), (row 2, 1), (row 3, 1), of which the second is a tie; class 1 the same.
        double auc = 2.5 / 3;
        assertThat(scores.rocAuc(2)).isEmpty();
        assertThat(scores.rocAuc(Averaging.MACRO).orElseThrow()).isCloseTo(auc, within(1e-15));
        assertThat(scores.rocAuc(Averaging.WEIGHTED).orElseThrow()).isCloseTo(auc, within(1e-15));
        // Class 0: P is 1 at R ⅔, and ¾ at R 1; class 1: P is ½ at R 1.
        assertThat(scores.averagePrecision(Averaging.MACRO).orElseThrow())
                .isCloseTo((2 / 3.0 + 0.25 + 0.5) / 2, within(1e-15));
        assertThat(scores.averagePrecision(Averaging.WEIGHTED).orElseThrow())
                .isCloseTo((3 * (2 / 3.0 + 0.25) + 0.5) / 4, within(1e-15));
    }

    @Test
    void classesAloneTellNoRankings() {
        ClassificationScores scores = ClassificationScores.of(3, TRUTH, new int[] {0, 1, 2, 0});

        assertThat(scores.accuracy()).isEqualTo(0.75);
        assertThat(scores.rocAuc(1)).isEmpty();
        assertThat(scores.rocAuc(Averaging.MACRO)).isEmpty();
        assertThat(scores.averagePrecision(1)).isEmpty();
        assertThat(scores.averagePrecision(Averaging.WEIGHTED)).isEmpty();
        assertThat(scores.topKAccuracy(1)).isEmpty();
        assertThat(scores.logLoss()).isEmpty();
        assertThat(scores.brierScore()).isEmpty();
        assertThat(scores.calibration(1, 10)).isEmpty();
    }

    @Test
    void scoresAreNoProbabilities() {
        double[][] margins = {{3, -1, 0}, {-2, 4, 1}, {0, 0.5, 7}, {2, 1, -1}};
        ClassificationScores scores = ClassificationScores.ofScores(TRUTH, 3, i -> margins[i / 3][i % 3]);

        assertThat(scores.accuracy()).isEqualTo(0.75);
        assertThat(scores.topKAccuracy(3)).hasValue(1);
        // Of the pairs of class 2, (7, 0), (7, 1), (−1, 0), (−1, 1), half are in order.
        assertThat(scores.rocAuc(2)).hasValue(0.5);
        assertThat(scores.logLoss()).isEmpty();
        assertThat(scores.brierScore()).isEmpty();
        assertThat(scores.calibration(1, 10)).isEmpty();
    }

    @Test
    void aTrueClassOfNoProbabilityCountsTheLeastOne() {
        OptionalDouble loss = column(new int[] {1}, 0.0).logLoss();

        assertThat(loss.orElseThrow()).isCloseTo(52 * StrictMath.log(2), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 10, 49, 100, 1000})
    void boundsBelongToTheLowerBin(int bins) {
        for (int b = 1; b < bins; b++) {
            double bound = (double) b / bins;
            ClassificationScores scores = column(new int[] {1, 0, 0}, Math.nextDown(bound), bound, Math.nextUp(bound));
            assertThat(scores.calibration(1, bins))
                    .as(b + " of " + bins)
                    .hasSize(2)
                    .satisfies(curve -> {
                        assertThat(curve.get(0).weight()).isEqualTo(2);
                        assertThat(curve.get(0).fractionOfPositives()).isEqualTo(0.5);
                        assertThat(curve.get(1).meanProbability()).isEqualTo(Math.nextUp(bound));
                    });
        }
        assertThat(column(new int[] {0, 1}, 0.0, 1.0).calibration(1, bins)).hasSize(Math.min(2, bins));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void weightsCountRowsSeveralTimes(long seed) {
        Random random = new Random(seed);
        int rows = 40;
        int[] truth = random.ints(rows, 0, 3).toArray();
        double[][] probabilities = new double[rows][];
        double[] weights = new double[rows];
        double[] scaled = new double[rows];
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int a = random.nextInt(5);
            int b = random.nextInt(5 - a);
            probabilities[i] = new double[] {a / 4.0, b / 4.0, (4 - a - b) / 4.0};
            weights[i] = random.nextInt(4);
            scaled[i] = weights[i] * 0.375;
            repeated.addAll(Collections.nCopies((int) weights[i], i));
        }
        // The order of rows is no matter either.
        Collections.shuffle(repeated, random);
        ClassificationScores expected = ClassificationScores.of(
                repeated.stream().mapToInt(i -> truth[i]).toArray(),
                repeated.stream().map(i -> probabilities[i]).toArray(double[][]::new));
        ClassificationScores all = ClassificationScores.of(truth, probabilities);

        ClassificationScores found = all.withWeights(scaled).withWeights(weights);
        assertThat(found).as("seed " + seed).hasToString(expected.toString());
        assertThat(found.confusion()).hasToString(expected.confusion().toString());
        assertThat(summary(found))
                .as("seed " + seed)
                .containsExactly(summary(expected), within(1e-13))
                .containsExactly(summary(all.withWeights(scaled)), within(1e-13));
    }

    private static double[] summary(ClassificationScores s) {
        return new double[] {
            s.accuracy(),
            s.balancedAccuracy(),
            s.f1(Averaging.MACRO),
            s.precision(Averaging.WEIGHTED),
            s.matthewsCorrelation(),
            s.cohenKappa(),
            s.topKAccuracy(2).orElseThrow(),
            s.rocAuc(Averaging.MACRO).orElseThrow(),
            s.rocAuc(Averaging.WEIGHTED).orElseThrow(),
            s.averagePrecision(Averaging.MACRO).orElseThrow(),
            s.logLoss().orElseThrow(),
            s.brierScore().orElseThrow(),
            s.calibration(1, 3).get(1).fractionOfPositives()
        };
    }

    @Test
    void floatsAreAsGood() {
        float[][] floats = {
            {0.75f, 0.125f, 0.125f}, {0.25f, 0.625f, 0.125f}, {0.125f, 0.125f, 0.75f}, {0.5f, 0.125f, 0.375f}
        };
        ClassificationScores expected = ClassificationScores.of(TRUTH, PROBABILITIES);

        assertThat(ClassificationScores.of(TRUTH, floats).logLoss()).isEqualTo(expected.logLoss());
        assertThat(ClassificationScores.ofProbabilities(TRUTH, 3, i -> floats[i / 3][i % 3])
                        .brierScore())
                .isEqualTo(expected.brierScore());
    }

    @Test
    void cannotBeChangedFromOutside() {
        int[] truth = {0, 1};
        double[][] probabilities = {{1, 0}, {0, 1}};
        double[] weights = {1, 3};
        ClassificationScores scores =
                ClassificationScores.of(truth, probabilities).withWeights(weights);
        truth[0] = 1;
        probabilities[0][1] = 1;
        weights[0] = 100;
        scores.confusion().toArray()[0][0] = 9;

        assertThat(scores.accuracy()).isEqualTo(1);
        assertThat(scores.brierScore()).hasValue(0);
        assertThat(scores.confusion().toArray()).isDeepEqualTo(new double[][] {{1, 0}, {0, 3}});
    }

    @Test
    void refusesWrongData() {
        double nan = Double.NaN;
        double inf = Double.POSITIVE_INFINITY;
        refused(() -> ClassificationScores.of(null, PROBABILITIES), "no truths: null", -1, -1);
        refused(() -> ClassificationScores.of(TRUTH, (double[][]) null), "no predictions: null", -1, -1);
        refused(() -> ClassificationScores.of(new int[0], new double[0][]), "0 rows of 1 value", -1, -1);
        refused(() -> ClassificationScores.of(new int[1], new double[1][0]), "1 row of 0 values", -1, -1);
        refused(() -> ClassificationScores.of(new int[3], PROBABILITIES), "3 rows of truths, but 4 of", -1, -1);
        refused(() -> ClassificationScores.of(new int[] {0, 3, 0, 0}, PROBABILITIES), "from 0 to 2", 1, -1);
        refused(() -> ClassificationScores.of(new int[] {0, 0, -1, 0}, PROBABILITIES), "label -1", 2, -1);
        refused(() -> of(new double[] {1, 0}, new double[] {1}), "row 1 has 1 value, but row 0 has 2", 1, -1);
        refused(() -> of(new double[] {1, 0}, null), "row 1 is null", 1, -1);
        refused(() -> of(null, null), "row 0 is null", 0, -1);
        refused(() -> of(new double[] {1, nan}), "row 0, column 1 is NaN: only finite", 0, 1);
        refused(() -> of(new double[] {1, -0.5}), "column 1 is -0.5, but a probability is", 0, 1);
        refused(() -> of(new double[] {1.5, 0}), "column 0 is 1.5, but a probability is", 0, 0);
        refused(() -> of(new double[] {0.5, 0.25}), "row 0 sums to 0.75", 0, -1);
        refused(() -> ClassificationScores.ofScores(new int[1], 1, i -> inf), "is Infinity: only finite", 0, 0);
        refused(() -> ClassificationScores.ofScores(new int[1], 0, i -> 1), "0 values", -1, -1);
        refused(() -> ClassificationScores.of(2, new int[] {1}, new int[] {2}), "predictions, row 0 is label 2", 0, -1);
        refused(() -> ClassificationScores.of(2, new int[] {1}, new int[] {1, 1}), "1 row of truths, but 2", -1, -1);
        ClassificationScores scores = ClassificationScores.of(TRUTH, PROBABILITIES);
        refused(() -> scores.withWeights(null), "no weights: null", -1, -1);
        refused(() -> scores.withWeights(new double[3]), "3 rows of weights, but 4 of targets", -1, -1);
        refused(() -> scores.withWeights(new double[] {1, -1, 1, 1}), "row 1 is -1.0", 1, -1);
        refused(() -> scores.withWeights(new double[] {1, 1, nan, 1}), "row 2 is NaN", 2, -1);
        refused(() -> scores.withWeights(new double[] {1, 1, 1, inf}), "row 3 is Infinity", 3, -1);
        refused(() -> scores.withWeights(new double[4]), "sum to 0.0", -1, -1);
        refused(() -> scores.withWeights(new double[] {1e101, 0, 0, 0}), "sum to 1.0E101", -1, -1);
    }

    private static ClassificationScores of(double[]... rows) {
        return ClassificationScores.of(new int[rows.length], rows);
    }

    private static ClassificationScores column(int[] truth, double... probabilities) {
        return ClassificationScores.ofProbabilities(truth, 1, i -> probabilities[i]);
    }

    private static void refused(ThrowingCallable call, String message, int row, int column) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(row);
                    assertThat(e.column()).isEqualTo(column);
                })
                .hasMessageContaining(message);
    }

    @Test
    void refusesWrongSettings() {
        ClassificationScores scores = ClassificationScores.of(TRUTH, PROBABILITIES);
        illegal(() -> ClassificationScores.of(1, new int[1], new int[1]), "classes is 1");
        illegal(() -> scores.topKAccuracy(0), "k is 0");
        illegal(() -> scores.topKAccuracy(4), "between 1 and 3");
        illegal(() -> scores.precision(3), "no class 3: they run from 0 to 2");
        illegal(() -> scores.recall(-1), "no class -1");
        illegal(() -> scores.f1(3), "no class 3");
        illegal(() -> scores.rocAuc(3), "no class 3");
        illegal(() -> scores.averagePrecision(3), "no class 3");
        illegal(() -> scores.calibration(3, 1), "no class 3");
        illegal(() -> scores.calibration(0, 0), "bins is 0");
        illegal(() -> scores.confusion().at(0, 3), "no class 3");
        illegal(() -> scores.confusion().support(3), "no class 3");
        illegal(() -> scores.rocAuc(Averaging.MICRO), "MICRO");
        illegal(() -> scores.averagePrecision(Averaging.MICRO), "MICRO");
        illegal(() -> scores.withLabels(List.of("a", "b")), "2 labels of 3 classes");
    }

    private static void illegal(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    /** The numbers are those of scikit-learn's {@code classification_report(truth, found, digits=4)}. */
    @Test
    void printsAReport() {
        ClassificationScores scores = ClassificationScores.of(3, new int[] {0, 1, 2, 2, 2}, new int[] {0, 0, 2, 2, 1})
                .withLabels(List.of("ham", "spam", "other"));

        assertThat(scores).hasToString("""
                              precision  recall  f1-score  support

                         ham     0.5000  1.0000    0.6667        1
                        spam     0.0000  0.0000    0.0000        1
                       other     1.0000  0.6667    0.8000        3

                    accuracy                       0.6000        5
                   macro avg     0.5000  0.5556    0.4889        5
                weighted avg     0.7000  0.6000    0.6133        5
                """);
    }

    @Test
    void printsTheConfusionMatrix() {
        ClassificationScores scores = ClassificationScores.of(3, new int[] {0, 1, 2, 2, 2}, new int[] {0, 0, 2, 2, 1});

        assertThat(scores.confusion()).hasToString("""
                   0  1  2
                0  1  0  0
                1  1  0  0
                2  0  1  2
                """);
        assertThat(scores.withLabels(List.of("ham", "spam", "été")).confusion()).hasToString("""
                      ham  spam  été
                 ham    1     0    0
                spam    1     0    0
                 été    0     1    2
                """);
        assertThat(scores.withWeights(new double[] {1, 0.5, 1, 12, 3}).confusion())
                .hasToString("""
                      0     1      2
                0  1.00  0.00   0.00
                1  0.50  0.00   0.00
                2  0.00  3.00  13.00
                """);
    }

    @Test
    void longLabelsStandBeforeTheRowsOnly() {
        ClassificationScores scores = ClassificationScores.of(2, new int[] {0, 1, 1}, new int[] {0, 0, 1})
                .withLabels(List.of("Bill Authentication", "forged"));

        assertThat(scores.confusion()).hasToString("""
                                        0  1
                Bill Authentication  0  1  0
                             forged  1  1  1
                """);
        assertThat(scores.toString()).contains("\n             forged     1.0000  0.5000    0.6667        2\n");
    }

    /** The example of the documentation. */
    @Test
    void isUsedAsDocumented() {
        int[] truth = {0, 1, 2, 2};
        double[][] probabilities = {{0.8, 0.1, 0.1}, {0.3, 0.6, 0.1}, {0.1, 0.2, 0.7}, {0.5, 0.1, 0.4}};
        ClassificationScores scores =
                ClassificationScores.of(truth, probabilities).withLabels(List.of("ham", "spam", "other"));
        double f1 = scores.f1(Averaging.MACRO);
        double auc = scores.rocAuc(Averaging.MACRO).orElseThrow();

        // F₁ is ⅔, 1 and ⅔; every pair of each class is in order.
        assertThat(f1).isCloseTo(7 / 9.0, within(1e-15));
        assertThat(auc).isEqualTo(1);
        assertThat(scores.rows()).isEqualTo(4);
    }
}
