package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Layer;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InitialWeightsTest {
    private static final int SIZE = 50;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double FIRST_OF_LAYER_0 = 0.14767163963777108;
    private static final double FIRST_OF_LAYER_1 = 0.16563844548969198;

    @Test
    void eachTensorHasAStreamOfItsOwn() {
        double[] w = Engine.create(new ThreeTensorsTwice(), Vectors.DOUBLE, 5).parameters();

        Set<Double> distinct = new HashSet<>();
        for (double weight : w) {
            assertThat(weight).isBetween(-1.0, 1.0);
            distinct.add(weight);
        }
        assertThat(distinct).hasSize(2 * 3 * SIZE);
    }

    /** The algorithm as {@link Counter} documents it, and for the first tensor of a layer with the bits that it always had. */
    @Test
    void followFromSeedLayerTensorAndIndex() {
        double[] w = Engine.create(new ThreeTensorsTwice(), Vectors.DOUBLE, 5).parameters();
        for (int layer = 0; layer < 2; layer++) {
            for (int tensor = 0; tensor < 3; tensor++) {
                long stream = layer + tensor * 4_294_967_296L;
                long key = mix(mix(5 + GOLDEN) ^ mix(stream + 2 * GOLDEN));
                for (int i = 0; i < SIZE; i++) {
                    double uniform = (mix(key + (i + 1) * GOLDEN) >>> 11) / 9_007_199_254_740_992.0;
                    assertThat(w[(layer * 3 + tensor) * SIZE + i]).isEqualTo(2 * uniform - 1);
                }
            }
        }
        assertThat(w[0]).isEqualTo(FIRST_OF_LAYER_0);
        assertThat(w[3 * SIZE]).isEqualTo(FIRST_OF_LAYER_1);
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Two layers of three uniform tensors each; it computes nothing. */
    private record ThreeTensorsTwice() implements RowProgram<double[]> {
        @Override
        public List<Layer> layers() {
            return List.of(layer("a", 0), layer("b", 3 * SIZE));
        }

        private static Layer layer(String name, int offset) {
            List<Layer.Parameter> tensors = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                tensors.add(
                        new Layer.Parameter("t" + t, offset + t * SIZE, List.of(SIZE), Layer.Distribution.UNIFORM, 1));
            }
            return new Layer(name, "Three", "Three", new int[] {1}, tensors, List.of());
        }

        @Override
        public List<InputPort> inputs() {
            return List.of(new InputPort("x", 0, 1));
        }

        @Override
        public List<OutputPort> outputs() {
            return List.of(new OutputPort("b", 0, 1, TargetKind.REAL, Decision.NONE));
        }

        @Override
        public void forward(double[] w, double[] x, int xAt, double[] out, int outAt) {}

        @Override
        public double loss(double[] w, double[] x, int xAt, double[] y, int yAt) {
            return 0;
        }

        @Override
        public double accumulate(double[] w, double[] x, int xAt, double[] y, int yAt, double[] g) {
            return 0;
        }
    }

    /** Of the same seed, and as many deviations. */
    @Test
    void normalOnesScaleWithTheirDeviation() {
        double[] one = normal(1);
        double[] three = normal(3);
        for (int i = 0; i < SIZE; i++) {
            assertThat(three[i]).isEqualTo(3 * one[i]).isNotZero();
        }
    }

    private static double[] normal(double scale) {
        Layer.Parameter weights = new Layer.Parameter("w", 0, List.of(SIZE), Layer.Distribution.NORMAL, scale);
        List<Layer> layers = List.of(new Layer("a", "A", "A", new int[] {1}, List.of(weights), List.of()));
        return InitialWeights.draw(layers, Layout.dense(layers, Vectors.DOUBLE), Vectors.DOUBLE, 5);
    }

    @Test
    void constantOnesAreTheConstantForEverySeed() {
        SumProgram program = new SumProgram(
                List.of(new InputPort("x", 0, 2)), List.of(new OutputPort("y", 0, 3, TargetKind.REAL, Decision.NONE)));
        Engine<double[]> engine = Engine.create(program, Vectors.DOUBLE, 1);
        assertThat(engine.parameters()).containsExactly(1, 1, 1);

        engine.setParameters(new double[3]);
        engine.reset(2);

        assertThat(engine.parameters()).containsExactly(1, 1, 1);
    }
}
