package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cadena.Layer;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.metric.Outcome;
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
    void tellsWhatEachOutputYielded() {
        Evaluation evaluation = evaluate(YIELDED);

        Outcome softmax = evaluation.outcome("softmax");
        assertThat(softmax.kind()).isEqualTo(Outcome.Kind.PROBABILITIES);
        assertThat(softmax.classes()).isEqualTo(3);
        assertThat(softmax.labels()).containsExactly("class a", "class b", "class c");
        assertThat(rows(softmax, softmax::predicted))
                .isDeepEqualTo(new double[][] {{0.5, 0.25, 0.25}, {0.25, 0.25, 0.5}, {0.125, 0.75, 0.125}});
        assertThat(rows(softmax, softmax::target)).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 0}});
        assertThat(softmax.trueClass(2)).isEqualTo(1);
        Outcome numbers = evaluation.outcome("numbers");
        assertThat(numbers.kind()).isEqualTo(Outcome.Kind.NUMBERS);
        assertThat(numbers.classes()).isZero();
        assertThat(numbers.labels()).isEmpty();
        assertThat(rows(numbers, numbers::predicted)).isDeepEqualTo(new double[][] {{10, 1}, {20, 3}, {30, 5}});
        assertThat(rows(numbers, numbers::target)).isDeepEqualTo(new double[][] {{11, 1}, {18, 3}, {33, 5}});
        Outcome hinge = evaluation.outcome("hinge");
        assertThat(hinge.kind()).isEqualTo(Outcome.Kind.SCORES);
        assertThat(hinge.classes()).isEqualTo(2);
        assertThat(hinge.trueClass(0)).isZero();
        assertThat(hinge.target(0, 0)).isEqualTo(-1);
        Outcome tags = evaluation.outcome("tags");
        assertThat(tags.kind()).isEqualTo(Outcome.Kind.PROBABILITIES);
        assertThat(tags.classes()).isZero();
        assertThat(evaluation.outcome("share").kind()).isEqualTo(Outcome.Kind.NUMBERS);
        assertThat(evaluation.outcome("share").classes()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation.outcome("free"));
    }

    @Test
    void outcomesMayBeInfinite() {
        double[][] infinite = {YIELDED[0].clone(), YIELDED[1].clone(), YIELDED[2]};
        infinite[1][6] = 1e308;
        Evaluation evaluation =
                Engine.create(new Copy(PORTS, 10), Vectors.DOUBLE, 1).evaluate(data(infinite));

        assertThat(evaluation.accuracy("hinge")).hasValue(2 / 3.0);
        assertThat(evaluation.outcome("hinge").predicted(1, 0)).isInfinite();
    }

    @Test
    void theOnlyOutputHasAllColumns() {
        OutputPort port = new OutputPort("y", 0, 2, TargetKind.REAL, Decision.NONE);
        Engine<double[]> engine = Engine.create(new Copy(List.of(port)), Vectors.DOUBLE, 1);

        Evaluation evaluation = engine.evaluate(Dataset.of(new double[][] {{1, 2}, {3, 4}}, new double[2][2]));

        assertThat(rows(evaluation.outcome("y"), evaluation.outcome("y")::predicted))
                .isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
        assertThat(evaluation).hasToString("loss 0.0 over 2 rows");
    }

    private interface Cell {
        double at(int row, int component);
    }

    private static double[][] rows(Outcome outcome, Cell cell) {
        double[][] rows = new double[outcome.rows()][outcome.width()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = cell.at(i, j);
            }
        }
        return rows;
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
                    .map(p -> new Layer(p.layer(), "Copy", "Copy", new int[] {p.size()}, List.of(), labels(p)))
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
