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
    private static final Outcome KIND = classes(new int[] {0, 0, 1, 2, 2}, new int[] {0, 1, 1, 0, 2}, 3, 1, 1, 1, 1, 1);
    private static final Outcome ODD = classes(new int[] {0, 1, 1, 1, 1}, new int[] {0, 0, 1, 1, 1}, 2, 1, 1, 1, 1, 1);
    private static final Outcome AMOUNT = new Outcome(
            Outcome.Kind.NUMBERS, 2, new double[] {1, 1, 1, 1, 1}, Outcome.Classes.NONE, i -> i / 10.0, i -> i);

    @Test
    void accuracyIsTheShareOfTheRowsWhoseClassWasFound() {
        assertThat(of(KIND).rows()).isEqualTo(5);
        assertThat(of(KIND).loss()).isEqualTo(0.5);
        assertThat(of(KIND).accuracy()).hasValue(0.6);
        assertThat(of(KIND).accuracy("first")).hasValue(0.6);
        assertThat(of(KIND).confusion()).isDeepEqualTo(new int[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 1}});
    }

    @Test
    void rowsCountByTheirWeights() {
        Evaluation evaluation = of(classes(new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 0}, 2, 3, 0.5, 0, 0.5));

        assertThat(evaluation.accuracy()).hasValue(0.75);
        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{1, 1}, {1, 0}});
    }

    @Test
    void nothingIsFoundWhereNothingCounts() {
        assertThat(of(classes(new int[] {0}, new int[] {0}, 2, 0)).accuracy()).hasValue(0);
    }

    @Test
    void hasNoAccuracyWithoutClasses() {
        Evaluation regression = of(AMOUNT);

        assertThat(regression.accuracy()).isEmpty();
        assertThat(regression.accuracy("first")).isEmpty();
        assertThat(regression.confusion()).isEmpty();
        assertThat(regression.confusion("first")).isEmpty();
        assertThat(regression).hasToString("loss 0.5 over 5 rows");
    }

    @Test
    void tellsOutputsApart() {
        Evaluation evaluation = of(KIND, AMOUNT, ODD);

        assertThat(evaluation.outputs()).containsExactly("first", "second", "third");
        assertThat(evaluation.accuracy("first")).hasValue(0.6);
        assertThat(evaluation.accuracy("second")).isEmpty();
        assertThat(evaluation.accuracy("third")).hasValue(0.8);
        assertThat(evaluation.confusion("third")).isDeepEqualTo(new int[][] {{1, 0}, {1, 3}});
        assertThat(evaluation.outcome("second")).isSameAs(AMOUNT);
        assertThat(evaluation.accuracy()).isEmpty();
        assertThat(evaluation.confusion()).isEmpty();
        assertThat(evaluation).hasToString("loss 0.5, accuracy of first 0.6000, accuracy of third 0.8000 over 5 rows");
    }

    @Test
    void needsNoNameWhereOneOutputIsAClass() {
        Evaluation evaluation = of(AMOUNT, AMOUNT, ODD);

        assertThat(evaluation.accuracy()).hasValue(0.8);
        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{1, 0}, {1, 3}});
        assertThat(evaluation).hasToString("loss 0.5, accuracy of third 0.8000 over 5 rows");
        assertThat(of(KIND)).hasToString("loss 0.5, accuracy 0.6000 over 5 rows");
    }

    @Test
    void listsTheOutputsForAnUnknownName() {
        Evaluation evaluation = of(KIND, AMOUNT, ODD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.accuracy("even"))
                .withMessageContaining("\"even\", but these: first, second, third");
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation.confusion("even"));
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation.outcome("even"));
    }

    @Test
    void anOutcomeHasRows() {
        assertThat(AMOUNT.predicted(1, 0)).isEqualTo(0.2);
        assertThat(AMOUNT.target(1, 1)).isEqualTo(3);
        assertThat(KIND.trueClass(3)).isEqualTo(2);
        assertThat(KIND.foundClass(1)).isEqualTo(1);
        assertThat(KIND.weight(3)).isEqualTo(1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> AMOUNT.predicted(0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> AMOUNT.target(5, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> KIND.trueClass(5));
        assertThatIllegalStateException().isThrownBy(() -> AMOUNT.trueClass(0));
        assertThatIllegalStateException().isThrownBy(() -> AMOUNT.foundClass(0));
    }

    private static Outcome classes(int[] truth, int[] found, int count, double... weights) {
        return new Outcome(
                Outcome.Kind.PROBABILITIES,
                count,
                weights,
                new Outcome.Classes(count, truth, found, List.of()),
                i -> 0,
                i -> 0);
    }

    private static Evaluation of(Outcome... outcomes) {
        List<String> names = List.of("first", "second", "third");
        Map<String, Outcome> named = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            named.put(names.get(named.size()), outcome);
        }
        return new Evaluation(0.5, named);
    }
}
