package dev.cadena.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final int[][] CONFUSION = {{5, 1, 0}, {0, 2, 0}, {1, 1, 0}};

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        assertThat(new Evaluation(10, 0.5, CONFUSION).accuracy()).hasValue(0.7);
    }

    @Test
    void hasNoAccuracyWithoutClasses() {
        Evaluation regression = new Evaluation(3, 0.25, new int[0][0]);

        assertThat(regression.accuracy()).isEmpty();
        assertThat(regression.confusion()).isEmpty();
        assertThat(regression).hasToString("loss 0.25 over 3 rows");
    }

    @Test
    void cannotBeChangedFromOutside() {
        int[][] given = {{1, 0}, {0, 1}};
        Evaluation evaluation = new Evaluation(2, 0, given);
        given[0][0] = 9;
        evaluation.confusion()[1][1] = 9;

        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{1, 0}, {0, 1}});
    }

    @Test
    void refusesAMatrixThatDoesNotCountEachRowOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluation(11, 0, CONFUSION))
                .withMessageContaining("10 rows of 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluation(1, 0, new int[][] {{1, 0}}))
                .withMessageContaining("square");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluation(0, 0, new int[0][0]))
                .withMessageContaining("at least 1");
    }

    @Test
    void printsItself() {
        assertThat(new Evaluation(10, 0.5, CONFUSION)).hasToString("loss 0.5, accuracy 0.7000 over 10 rows");
    }
}
