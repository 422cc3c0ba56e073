package dev.cadena.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final int[][] CONFUSION = {{5, 1, 0}, {0, 2, 0}, {1, 1, 0}};
    private static final int[][] OTHER = {{1, 0}, {1, 8}};
    private static final int[][] NONE = {};
    private static final Outcome OUTCOME = new Outcome(
            Outcome.Kind.PROBABILITIES, 2, 2, 2, new int[] {1, 0}, List.of("no", "yes"), i -> i / 10.0, i -> i);

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
        Evaluation evaluation = new Evaluation(10, 0.5, three(CONFUSION, NONE, OTHER), Map.of());

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
        Evaluation evaluation = new Evaluation(10, 0.5, three(NONE, NONE, OTHER), Map.of());

        assertThat(evaluation.accuracy()).hasValue(0.9);
        assertThat(evaluation.confusion()).isDeepEqualTo(OTHER);
        assertThat(evaluation).hasToString("loss 0.5, accuracy of odd 0.9000 over 10 rows");
    }

    @Test
    void listsTheOutputsForAnUnknownName() {
        Evaluation evaluation = new Evaluation(10, 0.5, three(CONFUSION, NONE, OTHER), Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.accuracy("even"))
                .withMessageContaining("\"even\", but these: kind, amount, odd");
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation.confusion("even"));
    }

    @Test
    void cannotBeChangedFromOutside() {
        int[][] given = {{1, 0}, {0, 1}};
        Map<String, int[][]> confusions = new LinkedHashMap<>(Map.of("kind", given));
        Evaluation evaluation = new Evaluation(2, 0, confusions, Map.of());
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
    void keepsWhatOutputsYielded() {
        Evaluation evaluation =
                new Evaluation(2, 0, three(new int[][] {{1, 0}, {0, 1}}, NONE, NONE), Map.of("kind", OUTCOME));

        assertThat(evaluation.outcome("kind")).isSameAs(OUTCOME);
        assertThatIllegalStateException()
                .isThrownBy(() -> evaluation.outcome("odd"))
                .withMessage("what output \"odd\" yielded was not kept");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.outcome("even"))
                .withMessageContaining("\"even\", but these: kind, amount, odd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluation(2, 0, Map.of("kind", NONE), Map.of("no", OUTCOME)))
                .withMessageContaining("\"no\", but these: kind");
    }

    @Test
    void anOutcomeHasRows() {
        assertThat(OUTCOME.predicted(1, 0)).isEqualTo(0.2);
        assertThat(OUTCOME.target(1, 1)).isEqualTo(3);
        assertThat(OUTCOME.trueClass(0)).isEqualTo(1);
        assertThat(OUTCOME.labels()).containsExactly("no", "yes");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> OUTCOME.predicted(0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> OUTCOME.target(2, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> OUTCOME.trueClass(2));
        Outcome numbers = new Outcome(Outcome.Kind.NUMBERS, 1, 1, 0, new int[0], List.of(), i -> 1, i -> 2);
        assertThatIllegalStateException().isThrownBy(() -> numbers.trueClass(0));
    }

    private static Evaluation of(int rows, double loss, int[][] confusion) {
        return new Evaluation(rows, loss, Map.of("kind", confusion), Map.of());
    }

    private static Map<String, int[][]> three(int[][] kind, int[][] amount, int[][] odd) {
        Map<String, int[][]> confusions = new LinkedHashMap<>();
        confusions.put("kind", kind);
        confusions.put("amount", amount);
        confusions.put("odd", odd);
        return confusions;
    }
}
