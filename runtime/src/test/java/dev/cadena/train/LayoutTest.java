package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Layer;
import dev.cadena.Layer.Distribution;
import dev.cadena.Layer.Parameter;
import dev.cadena.spi.Placement;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weights as the user sees them, and padded and cut as kernels like them. */
class LayoutTest {
    private static final Parameter WIDE = tensor("weights", 0, 3, 37);
    private static final Parameter BIASES = tensor("biases", 3 * 37, 37);
    private static final Parameter NARROW = tensor("weights", 4 * 37, 37, 2);
    private static final List<Parameter> TENSORS = List.of(WIDE, BIASES, NARROW);
    private static final int COUNT = 4 * 37 + 37 * 2;
    private static final int STATE = 5;
    private static final List<Layer> LAYERS = List.of(
            new Layer(
                    "a", "A", "A", new int[] {37}, List.of(WIDE, BIASES), List.of(tensor("mean", 0, STATE)), List.of()),
            new Layer("b", "B", "B", new int[] {2}, List.of(NARROW), List.of(), List.of()));

    private final Layout<double[]> dense = Layout.dense(LAYERS, Vectors.DOUBLE);
    private final Layout<double[]> placed = Layout.of(
            List.of(
                    new Placement(0, 3, 37, 0),
                    new Placement(3 * 37, 1, 37, 3 * 48),
                    new Placement(4 * 37, 37, 2, 4 * 48),
                    new Placement(COUNT, 1, STATE, 4 * 48 + 37 * 16)),
            LAYERS,
            Vectors.DOUBLE);
    private final double[] all =
            IntStream.rangeClosed(1, COUNT + STATE).asDoubleStream().toArray();

    private static Parameter tensor(String name, int offset, Integer... shape) {
        return new Parameter(name, offset, List.of(shape), Distribution.ZEROS, 0);
    }

    @Test
    void counts() {
        for (Layout<double[]> layout : List.of(dense, placed)) {
            assertThat(layout.count()).isEqualTo(COUNT);
            assertThat(layout.stateCount()).isEqualTo(STATE);
        }
        assertThat(dense.size()).isEqualTo(COUNT + STATE);
        assertThat(placed.size()).isEqualTo(4 * 48 + 37 * 16 + 16);
    }

    /** What is packed is a copy, of which nothing is lost. */
    @Test
    void isUnpackedAsItWasPacked() {
        double[] weights = IntStream.rangeClosed(1, COUNT).asDoubleStream().toArray();
        double[] state =
                IntStream.rangeClosed(COUNT + 1, COUNT + STATE).asDoubleStream().toArray();
        for (Layout<double[]> layout : List.of(dense, placed)) {
            double[] packed = layout.pack(all);
            assertThat(packed).hasSize(layout.size()).isNotSameAs(all);
            assertThat(layout.pack(weights, state)).isEqualTo(packed);
            assertThat(layout.unpack(packed)).isEqualTo(all).isNotSameAs(packed);
            assertThat(layout.weights(packed)).isEqualTo(weights);
            assertThat(layout.state(packed)).isEqualTo(state);
        }
    }

    /** A row of a tensor is a row of its place, with zeros behind it, as far as a panel goes. */
    @Test
    void paddingIsZero() {
        double[] packed = placed.pack(all);
        assertThat(IntStream.range(0, packed.length).filter(i -> packed[i] == 0).count())
                .isEqualTo(packed.length - all.length);
        for (int i = 0; i < 37; i++) {
            assertThat(packed[4 * 48 + 16 * i]).isEqualTo(all[4 * 37 + 2 * i]);
            assertThat(packed[4 * 48 + 16 * i + 1]).isEqualTo(all[4 * 37 + 2 * i + 1]);
        }
    }

    @Test
    void stripsAreTheSameWeightsInTheSameOrder() {
        List<double[]> found = new ArrayList<>();
        for (Layout<double[]> layout : List.of(dense, placed)) {
            double[] packed = layout.pack(all);
            List<Layout.Strip> strips = layout.strips(TENSORS);
            assertThat(strips).allSatisfy(strip -> assertThat(strip.columns()).isBetween(1, 16));
            assertThat(strips)
                    .extracting(Layout.Strip::columns)
                    .as("of tensors of 37, 37 and 2 columns")
                    .containsExactly(16, 16, 5, 16, 16, 5, 2);
            assertThat(strips).extracting(Layout.Strip::rows).containsExactly(3, 3, 3, 1, 1, 1, 37);
            found.add(strips.stream()
                    .flatMapToInt(s -> IntStream.range(0, s.rows() * s.columns())
                            .map(i -> s.at() + i / s.columns() * s.stride() + i % s.columns()))
                    .mapToDouble(at -> packed[at])
                    .toArray());
        }
        assertThat(found.get(1)).isEqualTo(found.get(0)).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(found.get(0)).startsWith(1, 2, 3);
        assertThat(found.get(0)[16]).isEqualTo(1 + 37);
    }

    @Test
    void knowsTheTensorOfEachPlace() {
        for (Parameter tensor : TENSORS) {
            assertThat(dense.at(tensor)).isEqualTo(tensor.offset());
            assertThat(dense.extent(tensor)).isEqualTo(tensor.size());
            int at = placed.at(tensor);
            int extent = placed.extent(tensor);
            assertThat(placed.tensorOf(at)).isEqualTo(tensor.offset());
            assertThat(placed.tensorOf(at + extent - 1)).isEqualTo(tensor.offset());
        }
        assertThat(dense.tensorOf(7)).isEqualTo(7);
        assertThat(placed.tensorOf(placed.size() - 1)).isEqualTo(COUNT);
        assertThat(TENSORS).extracting(placed::at).containsExactly(0, 3 * 48, 4 * 48);
        assertThat(TENSORS).extracting(placed::extent).containsExactly(3 * 48, 48, 37 * 16);
    }
}
