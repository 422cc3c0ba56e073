package dev.cadena.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import java.util.List;
import java.util.function.IntConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link MetricsReferenceTest} does not tell: conventions, refusals, reports. */
class RegressionScoresTest {
    /** Errors −1, 0, 2 and 3 of targets whose mean is 2. */
    private static final RegressionScores FOUR =
            RegressionScores.of(new double[] {1, 1, 2, 4}, new double[] {2, 1, 0, 1});

    @Test
    void isCalculatedByHand() {
        assertThat(FOUR.meanSquaredError()).isEqualTo((1 + 0 + 4 + 9) / 4.0);
        assertThat(FOUR.rootMeanSquaredError()).isEqualTo(Math.sqrt(3.5));
        assertThat(FOUR.meanAbsoluteError()).isEqualTo(1.5);
        assertThat(FOUR.medianAbsoluteError()).isEqualTo(1.5);
        assertThat(FOUR.r2()).hasValue(1 - 14 / 6.0);
        // The mean error is 1: −2, −1, 1, 2 around it.
        assertThat(FOUR.explainedVariance()).hasValue(1 - 10 / 6.0);
        assertThat(FOUR.meanAbsolutePercentageError()).hasValue((1 + 0 + 1 + 0.75) / 4);
    }

    @Test
    void theMedianHasHalfTheWeight() {
        assertThat(FOUR.withWeights(new double[] {1, 1, 1, 2}).medianAbsoluteError())
                .isEqualTo(2);
        assertThat(FOUR.withWeights(new double[] {0.1, 0.2, 0, 0.3}).medianAbsoluteError())
                .isEqualTo(2);
        assertThat(FOUR.withWeights(new double[] {0, 0, 0, 5}).medianAbsoluteError())
                .isEqualTo(3);
        assertThat(FOUR.withWeights(new double[] {0, 5, 0, 0}).medianAbsoluteError())
                .isZero();
        assertThat(FOUR.withWeights(new double[] {3, 2, 3, 2}).medianAbsoluteError())
                .isEqualTo(1.5);
    }

    /** 0.5 + 0.1 is below half of ((0.1 + 0.5) + 0.2) + 0.4 as doubles are added, but not as numbers are. */
    @Test
    void theMedianForgivesRoundings() {
        assertThat(FOUR.withWeights(new double[] {0.1, 0.5, 0.2, 0.4}).medianAbsoluteError())
                .isEqualTo(1.5);
    }

    @Test
    void equalTargetsHaveNoVarianceToExplain() {
        double[][] truth = {{0.1, 1}, {0.1, 2}, {0.1, 4}};
        double[][] predicted = {{0.1, 1}, {0.1, 2}, {0.3, 4}};
        RegressionScores scores = RegressionScores.of(truth, predicted);

        assertThat(scores.r2(0)).isEmpty();
        assertThat(scores.explainedVariance(0)).isEmpty();
        assertThat(scores.r2(1)).hasValue(1);
        assertThat(scores.r2()).as("of the others").hasValue(1);
        assertThat(scores.explainedVariance()).hasValue(1);
        assertThat(scores.withWeights(new double[] {0, 0, 2}).r2()).isEmpty();
        assertThat(FOUR.withWeights(new double[] {0, 0, 0, 2}).r2())
                .as("one row, with an error")
                .isEmpty();
        assertThat(RegressionScores.of(new double[] {3}, new double[] {3}).r2()).isEmpty();
    }

    @Test
    void aTargetOfZeroHasNoShare() {
        double[][] truth = {{0, 1}, {2, 2}};
        double[][] predicted = {{1, 2}, {1, 2}};
        RegressionScores scores = RegressionScores.of(truth, predicted);

        assertThat(scores.meanAbsolutePercentageError(0)).isEmpty();
        assertThat(scores.meanAbsolutePercentageError()).as("of the others").hasValue(0.5);
        RegressionScores second = scores.withWeights(new double[] {0, 1});
        assertThat(second.meanAbsolutePercentageError(0)).hasValue(0.5);
        assertThat(RegressionScores.of(new double[1], new double[1]).meanAbsolutePercentageError())
                .isEmpty();
    }

    @Test
    void hugeErrorsAreNeverNaN() {
        RegressionScores scores = RegressionScores.of(new double[] {1e300, -1e300}, new double[] {-1.7e308, 1.7e308});

        assertThat(scores.meanSquaredError()).isInfinite();
        assertThat(scores.rootMeanSquaredError()).isInfinite();
        assertThat(scores.r2()).isEmpty();
        assertThat(scores.explainedVariance()).isEmpty();
        RegressionScores first = RegressionScores.of(new double[] {1e300, 1, 2}, new double[] {0, 1, 3})
                .withWeights(new double[] {0, 1, 1});
        assertThat(first.meanSquaredError()).isEqualTo(0.5);
        assertThat(first.r2()).hasValue(-1);
    }

