package dev.cadena.samples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    private static final Table IRIS = Table.read("iris.csv");

    @Test
    void keepsEveryObservationInExactlyOnePart() {
        Split split = Split.of(IRIS, 0.8, 1);

        assertThat(split.training().size()).isEqualTo(120);
        assertThat(split.test().size()).isEqualTo(30);
        List<String> both = new ArrayList<>(rows(split.training()));
        both.addAll(rows(split.test()));
        assertThat(both).containsExactlyInAnyOrderElementsOf(rows(IRIS));
    }

    @Test
    void followsFromTheSeed() {
        assertThat(rows(Split.of(IRIS, 0.8, 1).test()))
                .isEqualTo(rows(Split.of(IRIS, 0.8, 1).test()));
        assertThat(rows(Split.of(IRIS, 0.8, 1).test()))
                .isNotEqualTo(rows(Split.of(IRIS, 0.8, 2).test()));
    }

    @Test
    void mixesTheClassesOfASortedTable() {
        int[] labels = Split.of(IRIS, 0.8, 1).test().labels(List.of("setosa", "versicolor", "virginica"));

        assertThat(Arrays.stream(labels).distinct().count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void refusesAShareThatLeavesAPartEmpty(double share) {
        assertThatThrownBy(() -> Split.of(IRIS, share, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(share));
    }

    /** Features and class of each row as text, so that a row that lost its class would be noticed. */
    private static List<String> rows(Table table) {
        float[][] features = table.features();
        int[] labels = table.labels(List.of("setosa", "versicolor", "virginica"));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            rows.add(Arrays.toString(features[i]) + labels[i]);
        }
        return rows;
    }
}
