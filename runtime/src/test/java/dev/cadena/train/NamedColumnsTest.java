package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Networks with several inputs and outputs find their columns by name, and refuse what does not fit. */
class NamedColumnsTest {
    private static final List<InputPort> INPUTS = List.of(new InputPort("age", 0, 1), new InputPort("pixels", 1, 2));
    private static final List<OutputPort> OUTPUTS = List.of(
            new OutputPort("kind", 0, 3, TargetKind.DISTRIBUTION, Decision.ARG_MAX),
            new OutputPort("code", 3, 2, TargetKind.NONE, Decision.NONE),
            new OutputPort("risk", 5, 1, TargetKind.REAL, Decision.NONE),
            new OutputPort("side", 6, 1, TargetKind.SIGN, Decision.ABOVE_ZERO));

    private static final double[] AGES = {7, 8};
    private static final float[][] PIXELS = {{1, 2}, {3, 4}};
    private static final int[] KINDS = {2, 0};
    private static final double[] RISKS = {0.5, -0.5};
    private static final int[] SIDES = {0, 1};

    private final Engine<double[]> several = engine(INPUTS, OUTPUTS);

    @Test
    void becomeOneRowForEachObservation() {
        Dataset data = Dataset.builder()
                .target("side", SIDES)
                .target("risk", RISKS)
                .input("pixels", PIXELS)
                .input("age", AGES)
                .target("kind", KINDS)
                .build();

        Examples<double[]> examples = new RowReader<>(Vectors.DOUBLE, INPUTS, OUTPUTS).examples(data);

        assertThat(examples.count()).isEqualTo(2);
        assertThat(examples.inputs()).isEqualTo(3);
        assertThat(examples.x()).containsExactly(7, 1, 2, 8, 3, 4);
        assertThat(examples.outputs()).isEqualTo(7);
        assertThat(examples.stride()).isEqualTo(11);
        assertThat(examples.y())
                .containsExactly(0, 0, 1, 0, 0, 0.5, -1, 1, 1, 1, 1, 1, 0, 0, 0, 0, -0.5, 1, 1, 1, 1, 1);
    }

    @Test
    void areOptionalForOneInputAndOneLoss() {
        Engine<double[]> one = engine(INPUTS.subList(0, 1), OUTPUTS.subList(0, 2));
        Dataset named =
                Dataset.builder().input("age", AGES).target("kind", KINDS).build();
        Dataset unnamed = Dataset.of(new double[][] {{7}, {8}}, KINDS);

        assertThat(one.gradient(unnamed)).isEqualTo(one.gradient(named)).isNotEqualTo(new double[5]);
        refused(
                one,
                Dataset.of(new double[][] {{7, 8}}, KINDS),
                "observation row 0 has 2 values, but the network takes 1",
                0,
                -1);
        refused(one, Dataset.of(new double[][] {{7}}, KINDS), "there is 1 observation but 2 targets", -1, -1);
        refused(
                one,
                Dataset.builder().input("agee", AGES).target("kind", KINDS).build(),
                "the network has no input of the name \"agee\": there is only age; did you mean \"age\"?",
                -1,
                -1);
    }

    @Test
    void areNeededForSeveral() {
        Dataset unnamed = Dataset.of(PIXELS, KINDS);
        String calls = "Dataset.builder().input(\"age\", …).input(\"pixels\", …)"
                + ".target(\"kind\", …).target(\"risk\", …).target(\"side\", …).build()";
        refused(unnamed, calls, -1, -1);
        refused(engine(INPUTS, OUTPUTS.subList(0, 1)), unnamed, "names no columns", -1, -1);
        refused(
                engine(List.of(new InputPort("pixels", 0, 2)), OUTPUTS),
                unnamed,
                "Dataset.builder().input(\"pixels\", …).target(\"kind\", …)",
                -1,
                -1);
    }

    @Test
    void areThoseOfTheNetwork() {
        refused(
                inputs().input("salary", AGES).target("kind", KINDS).build(),
                "no input of the name \"salary\": there are age, pixels",
                -1,
                -1);
        refused(
                inputs().target("kinds", KINDS).build(),
                "no output with a loss of the name \"kinds\": there are kind, risk, side; did you mean \"kind\"?",
                -1,
                -1);
        refused(inputs().target("kind", KINDS).build(), "no target \"risk\": add .target(\"risk\", …)", -1, -1);
        refused(
                Dataset.builder().input("age", AGES).build(),
                "the data set has no input \"pixels\": add .input(\"pixels\", …)",
                -1,
                -1);
        refused(
                with("code", b -> b.target("code", PIXELS)),
                "output \"code\" takes no target, since it has no loss: leave it out; losses judge kind, risk, side",
                -1,
                -1);
    }

    @Test
    void areProposedWhereANameIsNear() {
        for (String near : List.of("pixel", "Pixels", "pixles", "pixel_s")) {
            refused(
                    Dataset.builder().input("age", AGES).input(near, PIXELS).build(),
                    "\"" + near + "\": there are age, pixels; did you mean \"pixels\"?",
                    -1,
                    -1);
        }
        for (String far : List.of("images", "x", "pixelsOfTheImage", "p".repeat(10_000))) {
            Dataset data =
                    Dataset.builder().input(far, PIXELS).input("age", AGES).build();
            assertThatThrownBy(() -> several.loss(data))
                    .isInstanceOf(DataException.class)
                    .hasMessageEndingWith("there are age, pixels");
        }
    }

