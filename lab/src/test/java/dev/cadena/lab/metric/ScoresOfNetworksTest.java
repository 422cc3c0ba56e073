package dev.cadena.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.metric.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which scores there are of which output of a network. */
class ScoresOfNetworksTest {
    private static final double[][] X = {{1, 2}, {-3, 0.5}, {0.25, -1}, {2, 2}, {-1, 3}};
    private static final int[] KINDS = {0, 2, 1, 1, 0};
    private static final double[][] PLACES = {{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}};

    private final Evaluation evaluation = EverythingNetwork.create(3)
            .evaluate(Dataset.builder()
                    .input("x", X)
                    .target("kind", KINDS)
                    .target("odd", new int[] {0, 1, 1, 0, 1})
                    .target("sign", new int[] {1, 1, 0, 0, 1})
                    .target("signs", new int[] {0, 1, 2, 0, 1})
                    .target("tags", new double[][] {{0, 1}, {1, 1}, {0, 0}, {1, 0}, {1, 1}})
                    .target("share", new double[] {0.5, 0.25, 1, 0, 0.75})
                    .target("place", PLACES)
                    .build());

    private ClassificationScores classes(String output) {
        return ClassificationScores.of(evaluation.outcome(output));
    }

    @Test
    void probabilitiesAreScoredAsThoseOfArrays() {
        Outcome kind = evaluation.outcome("kind");
        double[][] probabilities = new double[X.length][3];
        for (int i = 0; i < X.length; i++) {
            for (int k = 0; k < 3; k++) {
                probabilities[i][k] = kind.predicted(i, k);
            }
        }
        ClassificationScores expected = ClassificationScores.of(KINDS, probabilities);

        assertThat(classes("kind").logLoss()).isEqualTo(expected.logLoss()).isPresent();
        assertThat(classes("kind").rocAuc(1)).isEqualTo(expected.rocAuc(1)).isPresent();
        assertThat(classes("kind").toString()).contains(" spam ");
        assertThat(classes("odd").brierScore()).isPresent();
    }

    @Test
    void marginsAreNoProbabilities() {
        assertThat(classes("sign").logLoss()).isEmpty();
        assertThat(classes("sign").rocAuc(1)).isPresent();
        assertThat(classes("signs").brierScore()).isEmpty();
        assertThat(classes("signs").topKAccuracy(1)).isPresent();
    }

    @Test
    void decidesAsTheOutputDoes() {
        for (String output : List.of("kind", "odd", "sign", "signs", "share")) {
            int[][] counts = evaluation.confusion(output);
            for (int t = 0; t < counts.length; t++) {
                for (int p = 0; p < counts.length; p++) {
                    assertThat(classes(output).confusion().at(t, p)).as(output).isEqualTo(counts[t][p]);
                }
            }
            assertThat(classes(output).accuracy())
                    .isEqualTo(evaluation.accuracy(output).orElseThrow());
        }
    }

    @Test
    void numbersAreScoredByComponent() {
        RegressionScores place = RegressionScores.of(evaluation.outcome("place"));
        double sum = 0;
        for (int i = 0; i < X.length; i++) {
            sum += Math.abs(PLACES[i][1] - evaluation.outcome("place").predicted(i, 1));
        }

        assertThat(place.components()).isEqualTo(2);
        assertThat(place.meanAbsoluteError(1)).isEqualTo(sum / X.length);
        assertThat(RegressionScores.of(evaluation.outcome("share")).components())
                .isEqualTo(1);
    }

    @Test
    void outputsOfOtherKindsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classes("place"))
                .withMessageContaining("not stand for a class");
        assertThatIllegalArgumentException().isThrownBy(() -> classes("tags"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionScores.of(evaluation.outcome("kind")))
                .withMessageContaining("any numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationScores.of(evaluation))
                .withMessage(
                        "more than one output stands for a class: pass evaluation.outcome(…) of one of kind, odd, share, sign, signs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionScores.of(evaluation))
                .withMessageContaining("place, share");
    }

    @Test
    void theOnlyOutputNeedsNoName() {
        Outcome numbers = new Outcome(Outcome.Kind.NUMBERS, 2, 1, 0, new int[0], List.of(), i -> i, i -> i + 3);
        Evaluation only = new Evaluation(2, 0, Map.of("y", new int[0][]), Map.of("y", numbers));

        assertThat(RegressionScores.of(only).meanAbsoluteError()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationScores.of(only))
                .withMessage("no output stands for a class among y");
    }

    @Test
    void infiniteOutputsAreRefused() {
        Outcome scores = new Outcome(
                Outcome.Kind.SCORES, 1, 1, 2, new int[] {1}, List.of(), i -> Double.POSITIVE_INFINITY, i -> 1);

        assertThatThrownBy(() -> ClassificationScores.of(scores))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isZero())
                .hasMessageContaining("is Infinity: only finite numbers can be scored");
    }
}
