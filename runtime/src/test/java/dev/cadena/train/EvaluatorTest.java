package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.Layer;
import dev.cadena.data.Dataset;
import dev.cadena.metric.ClassificationScores;
import dev.cadena.metric.Evaluation;
import dev.cadena.metric.RegressionScores;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which scores an evaluation tells of which output: those of a network that yields what it is given. */
class EvaluatorTest {
    /** One output for each way to stand for classes or numbers, the last of which no loss judges. */
    private static final List<OutputPort> PORTS = List.of(
            new OutputPort("softmax", 0, 3, TargetKind.DISTRIBUTION, Decision.ARG_MAX),
            new OutputPort("numbers", 3, 2, TargetKind.REAL, Decision.NONE),
            new OutputPort("sigmoid", 5, 1, TargetKind.PROBABILITY, Decision.ABOVE_HALF),
            new OutputPort("hinge", 6, 1, TargetKind.SIGN, Decision.ABOVE_ZERO),
            new OutputPort("hinges", 7, 3, TargetKind.SIGN, Decision.ARG_MAX),
            new OutputPort("tags", 10, 2, TargetKind.PROBABILITY, Decision.NONE),
            new OutputPort("share", 12, 1, TargetKind.REAL, Decision.ABOVE_HALF),
            new OutputPort("free", 13, 1, TargetKind.NONE, Decision.ABOVE_HALF));

    private static final double[][] YIELDED = {
        {0.5, 0.25, 0.25, 10, 1, 0.75, -3, 0, 1, 2, 0.5, 0.5, 0.75, 0},
        {0.25, 0.25, 0.5, 20, 3, 0.25, 5, 4, -1, 2, 0.5, 0.5, 0.25, 0},
        {0.125, 0.75, 0.125, 30, 5, 0.5, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0}
    };

    private static Dataset data(double[][] yielded) {
        return Dataset.builder()
                .input("x", yielded)
                .target("softmax", new int[] {0, 1, 1})
                .target("numbers", new double[][] {{11, 1}, {18, 3}, {33, 5}})
                .target("sigmoid", new int[] {1, 0, 1})
                .target("hinge", new int[] {0, 1, 1})
                .target("hinges", new int[] {2, 0, 2})
                .target("tags", new double[][] {{0, 1}, {1, 0}, {1, 1}})
                .target("share", new double[] {0.5, 0.75, 1})
                .build();
    }

    private static Evaluation evaluate(double[][] yielded) {
        return Engine.create(new Copy(PORTS), Vectors.DOUBLE, 1).evaluate(data(yielded), 2);
    }

    @Test
    void tellsScoresOfClasses() {
        Evaluation evaluation = evaluate(YIELDED);

        ClassificationScores expected = ClassificationScores.of(
                new int[] {0, 1, 1}, new double[][] {{0.5, 0.25, 0.25}, {0.25, 0.25, 0.5}, {0.125, 0.75, 0.125}});
        ClassificationScores softmax = evaluation.classification("softmax").orElseThrow();
        assertThat(softmax.logLoss()).isEqualTo(expected.logLoss()).isPresent();
        assertThat(softmax.rocAuc(1)).isEqualTo(expected.rocAuc(1)).hasValue(0.75);
        assertThat(evaluation.classification("sigmoid").orElseThrow().brierScore())
                .hasValue((0.0625 + 0.0625 + 0.25) / 3);
        assertThat(evaluation.classification()).isEmpty();
        assertThat(evaluation.classification("numbers")).isEmpty();
        assertThat(evaluation.classification("tags")).isEmpty();
    }

    @Test
    void marginsAreNoProbabilities() {
        Evaluation evaluation = evaluate(YIELDED);

        ClassificationScores hinge = evaluation.classification("hinge").orElseThrow();
        assertThat(hinge.logLoss()).isEmpty();
        assertThat(hinge.rocAuc(1)).hasValue(1);
        ClassificationScores hinges = evaluation.classification("hinges").orElseThrow();
        assertThat(hinges.brierScore()).isEmpty();
        assertThat(hinges.topKAccuracy(1)).hasValue(1);
    }

