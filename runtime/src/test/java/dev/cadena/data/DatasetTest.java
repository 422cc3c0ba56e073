package dev.cadena.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DatasetTest {
    @Test
    void keepsTheOrderOfItsColumns() {
        Dataset data = Dataset.builder()
                .input("z", new float[][] {{1, 2}})
                .target("y", new int[] {3})
                .input("a", new double[][] {{4, 5, 6}})
                .input("m", new float[] {7})
                .input("b", new double[] {8})
                .target("x", new float[][] {{9}})
                .target("k", new double[][] {{10}})
                .target("c", new float[] {11})
                .target("d", new double[] {12})
                .build();

        assertThat(data.inputs()).containsOnlyKeys("z", "a", "m", "b");
        assertThat(data.inputs().keySet()).containsExactly("z", "a", "m", "b");
        assertThat(data.inputs().values()).extracting(t -> t.at(0, 0)).containsExactly(1.0, 4.0, 7.0, 8.0);
        assertThat(data.inputs().values()).extracting(t -> t.width(0)).containsExactly(2, 3, 1, 1);
        assertThat(data.targets().keySet()).containsExactly("y", "x", "k", "c", "d");
        assertThat(data.targets().values()).extracting(DatasetTest::first).containsExactly(3.0, 9.0, 10.0, 11.0, 12.0);
        assertThat(data.targets().values()).extracting(Targets::count).containsOnly(1);
    }

    @Test
    void withoutNamesHasItsColumnsAtTheEmptyName() {
        Dataset data = Dataset.of(new float[][] {{1}}, new int[] {2});

        assertThat(data.inputs().get("").at(0, 0)).isEqualTo(1);
        assertThat(first(data.targets().get(""))).isEqualTo(2);
        double[][] x = {{1}};
        for (Dataset doubles : List.of(
                Dataset.of(x, new int[] {2}), Dataset.of(x, new double[][] {{2}}), Dataset.of(x, new double[] {2}))) {
            assertThat(doubles.inputs().get("").at(0, 0)).isEqualTo(1);
            assertThat(first(doubles.targets().get(""))).isEqualTo(2);
        }
    }

    @Test
    void doesNotChangeAfterItWasBuilt() {
        Dataset.Builder builder = Dataset.builder().input("x", new float[1]).target("y", new float[1]);
        Dataset data = builder.build();
        builder.input("z", new float[1]).target("w", new float[1]);

        assertThat(data.inputs()).containsOnlyKeys("x");
        assertThat(data.targets()).containsOnlyKeys("y");
        assertThatThrownBy(() -> data.inputs().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> data.targets().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesANameAtOnce() {
        Dataset.Builder builder = Dataset.builder().input("x", new float[1]).target("y", new int[1]);

        refused(() -> builder.input("x", new double[1][1]), "two columns for input \"x\": keep one");
        refused(() -> builder.target("y", new double[1]), "two columns for target \"y\": keep one");
        refused(() -> builder.input("", new double[1]), "the name of an input is empty: give it the name of the layer");
        refused(() -> builder.target(null, new double[1]), "the name of a target is null: give it the name");
        refused(() -> builder.target("z", (int[]) null), "the labels of target \"z\" are null");
        assertThat(builder.target("x", new int[1]).build().targets()).containsOnlyKeys("y", "x");
    }

    @Test
    void refusesWhatHasNotARowForEachObservation() {
        String rule = ": every column needs a row for each observation";
        refused(() -> Dataset.of((float[][]) null, new int[1]).rows(), "the inputs are null");
        refused(() -> Dataset.of(new float[1][1], (float[]) null).rows(), "the targets are null");
        refused(() -> Dataset.of(new float[1][1], (int[]) null), "the labels are null");
        refused(() -> Dataset.of(new float[0][], new int[1]).rows(), "has 0 rows but the targets 1" + rule);
        refused(
                () -> Dataset.builder()
                        .input("x", new float[2])
                        .target("y", new int[1])
                        .build()
                        .rows(),
                "the first column has 2 rows but target \"y\" 1" + rule);
        refused(() -> Dataset.builder().build().rows(), "the data set has no columns");
    }

    private record Flower(float length, float width, int species) {
        float[] measures() {
            return new float[] {length, width};
        }
    }

    /** From an iterator as from a stream, of lambdas as of method references. */
    @Test
    void isMadeOfObjects() {
        List<Flower> flowers = List.of(new Flower(1, 2, 0), new Flower(3, 4, 2));

        for (Dataset data : List.of(
                Dataset.of(flowers.stream(), Flower::measures, Flower::species),
                Dataset.of(flowers.iterator(), f -> f.measures(), f -> f.species()))) {
            assertThat(data.rows()).isEqualTo(2);
            assertThat(data.inputs().get("").at(1, 1)).isEqualTo(4);
            assertThat(data.labels()).containsExactly(0, 2);
        }
        for (Dataset data : List.of(
                Dataset.ofRows(flowers.stream(), Flower::measures, f -> new float[] {f.length() * 10}),
                Dataset.ofRows(flowers.iterator(), f -> f.measures(), f -> new float[] {f.length() * 10}))) {
            assertThat(data.rows()).isEqualTo(2);
            assertThat(data.inputs().get("").at(1, 1)).isEqualTo(4);
            assertThat(((Targets.Rows) data.targets().get("")).table().at(1, 0)).isEqualTo(30);
        }
    }

    @Test
    void closesTheStreamThatItIsMadeOf() {
        List<String> closed = new ArrayList<>();
        Stream<String> failing = Stream.of("x").onClose(() -> closed.add("failing"));

        Dataset.of(Stream.of(1).onClose(() -> closed.add("labels")), i -> new float[1], i -> i);
        Dataset.ofRows(Stream.of(1).onClose(() -> closed.add("rows")), i -> new float[1], i -> new float[1]);
        assertThatThrownBy(() -> Dataset.of(failing, s -> new float[1], Integer::parseInt))
                .isInstanceOf(NumberFormatException.class);

        assertThat(closed).containsExactly("labels", "rows", "failing");
    }

    private static double first(Targets targets) {
        if (targets instanceof Targets.Labels labels) {
            return labels.labels()[0];
        }
        return ((Targets.Rows) targets).table().at(0, 0);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessageContaining(message);
    }
}