    @Test
    void areLabelsRatherThanRowsOfClassNumbers() {
        refused(
                with("kind", b -> b.target("kind", new float[][] {{2}, {0}})),
                "target kind, row 0 has 1 value, but the layer yields 3: to give the number of the class, pass labels as int[]",
                0,
                -1);
        refused(
                engine(INPUTS.subList(0, 1), OUTPUTS.subList(0, 2)),
                Dataset.of(new double[][] {{7}, {8}}, new double[] {2, 0}),
                "target row 0 has 1 value, but the network yields 3: to give the number of the class, pass labels as int[]",
                0,
                -1);
        List<OutputPort> noClass = List.of(new OutputPort("sizes", 0, 3, TargetKind.REAL, Decision.NONE));
        Dataset one = Dataset.of(new double[1][1], new double[1]);
        assertThatThrownBy(() -> engine(INPUTS.subList(0, 1), noClass).loss(one))
                .hasMessage("target row 0 has 1 value, but the network yields 3");
    }

    @Test
    void areLabelsThatCountFromZero() {
        String hint = "; they count from 0: if yours count from 1, subtract 1 from each";
        refused(
                with("kind", b -> b.target("kind", new int[] {1, 3})),
                "label 3 of target kind, row 1 is unknown: labels run from 0 to 2" + hint,
                1,
                0);
        refused(
                with("side", b -> b.target("side", new int[] {1, 2})),
                "label 2 of target side, row 1 is unknown: labels run from 0 to 1" + hint,
                1,
                0);
        for (int label : new int[] {-1, 4}) {
            assertThatThrownBy(() -> several.loss(with("kind", b -> b.target("kind", new int[] {0, label}))))
                    .hasMessageEndingWith("labels run from 0 to 2");
        }
    }

    @Test
    void areEquallyLong() {
        refused(
                with("pixels", b -> b.input("pixels", new float[1][2])),
                "there are 2 rows of input age but 1 row of input pixels",
                -1,
                -1);
        refused(
                with("side", b -> b.target("side", new int[3])),
                "there are 2 rows of input age but 3 rows of target side",
                -1,
                -1);
    }

    @Test
    void areNamedWithTheirOwnRowAndColumn() {
        refused(with("age", b -> b.input("age", (float[]) null)), "input age is null", -1, -1);
        refused(
                with("age", b -> b.input("age", new float[0])),
                "input age has no rows: at least one is needed",
                -1,
                -1);
        double[][] ragged = {{1}, {1, 2}};
        refused(
                with("age", b -> b.input("age", ragged)),
                "input age, row 1 has 2 values, but the layer takes 1",
                1,
                -1);
        double[][] nan = {{1, 2}, {3, Double.NaN}};
        refused(with("pixels", b -> b.input("pixels", nan)), "input pixels, row 1, column 1 is NaN: only", 1, 1);
        int[] labels = {0, 3};
        refused(
                with("kind", b -> b.target("kind", labels)),
                "label 3 of target kind, row 1 is unknown: labels run from 0 to 2",
                1,
                0);
        refused(
                with("risk", b -> b.target("risk", SIDES)),
                "class labels cannot be the targets of risk, a regression",
                -1,
                -1);
        double[][] narrow = {{0, 0, 1}, {0, 1}};
        refused(
                with("kind", b -> b.target("kind", narrow)),
                "target kind, row 1 has 2 values, but the layer yields 3",
                1,
                -1);
        double[][] two = {{0, 0, 1}, {0, 1, 1}};
        refused(with("kind", b -> b.target("kind", two)), "target kind, row 1 sums to 2.0", 1, -1);
        double[] half = {1, 0.5};
        refused(
                with("side", b -> b.target("side", half)),
                "target side, row 1, column 0 is 0.5, but this loss takes targets −1 or 1",
                1,
                0);
    }

    /** A data set that is right in all columns but one. */
    private static Dataset with(String name, Consumer<Dataset.Builder> column) {
        Map<String, Consumer<Dataset.Builder>> columns = new LinkedHashMap<>();
        columns.put("age", b -> b.input("age", AGES));
        columns.put("pixels", b -> b.input("pixels", PIXELS));
        columns.put("kind", b -> b.target("kind", KINDS));
        columns.put("risk", b -> b.target("risk", RISKS));
        columns.put("side", b -> b.target("side", SIDES));
        columns.put(name, column);
        Dataset.Builder builder = Dataset.builder();
        columns.values().forEach(add -> add.accept(builder));
        return builder.build();
    }

    private static Dataset.Builder inputs() {
        return Dataset.builder().input("age", AGES).input("pixels", PIXELS);
    }

    private static Engine<double[]> engine(List<InputPort> inputs, List<OutputPort> outputs) {
        return Engine.create(new SumProgram(inputs, outputs), Vectors.DOUBLE, 1);
    }

    private void refused(Dataset data, String message, int row, int column) {
        refused(several, data, message, row, column);
    }

    private static void refused(Engine<double[]> engine, Dataset data, String message, int row, int column) {
        double[] before = engine.parameters();
        assertThatThrownBy(() -> engine.train(data, Training.stochastic()))
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(row);
                    assertThat(e.column()).isEqualTo(column);
                })
                .hasMessageContaining(message);
        assertThat(engine.parameters()).isEqualTo(before);
    }
}
