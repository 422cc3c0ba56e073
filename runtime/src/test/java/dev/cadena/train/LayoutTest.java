package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Layer;
import dev.cadena.Layer.Distribution;
import dev.cadena.Layer.Parameter;
import dev.cadena.spi.Placement;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weights as the user sees them, and padded and cut as kernels like them. */
class LayoutTest {
    /** Of several panels, whoever cuts them. */
    private static final int WIDTH = 149;

    private static final int PADDED = 160;
    private static final Parameter WIDE = tensor("weights", 0, 3, WIDTH);
    private static final Parameter BIASES = tensor("biases", 3 * WIDTH, WIDTH);
    private static final Parameter NARROW = tensor("weights", 4 * WIDTH, WIDTH, 2);
    private static final List<Parameter> TENSORS = List.of(WIDE, BIASES, NARROW);
    private static final int COUNT = 4 * WIDTH + WIDTH * 2;
    private static final int STATE = 5;
    private static final List<Layer> LAYERS = List.of(
            new Layer(
                    "a",
                    "A",
                    "A",
                    new int[] {WIDTH},
                    List.of(WIDE, BIASES),
                    List.of(tensor("mean", 0, STATE)),
                    List.of()),
            new Layer("b", "B", "B", new int[] {2}, List.of(NARROW), List.of(), List.of()));

    private final Layout<double[]> dense = Layout.dense(LAYERS, Vectors.DOUBLE);
    private final Layout<double[]> placed = Layout.of(
            List.of(
                    new Placement(0, 3, WIDTH, 0),
                    new Placement(3 * WIDTH, 1, WIDTH, 3 * PADDED),
                    new Placement(4 * WIDTH, WIDTH, 2, 4 * PADDED),
                    new Placement(COUNT, 1, STATE, 4 * PADDED + WIDTH * 16)),
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
        assertThat(placed.size()).isEqualTo(4 * PADDED + WIDTH * 16 + 16);
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
        for (int i = 0; i < WIDTH; i++) {
            assertThat(packed[4 * PADDED + 16 * i]).isEqualTo(all[4 * WIDTH + 2 * i]);
            assertThat(packed[4 * PADDED + 16 * i + 1]).isEqualTo(all[4 * WIDTH + 2 * i + 1]);
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
                    .as("of tensors of 149, 149 and 2 columns")
                    .startsWith(16, 16, 16)
                    .endsWith(16, 5, 2)
                    .hasSize(2 * 10 + 1);
            assertThat(strips).extracting(Layout.Strip::rows).startsWith(3, 3).endsWith(1, 1, WIDTH);
            found.add(strips.stream()
                    .flatMapToInt(s -> IntStream.range(0, s.rows() * s.columns())
                            .map(i -> s.at() + i / s.columns() * s.stride() + i % s.columns()))
                    .mapToDouble(at -> packed[at])
                    .toArray());
        }
        assertThat(found.get(1)).isEqualTo(found.get(0));
        assertThat(Arrays.stream(found.get(0)).sorted().toArray()).isEqualTo(Arrays.copyOf(all, COUNT));
        assertThat(found.get(0)).startsWith(1, 2, 3);
        assertThat(found.get(0)[16]).isEqualTo(1 + WIDTH);
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
        assertThat(TENSORS).extracting(placed::at).containsExactly(0, 3 * PADDED, 4 * PADDED);
        assertThat(TENSORS).extracting(placed::extent).containsExactly(3 * PADDED, PADDED, WIDTH * 16);
    }
}
