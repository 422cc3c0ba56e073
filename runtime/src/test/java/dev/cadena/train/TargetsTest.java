package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each loss takes for a target, and which rows nobody takes. */
class TargetsTest {
    private static final List<InputPort> INPUTS = List.of(new InputPort("x", 0, 1));

    private static RowReader<double[]> reader(TargetKind kind, Decision decision) {
        return new RowReader<>(Vectors.DOUBLE, INPUTS, List.of(new OutputPort("y", 0, 2, kind, decision)));
    }

    private static double[] read(TargetKind kind, double[]... targets) {
        Examples<double[]> examples =
                reader(kind, Decision.ARG_MAX).examples(Dataset.of(new double[targets.length][1], targets));
        double[] read = new double[2 * targets.length];
        Arrays.setAll(read, i -> examples.y()[examples.yAt(i / 2) + i % 2]);
        return read;
    }

    @Test
    void ofSignsMayBeZero() {
        assertThat(read(TargetKind.SIGN, new double[] {0, 1}, new double[] {-1, -0.0}))
                .containsExactly(-1, 1, -1, -1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0.5, 2, 1e-300})
    void ofSignsAreNothingElse(double wrong) {
        assertThatThrownBy(() -> read(TargetKind.SIGN, new double[] {1, wrong}))
                .hasMessage("target row 0, column 1 is " + wrong
                        + ", but this loss takes targets −1 or 1 (0 counts as −1)");
    }

    @Test
    void ofProbabilitiesLieBetweenZeroAndOne() {
        assertThat(read(TargetKind.PROBABILITY, new double[] {0, 1}, new double[] {0.25, 0.5}))
                .containsExactly(0, 1, 0.25, 0.5);
        for (double wrong : new double[] {-0x1p-1074, 1 + 0x1p-52, 7}) {
            for (TargetKind kind : List.of(TargetKind.PROBABILITY, TargetKind.DISTRIBUTION)) {
                assertThatThrownBy(() -> read(kind, new double[] {0, 1}, new double[] {wrong, 0}))
                        .isInstanceOfSatisfying(DataException.class, e -> {
                            assertThat(e.row()).isEqualTo(1);
                            assertThat(e.column()).isZero();
                        })
                        .hasMessage(
                                "target row 1, column 0 is " + wrong + ", but this loss takes targets between 0 and 1");
            }
        }
    }

    @Test
    void ofDistributionsSumToOneButForRoundings() {
        assertThat(read(TargetKind.DISTRIBUTION, new double[] {0.5, 0.50005})).containsExactly(0.5, 0.50005);
        for (double rest : new double[] {0.4998, 0.5002}) {
            assertThatThrownBy(() -> read(TargetKind.DISTRIBUTION, new double[] {0.5, rest}))
                    .hasMessage("target row 0 sums to " + (0.5 + rest) + ", but a distribution sums to 1");
        }
    }

    @Test
    void ofNumbersAreAnything() {
        assertThat(read(TargetKind.REAL, new double[] {-7, 1e300})).containsExactly(-7, 1e300);
    }

    /** Without a name, those of the only output with a loss. */
    @Test
    void mayBeIgnoredWithoutANameOfTheirOutput() {
        RowReader<double[]> two = new RowReader<>(
                Vectors.DOUBLE,
                INPUTS,
                List.of(
                        new OutputPort("free", 0, 1, TargetKind.NONE, Decision.NONE),
                        new OutputPort("y", 1, 1, TargetKind.REAL, Decision.NONE)));
        Examples<double[]> examples = two.examples(Dataset.of(new double[2][1], new double[] {5, 6})
                .ignoring(Dataset.UNNAMED, new boolean[] {true, false}));
        assertThat(examples.y()).containsExactly(0, 0, 1, 0, 0, 6, 1, 1);
    }

    @Test
    void andRowsAreThere() {
        double[][] rows = {{1}, null};
        refuses(Dataset.of(rows, new double[2][2]), "observation row 1 is null", 1);
        refuses(Dataset.of(new double[2][1], new double[][] {{1, 2}, null}), "target row 1 is null", 1);
        refuses(
                Dataset.of(new double[2][1], new double[][] {{1, 2}, {}}),
                "target row 1 has 0 values, but the network yields 2",
                1);
    }

    private static void refuses(Dataset data, String message, int row) {
        assertThatThrownBy(() -> reader(TargetKind.REAL, Decision.NONE).examples(data))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isEqualTo(row))
                .hasMessage(message);
    }

    /** There is no row of the whole data set to name. */
    @Test
    void ofAPartAreRefusedAsAWhole() {
        Dataset part = Dataset.builder()
                .input("z", new double[3])
                .target("y", new double[3][2])
                .build()
                .subset(new int[] {2, 1});
        refuses(part, "the network has no input of the name \"z\": there is only x", -1);
    }

    @Test
    void fitIntoTheirPrecision() {
        RowReader<float[]> floats = new RowReader<>(
                Vectors.FLOAT, INPUTS, List.of(new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE)));
        assertThatThrownBy(() -> floats.examples(Dataset.of(new double[][] {{1e39}}, new double[1])))
                .hasMessage("observation row 0, column 0 is 1.0E39 and exceeds the range of float: only finite numbers"
                        + " are accepted");
        assertThatThrownBy(() -> floats.examples(Dataset.of(new double[1][1], new double[] {Double.NEGATIVE_INFINITY})))
                .hasMessage("target row 0, column 0 is -Infinity: only finite numbers are accepted");
    }

    /** All rows are the same array: it is their number in all that counts. */
    @Test
    void fitIntoAnArray() {
        int width = 1 << 16;
        double[][] rows = new double[1 << 15][];
        Arrays.fill(rows, new double[width]);
        RowReader<double[]> wide = new RowReader<>(
                Vectors.DOUBLE,
                List.of(new InputPort("x", 0, width)),
                List.of(new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE)));
        assertThatThrownBy(() -> wide.examples(Dataset.of(rows, new double[rows.length])))
                .isInstanceOf(DataException.class)
                .hasMessage("32768 rows of 65536 values are more than one array can hold: train on parts of them");
    }
}
