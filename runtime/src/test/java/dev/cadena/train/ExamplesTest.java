package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.data.Dataset;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Observations with weights and with targets that are ignored: a row of targets is a, b₀, b₁, and behind them the weight for a and for b. */
class ExamplesTest {
    private static final List<InputPort> INPUTS = List.of(new InputPort("x", 0, 2));
    private static final List<OutputPort> OUTPUTS = List.of(
            new OutputPort("a", 0, 1, TargetKind.REAL, Decision.NONE),
            new OutputPort("b", 1, 2, TargetKind.DISTRIBUTION, Decision.ARG_MAX));
    private static final double[] WEIGHTS = {1, 2, 3, 0};

    private final RowReader<double[]> reader = new RowReader<>(Vectors.DOUBLE, INPUTS, OUTPUTS);

    private static Dataset data() {
        return Dataset.builder()
                .input("x", new double[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}})
                .target("a", new double[] {0.5, 1.5, Double.NaN, 3.5})
                .target("b", new int[] {0, 99, 1, 1})
                .build()
                .withWeights(WEIGHTS)
                .ignoring("a", new boolean[] {false, false, true, false})
                .ignoring("b", new boolean[] {false, true, false, false});
    }

    @Test
    void keepTheWeightOfEachTarget() {
        Examples<double[]> examples = reader.examples(data());
        assertThat(examples.y())
                .containsExactly(
                        0.5, 1, 0, 1, 1, //
                        1.5, 1, 0, 2, 0, //
                        0, 0, 1, 0, 3, //
                        3.5, 0, 1, 0, 0);
        assertThat(examples.weights().isIgnored(2, 0)).isTrue();
        assertThat(examples.weights().isIgnored(2, 1)).isFalse();
        assertThat(examples.weights().of(2)).isEqualTo(3);
        assertThat(examples.weights().of(2, 0)).isZero();
        assertThat(examples.total(new int[] {2, 0, 1}, 1, 3)).isEqualTo(3);
    }

    /** The sum of what is balanced, divided by the total weight, is the mean over the targets of each output. */
    @Test
    void areBalanced() {
        Examples<double[]> examples = reader.examples(data());
        long checksum = examples.checksum(Vectors.DOUBLE);
        assertThat(examples.balance()).isEqualTo(6);
        assertThat(weights(examples, 0)).containsExactly(2, 4, 0, 0);
        assertThat(weights(examples, 1)).containsExactly(1.5, 0, 4.5, 0);
        examples.balance(new int[] {9, 2, 0, 9}, 1, 3);
        assertThat(weights(examples, 0)).containsExactly(4, 4, 0, 0);
        assertThat(weights(examples, 1)).as("of row 1 nothing was asked").containsExactly(1, 0, 3, 0);
        examples.balance(new int[] {2}, 0, 1);
        assertThat(weights(examples, 0)).as("where none counts").containsExactly(4, 4, 0, 0);
        assertThat(examples.checksum(Vectors.DOUBLE)).isEqualTo(checksum);
    }

    private static double[] weights(Examples<double[]> examples, int output) {
        double[] weights = new double[examples.count()];
        Arrays.setAll(weights, row -> examples.y()[examples.yAt(row) + 3 + output]);
        return weights;
    }

    @Test
    void countForOneOutputAlone() {
        Examples<double[]> examples = reader.examples(data());
        assertThat(examples.only(1, 10)).isEqualTo(10 + 4);
        assertThat(weights(examples, 0)).containsOnly(0);
        assertThat(weights(examples, 1)).containsExactly(1, 0, 3, 0);
        assertThat(examples.only(0, 0)).isEqualTo(3);
        assertThat(weights(examples, 0)).containsExactly(1, 2, 0, 0);
        assertThat(weights(examples, 1)).containsOnly(0);
    }

    @Test
    void areTakenOver() {
        Examples<double[]> examples = reader.examples(data());
        Examples<double[]> room = reader.room(3);
        room.set(2, examples, 1);
        room.set(0, examples, 2);
        assertThat(room.x()).containsExactly(5, 6, 0, 0, 3, 4);
        assertThat(room.y()).containsExactly(0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 1.5, 1, 0, 2, 0);
        assertThat(room.weights().of(2)).isEqualTo(2);
        assertThat(room.weights().isIgnored(2, 1)).isTrue();
        assertThat(room.weights().isIgnored(0, 1)).isFalse();
        assertThat(room.weights().isIgnored(0, 0)).isTrue();
    }

    /** Where all rows count once, and no target is ignored, the weights are 1. */
    @Test
    void countOnceByThemselves() {
        Dataset plain = Dataset.builder()
                .input("x", new double[3][2])
                .target("a", new double[3])
                .target("b", new int[3])
                .build();
        Examples<double[]> examples = reader.examples(plain);
        assertThat(examples.balance()).isEqualTo(3);
        assertThat(weights(examples, 0)).containsExactly(1, 1, 1);
        assertThat(examples.total(examples.order(), 1, 3)).isEqualTo(2);
        assertThat(examples.order()).containsExactly(0, 1, 2);
    }

    /** Of a block, whose place the next one takes if it is no larger. */
    @Test
    void areReadInPlaceOfOthers() {
        Examples<double[]> first = reader.read(data(), reader.none());
        Examples<double[]> same = reader.read(data(), first);
        assertThat(same.x()).isSameAs(first.x());
        assertThat(same.y()).isSameAs(first.y());
        Examples<double[]> smaller = reader.read(data().subset(new int[] {3, 0}), first);
        assertThat(smaller.x()).isSameAs(first.x()).startsWith(7, 8, 1, 2);
        assertThat(smaller.count()).isEqualTo(2);
        assertThat(reader.read(data(), reader.room(3)).x()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** Any number that belongs to them changes it, and nothing else does. */
    @Test
    void haveAChecksum() {
        Set<Long> sums = new HashSet<>();
        int count = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 2; j++) {
                Examples<double[]> examples = reader.examples(data());
                examples.x()[2 * i + j] = 0.25;
                sums.add(examples.checksum(Vectors.DOUBLE));
                count++;
            }
            for (int j = 0; j < 3; j++) {
                Examples<double[]> examples = reader.examples(data());
                examples.y()[5 * i + j] = 0.25;
                sums.add(examples.checksum(Vectors.DOUBLE));
                count++;
            }
        }
        sums.add(reader.examples(data().withWeights(new double[] {1, 2, 3, 4})).checksum(Vectors.DOUBLE));
        sums.add(reader.examples(data().subset(new int[] {0, 1, 2})).checksum(Vectors.DOUBLE));
        sums.add(reader.examples(data()).checksum(Vectors.DOUBLE));
        assertThat(sums).hasSize(count + 3).contains(reader.examples(data()).checksum(Vectors.DOUBLE));
    }

    /** Also where a row is longer than a buffer. */
    @Test
    void haveAChecksumHoweverWideTheyAre() {
        int width = 20_000;
        RowReader<double[]> wide =
                new RowReader<>(Vectors.DOUBLE, List.of(new InputPort("x", 0, width)), OUTPUTS.subList(0, 1));
        Dataset data = Dataset.of(new double[2][width], new double[2]);
        Set<Long> sums = new HashSet<>();
        int[] places = {0, 8191, 8192, width - 1, width, width + 8191, 2 * width - 1};
        for (int place : places) {
            Examples<double[]> examples = wide.examples(data);
            examples.x()[place] = 1;
            sums.add(examples.checksum(Vectors.DOUBLE));
        }
        assertThat(sums).hasSize(places.length);
    }

    /** More than a buffer of 64 KiB: of the last number, too. */
    @Test
    void haveAChecksumHoweverManyTheyAre() {
        int rows = 20_000;
        RowReader<float[]> floats = new RowReader<>(Vectors.FLOAT, INPUTS, OUTPUTS.subList(0, 1));
        Dataset data = Dataset.of(new float[rows][2], new float[rows]);
        long checksum = floats.examples(data).checksum(Vectors.FLOAT);
        for (int row : new int[] {0, 8191, 8192, rows - 1}) {
            Examples<float[]> examples = floats.examples(data);
            examples.x()[2 * row + 1] = Float.MIN_VALUE;
            assertThat(examples.checksum(Vectors.FLOAT)).isNotEqualTo(checksum);
        }
    }
}
