package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import dev.cadena.Layer;
import dev.cadena.Layer.Distribution;
import dev.cadena.Layer.Parameter;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Preparation;
import dev.cadena.spi.Preparation.Rule;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What layers are fitted to, of a network with two inputs and two outputs, and with layers that read each other. */
class FittingTest {
    private static final List<OutputPort> OUTPUTS = List.of(
            new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE),
            new OutputPort("z", 1, 2, TargetKind.REAL, Decision.NONE));

    /** The second input has three columns. */
    private static final double[][] X = {{1, 0, 5}, {2, 0, Double.NaN}, {3, 0, 7}, {6, 0, 9}};

    private static List<InputPort> twoInputs(int columns) {
        return List.of(new InputPort("a", 0, 1), new InputPort("b", 1, columns, true));
    }

    private static Dataset data(double[][] x) {
        return data(x, new double[x.length][2]);
    }

    private static Dataset data(double[][] x, double[][] z) {
        return Dataset.builder()
                .input("a", new double[x.length])
                .input("b", x)
                .target("y", new double[x.length])
                .target("z", z)
                .build();
    }

    /** A layer for each preparation, whose tensors stand one behind the other. */
    private record Plan(
            List<InputPort> inputs, List<OutputPort> outputs, List<Preparation> preparations, List<Layer> layers)
            implements RowProgram<double[]> {
        static Plan of(int columns, Preparation... preparations) {
            return of(columns, OUTPUTS, preparations);
        }

        static Plan of(int columns, List<OutputPort> outputs, Preparation... preparations) {
            List<Layer> layers = new ArrayList<>();
            int offset = 0;
            for (Preparation p : preparations) {
                int size =
                        p.rule() == Rule.DESTANDARDIZE ? outputs.get(p.port()).size() : columns;
                List<Parameter> state = new ArrayList<>();
                for (int i = 0; i < (p.rule().name().startsWith("IMPUTE") ? 1 : 2); i++) {
                    state.add(new Parameter("t" + i, offset, List.of(size), Distribution.CONSTANT, 10 * i - 4));
                    offset += size;
                }
                state.add(new Parameter("rows", offset++, List.of(1), Distribution.ZEROS, 0));
                layers.add(new Layer(p.layer(), "P", "P", new int[] {size}, List.of(), state, List.of()));
            }
            return new Plan(twoInputs(columns), outputs, List.of(preparations), layers);
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

    private static double[] fit(Plan plan, Dataset data) {
        Engine<double[]> engine = Engine.create(plan, Vectors.DOUBLE, 1);
        engine.prepare(data);
        return engine.statistics();
    }

    private static double[] fit(Rule rule, double[][] x) {
        return fit(Plan.of(x[0].length, new Preparation("p", 1, -1, rule)), data(x));
    }

    /** Of numbers that stand to each other as 1, 2, 3 and 6. */
    @ParameterizedTest
    @CsvSource({
        "STANDARDIZE, 3, 1.8708286933869707",
        "MIN_MAX, 1, 6",
        "ROBUST_SCALE, 2.5, 2",
    })
    void findsTwoNumbersForAColumn(Rule rule, double first, double second) {
        double[][] x = {{1, 10}, {2, 20}, {3, 30}, {6, 60}};
        assertThat(fit(rule, x))
                .containsExactly(new double[] {first, 10 * first, second, 10 * second, 4}, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"IMPUTE_MEAN, 3, 0, 7", "IMPUTE_MEDIAN, 2.5, 0, 7", "IMPUTE_CONSTANT, -4, -4, -4"})
    void findsWhatStandsForMissingValues(Rule rule, double first, double second, double third) {
        assertThat(fit(rule, X)).containsExactly(first, second, third, 4);
    }

    /** One by one the same as many, around the number that is read at a time. */
    @Test
    void columnsAreFittedByThemselves() {
        for (int columns : new int[] {1, 15, 16, 17, 32, 33}) {
            double[][] x = new double[5][columns];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < columns; j++) {
                    x[i][j] = (i + 1) * (j + 1) % 7;
                }
            }
            double[] found = fit(Rule.STANDARDIZE, x);
            for (int j = 0; j < columns; j++) {
                double[] column = {x[0][j], x[1][j], x[2][j], x[3][j], x[4][j]};
                assertThat(new double[] {found[j], found[columns + j]}).isEqualTo(Statistics.meanAndDeviation(column));
            }
            assertThat(found[2 * columns]).isEqualTo(5);
        }
    }

    @Test
    void layersReadWhatOthersMake() {
        double[] found = fit(
                Plan.of(
                        3,
                        new Preparation("complete", 1, -1, Rule.IMPUTE_MEAN),
                        new Preparation("scaled", 1, 0, Rule.MIN_MAX),
                        new Preparation("middle", 1, 1, Rule.ROBUST_SCALE),
                        new Preparation("standard", 1, 2, Rule.STANDARDIZE)),
                data(X));
        // 1, 2, 3, 6; 0, 0, 0, 0; 5, 7, 7, 9
        assertThat(found).startsWith(3, 0, 7, 4, 1, 0, 5, 6, 0, 9, 4);
        // Between −4 and 6: −4, −2, 0, 6; all −4; −4, 1, 1, 6
        assertThat(found[11]).isCloseTo(-1, within(1e-14));
        assertThat(found[12]).isEqualTo(-4);
        assertThat(found[13]).isEqualTo(1);
        assertThat(found[14]).isCloseTo(4, within(1e-14));
        assertThat(found[15]).isZero();
        assertThat(found[16]).isEqualTo(2.5, within(1e-14));
        // −0.75, −0.25, 0.25, 1.75; all 0; −2, 0, 0, 2
        assertThat(found[18]).isCloseTo(0.25, within(1e-14));
        assertThat(found[19]).isZero();
        assertThat(found[20]).isCloseTo(0, within(1e-14));
        assertThat(found[21]).isCloseTo(Math.sqrt((1 + 0.25 + 0 + 2.25) / 4), within(1e-14));
        assertThat(found[22]).isZero();
        assertThat(found[23]).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(found[24]).isEqualTo(4);
    }

    /** And others than these do not make a number infinite. */
    @Test
    void aRangeOfZeroThatIsNoConstantIsOne() {
        assertThat(fit(Rule.ROBUST_SCALE, new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}, {9, 2}}))
                .containsExactly(1, 2, 1, 0, 5);
    }

    @Test
    void targetsThatAreIgnoredHaveNoPart() {
        Plan plan = Plan.of(3, new Preparation("unit", 1, -1, Rule.DESTANDARDIZE));
        Dataset data = data(X, new double[][] {{1, 10}, {Double.NaN, 99}, {3, 30}, {5, 50}});
        double[] found = fit(plan, data.ignoring("z", new boolean[] {false, true, false, false}));
        assertThat(found)
                .containsExactly(new double[] {3, 30, Math.sqrt(8 / 3.0), 10 * Math.sqrt(8 / 3.0), 4}, within(1e-13));
        Dataset none = data.ignoring("z", new boolean[] {true, true, true, true});
        assertThatThrownBy(() -> fit(plan, none))
                .isInstanceOf(DataException.class)
                .hasMessage("all targets of unit are ignored, so that there is none to find their unit from");
    }

    /** Of more columns than are read at a time, behind those of another output. */
    @Test
    void targetsAreFittedByTheirColumns() {
        int width = 35;
        List<OutputPort> wide = List.of(OUTPUTS.get(0), new OutputPort("z", 1, width, TargetKind.REAL, Decision.NONE));
        double[][] z = new double[2][width];
        for (int j = 0; j < width; j++) {
            z[0][j] = j;
            z[1][j] = 3 * j;
        }
        double[] found =
                fit(Plan.of(1, wide, new Preparation("unit", 1, -1, Rule.DESTANDARDIZE)), data(new double[2][1], z));
        for (int j = 0; j < width; j++) {
            assertThat(found[j]).isEqualTo(2 * j);
            assertThat(found[width + j]).isEqualTo(j);
        }
    }

    @Test
    void aColumnNeedsAValue() {
        double[][] x = {{1, Double.NaN}, {2, Double.NaN}};
        for (Rule rule : List.of(Rule.IMPUTE_MEAN, Rule.IMPUTE_MEDIAN)) {
            assertThatThrownBy(() -> fit(rule, x))
                    .isInstanceOfSatisfying(DataException.class, e -> {
                        assertThat(e.row()).isEqualTo(-1);
                        assertThat(e.column()).isEqualTo(1);
                    })
                    .hasMessage("column 1 of input b has no value in any row, so that layer p finds none to put in"
                            + " place of what is missing: leave the column out, or impute a constant");
        }
    }

    @Test
    void whatIsFoundIsFinite() {
        double[][] x = {{1, -1.5e308}, {2, 1.5e308}};
        assertThatThrownBy(() -> fit(Rule.STANDARDIZE, x))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.column()).isEqualTo(1))
                .hasMessage("the t1 of column 1 of input b is Infinity, which layer p cannot hold: the values are too"
                        + " large; scale the data, or put @Rescale in place of the layer");
        Dataset data = data(X, new double[][] {{0, 1.5e308}, {0, -1.5e308}, {0, 0}, {0, 0}});
        assertThatThrownBy(() -> fit(Plan.of(3, new Preparation("unit", 1, -1, Rule.DESTANDARDIZE)), data))
                .hasMessageStartingWith("the t1 of column 1 of target z is Infinity, which layer unit cannot hold");
    }

    /** Unless it is asked for. */
    @Test
    void whatIsFittedStays() {
        Engine<double[]> engine =
                Engine.create(Plan.of(2, new Preparation("p", 1, -1, Rule.MIN_MAX)), Vectors.DOUBLE, 1);
        Dataset first = data(new double[][] {{1, 2}, {3, 4}});
        Dataset second = data(new double[][] {{5, 6}, {7, 8}, {9, 10}});
        assertThat(engine.statistics()).as("neutral").containsExactly(-4, -4, 6, 6, 0);
        engine.train(first, Training.batch());
        assertThat(engine.statistics()).containsExactly(1, 2, 3, 4, 2);
        engine.train(second, Training.batch());
        assertThat(engine.statistics()).containsExactly(1, 2, 3, 4, 2);
        engine.prepare(second);
        assertThat(engine.statistics()).containsExactly(5, 6, 9, 10, 3);
        try (Trainer trainer = engine.trainer(first, Training.batch())) {
            trainer.epoch();
            Engine<double[]> other =
                    Engine.create(Plan.of(2, new Preparation("p", 1, -1, Rule.MIN_MAX)), Vectors.DOUBLE, 1);
            other.train(first, Training.batch().epochs(2).from(trainer.snapshot()));
            assertThat(other.statistics()).as("those of the snapshot").containsExactly(5, 6, 9, 10, 3);
        }
        engine.reset(2);
        assertThat(engine.statistics()).containsExactly(5, 6, 9, 10, 3);
    }
}
