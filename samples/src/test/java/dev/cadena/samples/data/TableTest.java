package dev.cadena.samples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @ParameterizedTest
    @CsvSource({
        "digits.csv, 1797, 64",
        "iris.csv, 150, 4",
        "breast_cancer.csv, 569, 30",
        "wine.csv, 178, 13",
        "diabetes.csv, 442, 10"
    })
    void readsTablesOfTheDocumentedSize(String name, int rows, int features) {
        Table table = Table.read(name);

        assertThat(table.size()).isEqualTo(rows);
        assertThat(table.features()).hasDimensions(rows, features);
    }

    @Test
    void readsNumbersAndClassesAsTheyStandInTheFile() {
        Table iris = Table.read("iris.csv");

        assertThat(iris.features()[0]).containsExactly(5.1f, 3.5f, 1.4f, 0.2f);
        int[] labels = iris.labels(List.of("setosa", "versicolor", "virginica"));
        assertThat(labels[0]).isZero();
        assertThat(labels[50]).isEqualTo(1);
        assertThat(labels[149]).isEqualTo(2);
        assertThat(Table.read("diabetes.csv").targets()[0]).containsExactly(151);
    }

    @Test
    void knowsAllClassesOfTheDocumentation() {
        assertThat(count("digits.csv", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")))
                .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(count("breast_cancer.csv", List.of("malignant", "benign"))).containsExactly(212, 357);
        assertThat(count("wine.csv", List.of("class_0", "class_1", "class_2"))).containsExactly(59, 71, 48);
    }

    @Test
    void readsSeveralTargets() {
        Table linnerud = Table.read("linnerud.csv", 3);

        assertThat(linnerud.features()).hasDimensions(20, 3);
        assertThat(linnerud.targets()).hasDimensions(20, 3);
        assertThat(linnerud.features()[1]).containsExactly(2, 110, 60);
        assertThat(linnerud.targets()[1]).containsExactly(189, 37, 52);
    }

    @Test
    void givesFeaturesAwayAsCopies() {
        Table table = Table.read("iris.csv");

        table.features()[0][0] = Float.NaN;

        assertThat(table.features()[0][0]).isEqualTo(5.1f);
    }

    @Test
    void namesAnUnknownClassAndAMissingTable() {
        Table iris = Table.read("iris.csv");

        assertThatThrownBy(() -> iris.labels(List.of("setosa", "versicolor")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("virginica")
                .hasMessageContaining("setosa, versicolor");
        assertThatThrownBy(() -> Table.read("roses.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("roses.csv");
    }

    private static int[] count(String table, List<String> classes) {
        int[] labels = Table.read(table).labels(classes);
        int[] counts = new int[classes.size()];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        return counts;
    }
}
