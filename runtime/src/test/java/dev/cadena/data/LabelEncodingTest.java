package dev.cadena.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LabelEncodingTest {
    private static final LabelEncoding SPECIES =
            LabelEncoding.fit(List.of("virginica", "setosa", "versicolor", "setosa", "virginica"));

    /** As scikit-learn's {@code LabelEncoder().fit([...]).classes_}, which sorts. */
    @Test
    void sortsTheNamesThatItIsFittedTo() {
        assertThat(SPECIES.names()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(LabelEncoding.fit(List.of("b", "ä", "A", "a", "B")).names())
                .containsExactly("A", "B", "a", "b", "ä");
        assertThat(SPECIES).hasToString("[setosa, versicolor, virginica]");
    }

    @Test
    void keepsTheOrderOfNamesThatItIsGiven() {
        LabelEncoding encoding = LabelEncoding.of(List.of("versicolor", "setosa"));

        assertThat(encoding.names()).containsExactly("versicolor", "setosa");
        assertThat(encoding.labels(List.of("setosa", "versicolor", "setosa"))).containsExactly(1, 0, 1);
    }

    @Test
    void encodes() {
        assertThat(SPECIES.labels(List.of("setosa", "virginica", "setosa", "versicolor")))
                .containsExactly(0, 2, 0, 1);
        assertThat(SPECIES.oneHot(List.of("virginica", "setosa"))).isDeepEqualTo(new float[][] {{0, 0, 1}, {1, 0, 0}});
        assertThat(SPECIES.labels(List.of())).isEmpty();
        assertThat(SPECIES.label("versicolor")).isEqualTo(1);
    }

    @Test
    void proposesTheNearestNameForAnUnknownOne() {
        refused(
                () -> SPECIES.labels(List.of("setosa", "virginca")),
                1,
                "\"virginca\" of row 1 is unknown: the names are setosa, versicolor, virginica;"
                        + " did you mean \"virginica\"?");
        refused(
                () -> SPECIES.oneHot(List.of("rose")),
                0,
                "\"rose\" of row 0 is unknown: the names are setosa, versicolor, virginica");
        refused(
                () -> SPECIES.label("Setosa "),
                -1,
                "\"Setosa \" is unknown: the names are setosa, versicolor, virginica; did you mean \"setosa\"?");
        LabelEncoding many = LabelEncoding.fit(
                IntStream.range(10, 40).mapToObj(i -> "class" + i).toList());
        refused(
                () -> many.labels(List.of("class1")),
                0,
                "\"class1\" of row 0 is unknown: the names are class10, class11, class12, class13, class14, class15,"
                        + " class16, class17, class18, class19 and 20 more; did you mean \"class10\"?");
    }

    @Test
    void refusesWhatIsNoName() {
        refused(() -> LabelEncoding.fit(List.of()), -1, "there are no names: at least one is needed");
        refused(
                () -> LabelEncoding.fit(Arrays.asList("a", null)),
                1,
                "the name of row 1 is null: leave the row out, or give it a name");
        refused(
                () -> LabelEncoding.of(Arrays.asList("a", "b", null)),
                2,
                "the name of row 2 is null: leave the row out, or give it a name");
        refused(() -> LabelEncoding.of(List.of("a", "b", "a")), 2, "classes 0 and 2 have the same name \"a\"");
        refused(
                () -> SPECIES.labels(Arrays.asList("setosa", null)),
                1,
                "the name of row 1 is null: leave the row out, or give it a name");
    }

    private static void refused(ThrowingCallable call, int row, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isEqualTo(row))
                .hasMessage(message);
    }
}