    @Test
    void decidesAsTheOutputDoes() {
        Evaluation evaluation = evaluate(YIELDED);

        for (String output : List.of("softmax", "sigmoid", "hinge", "hinges", "share")) {
            ClassificationScores scores = evaluation.classification(output).orElseThrow();
            int[][] counts = evaluation.confusion(output);
            for (int t = 0; t < counts.length; t++) {
                for (int p = 0; p < counts.length; p++) {
                    assertThat(scores.confusion().at(t, p)).as(output).isEqualTo(counts[t][p]);
                }
            }
            assertThat(scores.accuracy()).isEqualTo(evaluation.accuracy(output).orElseThrow());
        }
    }

    @Test
    void tellsScoresOfNumbers() {
        Evaluation evaluation = evaluate(YIELDED);

        RegressionScores numbers = evaluation.regression("numbers").orElseThrow();
        assertThat(numbers.components()).isEqualTo(2);
        assertThat(numbers.meanAbsoluteError(0)).isEqualTo(2);
        assertThat(numbers.meanSquaredError(1)).isZero();
        assertThat(evaluation.regression("share").orElseThrow().meanAbsoluteError())
                .isEqualTo((0.25 + 0.5 + 0.5) / 3);
        assertThat(evaluation.regression()).isEmpty();
        assertThat(evaluation.regression("softmax")).isEmpty();
        assertThat(evaluation.regression("tags")).isEmpty();
    }

    @Test
    void namesClassesByTheirLabels() {
        Evaluation evaluation = evaluate(YIELDED);

        assertThat(evaluation.classification("softmax").orElseThrow().toString())
                .contains("\n     class a ", "\n     class b ");
        assertThat(evaluation.classification("hinges").orElseThrow().toString()).contains("\n           0 ");
    }

    /** An evaluation of it is made as ever. */
    @Test
    void refusesWhatIsNotFiniteWhenItIsAsked() {
        double[][] infinite = {YIELDED[0].clone(), YIELDED[1].clone(), YIELDED[2]};
        infinite[0][3] = 1e308;
        infinite[1][6] = 1e308;
        Evaluation evaluation =
                Engine.create(new Copy(PORTS, 10), Vectors.DOUBLE, 1).evaluate(data(infinite));

        assertThat(evaluation.accuracy("hinge")).hasValue(2 / 3.0);
        assertThatThrownBy(() -> evaluation.classification("hinge"))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isEqualTo(1))
                .hasMessageContaining("is Infinity: only finite numbers can be scored");
        assertThatThrownBy(() -> evaluation.regression("numbers")).isInstanceOf(DataException.class);
    }

    @Test
    void needsNoNameForTheOnlyOutput() {
        OutputPort port = new OutputPort("y", 0, 2, TargetKind.REAL, Decision.NONE);
        Engine<double[]> engine = Engine.create(new Copy(List.of(port)), Vectors.DOUBLE, 1);

        Evaluation evaluation = engine.evaluate(Dataset.of(new double[][] {{1, 2}, {3, 4}}, new double[2][2]));

        assertThat(evaluation.regression().orElseThrow().meanAbsoluteError(1)).isEqualTo(3);
        assertThat(evaluation.classification()).isEmpty();
        assertThat(evaluation).hasToString("loss 0.0 over 2 rows");
    }

    /** Yields its input, times a number. */
    private record Copy(List<OutputPort> outputs, double factor) implements RowProgram<double[]> {
        Copy(List<OutputPort> outputs) {
            this(outputs, 1);
        }

        @Override
        public List<InputPort> inputs() {
            return List.of(new InputPort("x", 0, width()));
        }

        @Override
        public List<Layer> layers() {
            return outputs.stream()
                    .map(p -> new Layer(p.layer(), "Copy", new int[] {p.size()}, List.of(), labels(p)))
                    .toList();
        }

        private static List<String> labels(OutputPort port) {
            return port.layer().equals("softmax") ? List.of("class a", "class b", "class c") : List.of();
        }

        private int width() {
            return outputs.stream().mapToInt(OutputPort::size).sum();
        }

        @Override
        public void forward(double[] w, double[] x, int xAt, double[] out, int outAt) {
            for (int k = 0; k < width(); k++) {
                out[outAt + k] = factor * x[xAt + k];
            }
        }

        @Override
        public double loss(double[] w, double[] x, int xAt, double[] y, int yAt) {
            return 0;
        }

        @Override
        public double accumulate(double[] w, double[] x, int xAt, double[] y, int yAt, double[] g) {
            return 0;
        }
    }
}
