package dev.cadena.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final int[][] CONFUSION = {{5, 1, 0}, {0, 2, 0}, {1, 1, 0}};
    private static final int[][] OTHER = {{1, 0}, {1, 8}};
    private static final int[][] NONE = {};
    private static final ClassificationScores CLASSES = ClassificationScores.of(2, new int[] {0, 1}, new int[] {0, 1});
    private static final RegressionScores NUMBERS = RegressionScores.of(new double[] {1, 2}, new double[] {1, 3});

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        assertThat(of(10, 0.5, CONFUSION).accuracy()).hasValue(0.7);
        assertThat(of(10, 0.5, CONFUSION).accuracy("kind")).hasValue(0.7);
    }

    @Test
    void hasNoAccuracyWithoutClasses() {
        Evaluation regression = of(3, 0.25, NONE);

        assertThat(regression.accuracy()).isEmpty();
        assertThat(regression.accuracy("kind")).isEmpty();
        assertThat(regression.confusion()).isEmpty();
        assertThat(regression.confusion("kind")).isEmpty();
        assertThat(regression).hasToString("loss 0.25 over 3 rows");
    }

    @Test
    void tellsOutputsApart() {
        Evaluation evaluation = new Evaluation(10, 0.5, three(CONFUSION, NONE, OTHER));

        assertThat(evaluation.outputs()).containsExactly("kind", "amount", "odd");
        assertThat(evaluation.accuracy("kind")).hasValue(0.7);
        assertThat(evaluation.accuracy("amount")).isEmpty();
        assertThat(evaluation.accuracy("odd")).hasValue(0.9);
        assertThat(evaluation.confusion("kind")).isDeepEqualTo(CONFUSION);
        assertThat(evaluation.confusion("odd")).isDeepEqualTo(OTHER);
        assertThat(evaluation.accuracy()).isEmpty();
        assertThat(evaluation.confusion()).isEmpty();
        assertThat(evaluation).hasToString("loss 0.5, accuracy of kind 0.7000, accuracy of odd 0.9000 over 10 rows");
    }

    @Test
    void needsNoNameWhereOneOutputIsAClass() {
        Evaluation evaluation = new Evaluation(10, 0.5, three(NONE, NONE, OTHER));

        assertThat(evaluation.accuracy()).hasValue(0.9);
        assertThat(evaluation.confusion()).isDeepEqualTo(OTHER);
        assertThat(evaluation).hasToString("loss 0.5, accuracy of odd 0.9000 over 10 rows");
    }

    @Test
    void listsTheOutputsForAnUnknownName() {
        Evaluation evaluation = new Evaluation(10, 0.5, three(CONFUSION, NONE, OTHER));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.accuracy("even"))
                .withMessageContaining("\"even\", but these: kind, amount, odd");
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation.confusion("even"));
    }

    @Test
    void cannotBeChangedFromOutside() {
        int[][] given = {{1, 0}, {0, 1}};
        Map<String, int[][]> confusions = new LinkedHashMap<>(Map.of("kind", given));
        Evaluation evaluation = new Evaluation(2, 0, confusions);
        given[0][0] = 9;
        confusions.clear();
        evaluation.confusion()[1][1] = 9;
        evaluation.confusion("kind")[1][1] = 9;

        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{1, 0}, {0, 1}});
    }

    @Test
    void refusesAMatrixThatDoesNotCountEachRowOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(11, 0, CONFUSION))
                .withMessageContaining("10 rows of 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1, 0, new int[][] {{1, 0}}))
                .withMessageContaining("square");
        assertThatIllegalArgumentException().isThrownBy(() -> of(0, 0, NONE)).withMessageContaining("at least 1");
    }

    @Test
    void printsItself() {
        assertThat(of(10, 0.5, CONFUSION)).hasToString("loss 0.5, accuracy 0.7000 over 10 rows");
    }

    @Test
    void hasScoresOfItsOutputs() {
        Evaluation evaluation = new Evaluation(
                2,
                0,
                three(new int[][] {{1, 0}, {0, 1}}, NONE, NONE),
                Map.of("kind", () -> CLASSES),
                Map.of("amount", () -> NUMBERS));

        assertThat(evaluation.classification()).containsSame(CLASSES);
        assertThat(evaluation.classification("kind")).containsSame(CLASSES);
        assertThat(evaluation.classification("amount")).isEmpty();
        assertThat(evaluation.regression()).containsSame(NUMBERS);
        assertThat(evaluation.regression("amount")).containsSame(NUMBERS);
        assertThat(evaluation.regression("odd")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.classification("even"))
                .withMessageContaining("\"even\", but these: kind, amount, odd");
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation.regression("even"));
    }

    @Test
    void needsTheNameOfOneOfSeveralScores() {
        Evaluation evaluation = new Evaluation(
                2,
                0,
                three(NONE, NONE, NONE),
                Map.of("kind", () -> CLASSES, "odd", () -> CLASSES),
                Map.of("amount", () -> NUMBERS, "odd", () -> NUMBERS));

        assertThat(evaluation.classification()).isEmpty();
        assertThat(evaluation.regression()).isEmpty();
        assertThat(evaluation.classification("odd")).containsSame(CLASSES);
        assertThat(evaluation.regression("odd")).containsSame(NUMBERS);
    }

    @Test
    void refusesScoresOfUnknownOutputs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluation(2, 0, Map.of("kind", NONE), Map.of("no", () -> CLASSES), Map.of()))
                .withMessageContaining("\"no\", but these: kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluation(2, 0, Map.of("kind", NONE), Map.of(), Map.of("no", () -> NUMBERS)));
    }

    @Test
    void mayTellNoFurtherScores() {
        Evaluation evaluation = of(10, 0.5, CONFUSION);

        assertThat(evaluation.classification()).isEmpty();
        assertThat(evaluation.regression("kind")).isEmpty();
    }

    private static Evaluation of(int rows, double loss, int[][] confusion) {
        return new Evaluation(rows, loss, Map.of("kind", confusion));
    }

    private static Map<String, int[][]> three(int[][] kind, int[][] amount, int[][] odd) {
        Map<String, int[][]> confusions = new LinkedHashMap<>();
        confusions.put("kind", kind);
        confusions.put("amount", amount);
        confusions.put("odd", odd);
        return confusions;
    }
}