    @Test
    void readsWhereNumbersStand() {
        double[] both = {1, 2, 1, 1, 2, 0, 4, 1};
        RegressionScores scores = RegressionScores.of(4, 1, i -> both[2 * i], i -> both[2 * i + 1]);
        float[][] truth = {{1}, {1}, {2}, {4}};
        float[][] predicted = {{2}, {1}, {0}, {1}};

        assertThat(scores).hasToString(FOUR.toString());
        assertThat(RegressionScores.of(truth, predicted)).hasToString(FOUR.toString());
    }

    @Test
    void refusesWrongData() {
        double[] two = {1, 2};
        refused(() -> RegressionScores.of(null, two), "no truths: null", -1, -1);
        refused(() -> RegressionScores.of(two, null), "no predictions: null", -1, -1);
        refused(() -> RegressionScores.of(new double[0], new double[0]), "0 rows", -1, -1);
        refused(() -> RegressionScores.of(two, new double[1]), "1 row of predictions, but 2 of truths", -1, -1);
        refused(() -> RegressionScores.of(new double[2][2], new double[2][1]), "2 components", -1, -1);
        refused(() -> RegressionScores.of(two, new double[] {1, Double.NaN}), "predictions, row 1, column 0", 1, 0);
        refused(
                () -> RegressionScores.of(new double[][] {{1, Double.NEGATIVE_INFINITY}}, new double[1][2]),
                "truths, row 0, column 1 is -Infinity",
                0,
                1);
        refused(() -> FOUR.withWeights(two), "2 rows of weights, but 4", -1, -1);
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
    void refusesAnUnknownComponent() {
        for (IntConsumer call : List.<IntConsumer>of(
                FOUR::meanSquaredError,
                FOUR::rootMeanSquaredError,
                FOUR::meanAbsoluteError,
                FOUR::medianAbsoluteError,
                FOUR::r2,
                FOUR::explainedVariance,
                FOUR::meanAbsolutePercentageError)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call.accept(1))
                    .withMessage("there is no component 1: they run from 0 to 0");
            assertThatIllegalArgumentException().isThrownBy(() -> call.accept(-1));
        }
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] truth = {1, 2};
        double[] predicted = {1, 2};
        double[] weights = {1, 1};
        RegressionScores scores = RegressionScores.of(truth, predicted).withWeights(weights);
        truth[0] = 9;
        predicted[1] = 9;
        weights[0] = 9;

        assertThat(scores.meanAbsoluteError()).isZero();
        assertThat(scores.r2()).hasValue(1);
    }

    @Test
    void printsItself() {
        assertThat(FOUR).hasToString("""
                                MSE    RMSE     MAE  median AE       R²  expl. var.     MAPE
                component 0  3.5000  1.8708  1.5000     1.5000  -1.3333    -0.66667  0.68750
                """);
        RegressionScores two = RegressionScores.of(new double[][] {{0, 7}, {0, 3}}, new double[][] {{1, 7}, {1, 2}});
        assertThat(two).hasToString("""
                                 MSE     RMSE      MAE  median AE       R²  expl. var.     MAPE
                component 0   1.0000   1.0000   1.0000     1.0000        -           -        -
                component 1  0.50000  0.70711  0.50000    0.50000  0.87500     0.93750  0.16667
                       mean  0.75000  0.85355  0.75000    0.75000  0.87500     0.93750  0.16667
                """);
    }

    /** The example of the documentation. */
    @Test
    void isUsedAsDocumented() {
        double[][] truth = {{0.5, 1}, {-1, 1}, {7, -6}};
        double[][] predicted = {{0, 2}, {-1, 2}, {8, -5}};
        RegressionScores scores = RegressionScores.of(truth, predicted);
        double error = scores.meanAbsoluteError();
        double explained = scores.r2(0).orElseThrow();

        assertThat(error).isEqualTo(0.75);
        // The squared errors are ¼, 0 and 1, the mean of the targets 13/6.
        assertThat(explained).isCloseTo(1 - 1.25 / (50.25 - 3 * 169 / 36.0), within(1e-15));
        assertThat(scores.rows()).isEqualTo(3);
        assertThat(scores.components()).isEqualTo(2);
    }
}
