package dev.cadena.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import org.junit.jupiter.api.Test;

class IgnoredTargetsTest {
    private static final Dataset DATA = Dataset.builder()
            .input("x", new float[3])
            .target("kind", new int[3])
            .target("number", new double[3])
            .build();

    @Test
    void areNoneAtFirst() {
        assertThat(DATA.ignoredTargets()).isEmpty();
    }

    @Test
    void areMarkedByOutput() {
        Dataset kinds = DATA.ignoring("kind", new boolean[] {true, false, false});
        Dataset both = kinds.ignoring("number", new boolean[] {false, true, true});

        assertThat(kinds.ignoredTargets()).containsOnlyKeys("kind");
        assertThat(both.ignoredTargets()).containsOnlyKeys("kind", "number");
        assertThat(both.ignoredTargets().get("kind")).containsExactly(true, false, false);
        assertThat(both.ignoredTargets().get("number")).containsExactly(false, true, true);
        assertThat(DATA.ignoredTargets()).isEmpty();
    }

    @Test
    void stayWithTheirRows() {
        Dataset part = DATA.ignoring("kind", new boolean[] {true, false, false}).subset(new int[] {2, 0, 1, 0});

        assertThat(part.ignoredTargets().get("kind")).containsExactly(false, true, false, true);
        assertThat(part.withWeights(new double[] {1, 2, 3, 4})
                        .subset(new int[] {1})
                        .ignoredTargets()
                        .get("kind"))
                .containsExactly(true);
    }

    @Test
    void areCopied() {
        boolean[] marks = {true, false, false};
        Dataset data = DATA.ignoring("kind", marks);

        marks[1] = true;
        data.ignoredTargets().get("kind")[2] = true;

        assertThat(data.ignoredTargets().get("kind")).containsExactly(true, false, false);
    }

    @Test
    void areRefusedWhereTheyFitNoOutput() {
        assertThatThrownBy(() -> DATA.ignoring("kind", new boolean[2]))
                .isInstanceOf(DataException.class)
                .hasMessage("there are 2 marks of ignored targets but 3 observations: pass one for each");
        assertThatThrownBy(() -> DATA.ignoring("kinds", new boolean[3]))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("did you mean \"kind\"?");
        assertThatNullPointerException()
                .isThrownBy(() -> DATA.ignoring("kind", null))
                .withMessage("what is ignored is null: pass true or false for each observation");
    }
}
