package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cadena.DataException;
import dev.cadena.DivergenceException;
import dev.cadena.Layer;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A network with two inputs and three outputs, of which one has no loss; s is a + 2b₀ + 3b₁. */
class EngineTest {
    private static final List<InputPort> INPUTS = List.of(new InputPort("a", 0, 1), new InputPort("b", 1, 2));
    private static final List<OutputPort> OUTPUTS = List.of(
            new OutputPort("free", 0, 1, TargetKind.NONE, Decision.ABOVE_HALF),
            new OutputPort("kind", 1, 2, TargetKind.DISTRIBUTION, Decision.ARG_MAX),
            new OutputPort("odd", 3, 1, TargetKind.PROBABILITY, Decision.ABOVE_HALF));

    // s = 6 and s = 0
    private static final Dataset DATA = Dataset.builder()
            .input("a", new double[] {1, 0})
            .input("b", new double[][] {{1, 1}, {0, 0}})
            .target("kind", new int[] {1, 0})
            .target("odd", new int[] {1, 1})
            .build();

    private final Engine<double[]> engine = Engine.create(new SumProgram(INPUTS, OUTPUTS), Vectors.DOUBLE, 1);

    @Test
    void sumsTheLossesOfAllOutputs() {
        // (6 − 0)² + (6 − 1)² + (6 − 1)², and 1² + 0² + 1²
        assertThat(engine.loss(DATA)).isEqualTo((36 + 25 + 25 + 2) / 2.0);
        assertThat(engine.gradient(DATA)).containsExactly(0, 36, 30, 30);

        engine.train(DATA, Training.batch().reduction(Reduction.SUM).optimizer(Sgd.of(0.5)));

        assertThat(engine.parameters()).containsExactly(1, -35, -29, -29);
    }

    @Test
    void evaluatesEachJudgedOutput() {
        engine.setParameters(new double[] {1, 1, 2, -1});

        Evaluation evaluation = engine.evaluate(DATA);

        assertThat(evaluation.outputs()).containsExactly("kind", "odd");
        assertThat(evaluation.confusion("kind")).isDeepEqualTo(new int[][] {{1, 0}, {0, 1}});
        assertThat(evaluation.confusion("odd")).isDeepEqualTo(new int[][] {{0, 0}, {2, 0}});
        assertThat(evaluation.loss()).isEqualTo(engine.loss(DATA));
    }

    @Test
    void differentiatesEachRowByAnInput() {
        double[] w = {1, 1, 2, -1};
        engine.setParameters(w);

        // ∂L/∂s is 2 · (1 · 6 + 2 · (12 − 1) − (−6 − 1)) and 2 · (1 · −1 + 2 · 0 − (−1))
        assertThat(engine.inputGradient(0, DATA)).isDeepEqualTo(new double[][] {{70}, {0}});
        assertThat(engine.inputGradient(1, DATA)).isDeepEqualTo(new double[][] {{140, 210}, {0, 0}});
        assertThat(engine.parameters()).isEqualTo(w);
        assertThatThrownBy(() -> engine.inputGradient(0, Dataset.of(new double[1][1], new int[1])))
                .isInstanceOf(DataException.class);
    }

    /** The parts of a data set are as good as data sets of their rows, and errors name the row of the user's arrays. */
    @Test
    void acceptsPartsOfADataset() {
        assertThat(engine.loss(DATA.subset(new int[] {0}))).isEqualTo(36 + 25 + 25);
        assertThat(engine.loss(DATA.subset(new int[] {1, 1, 0}))).isEqualTo((2 + 2 + 86) / 3.0);
        assertThat(engine.gradient(DATA.shuffled(1))).containsExactly(engine.gradient(DATA));
        Dataset bad = Dataset.builder()
                .input("a", new double[] {1, 0, Double.NaN})
                .input("b", new double[3][2])
                .target("kind", new int[] {1, 7, 0})
                .target("odd", new int[3])
                .build();

        DataException number = catchThrowableOfType(
                DataException.class, () -> engine.train(bad.subset(new int[] {2, 0}), Training.batch()));
        assertThat(number)
                .hasMessage("input a, row 0, column 0 is NaN: only finite numbers are accepted;"
                        + " row 0 of this part is row 2 of the whole data set");
        assertThat(number.row()).isEqualTo(2);
        assertThat(number.column()).isZero();
        DataException label =
                catchThrowableOfType(DataException.class, () -> engine.evaluate(bad.subset(new int[] {0, 1})));
        assertThat(label).hasMessageNotContaining("this part");
        assertThat(label.row()).isEqualTo(1);
    }

    /** Only their sum is known, and y is as likely to blame as z. */
    @Test
    void blamesAllJudgedOutputsForAnInfiniteLoss() {
        OutputPort y = new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE);
        OutputPort z = new OutputPort("z", 1, 1, TargetKind.REAL, Decision.NONE);
        OutputPort free = new OutputPort("free", 2, 1, TargetKind.NONE, Decision.NONE);
        assertThat(divergence(List.of(y, z, free), Dataset.builder().target("z", new double[1])))
                .hasMessageStartingWith(
                        "the loss became NaN or infinite in epoch 1, batch 1, one of the layers y, z, before any weight had changed: the"
                                + " values are too large, or a formula is not defined for them; scale the inputs")
                .extracting(DivergenceException::layer)
                .isEqualTo("y, z");
        assertThat(divergence(List.of(y), Dataset.builder()))
                .hasMessageStartingWith(
                        "the loss became NaN or infinite in epoch 1, batch 1, layer y, before any weight had changed")
                .extracting(DivergenceException::layer)
                .isEqualTo("y");
    }

    /** Of y's loss, whose gradient stays finite. */
    private static DivergenceException divergence(List<OutputPort> outputs, Dataset.Builder data) {
        Engine<double[]> infinite = Engine.create(new SumProgram(INPUTS, outputs), Vectors.DOUBLE, 1);
        Dataset all = data.input("a", new double[1])
                .input("b", new double[1][2])
                .target("y", new double[] {1e200})
                .build();
        return catchThrowableOfType(DivergenceException.class, () -> infinite.train(all, Training.batch()));
    }

    @Test
    void classifiesByTheOnlyOutput() {
        Engine<double[]> one = Engine.create(
                new SumProgram(
                        INPUTS.subList(0, 1),
                        List.of(new OutputPort("k", 0, 2, TargetKind.DISTRIBUTION, Decision.ARG_MAX))),
                Vectors.DOUBLE,
                1);

        assertThat(one.classify(new double[] {1, 2})).isEqualTo(1);
        assertThat(one.classify(new double[][] {{1, 2}, {3, 2}})).containsExactly(1, 0);
        assertThatThrownBy(() -> one.classify(new double[][] {{1, 2}, {0, Double.NaN}}))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isEqualTo(1))
                .hasMessageContaining("output k for observation row 1 is NaN, which stands for no class");
    }

    @Test
    void saysThatADroppedTrainerBlocksAnother() {
        try (Trainer trainer = engine.trainer(DATA, Training.batch())) {
            assertThat(trainer.state().epochs()).isZero();
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> engine.train(DATA, Training.batch()),
                    () -> engine.trainer(DATA, Training.batch()),
                    () -> engine.reset(1),
                    () -> engine.setParameters(new double[4]))) {
                assertThatThrownBy(call)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("wait for it or close its Trainer, or ");
            }
        }
        engine.train(DATA, Training.batch());
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> engine.train((Dataset) null, Training.batch()))
                .withMessage("the data set is null");
        assertThatNullPointerException()
                .isThrownBy(() -> engine.train(DATA, null))
                .withMessageStartingWith("the training settings are null: pass for example Training.batch()");
        assertThatNullPointerException().isThrownBy(() -> engine.save(null)).withMessage("the file is null");
    }

    @Test
    void countsOneAsOne() {
        Engine<double[]> one = Engine.create(
                new SumProgram(
                        INPUTS.subList(0, 1), List.of(new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE))),
                Vectors.DOUBLE,
                1);
        assertThatThrownBy(() -> one.setParameters(new double[2]))
                .hasMessage("there are 2 values, but the network has 1 weight");
        assertThatThrownBy(() -> engine.setParameters(new double[1]))
                .hasMessage("there is 1 value, but the network has 4 weights");
        assertThat(one.layers())
                .extracting(Layer::toString)
                .containsExactly("a: Input [1], 0 weights", "y: Sum [1], 1 weight");
    }

    @Test
    void saysWhatDoesNotFit() {
        Engine<double[]> one = Engine.create(
                new SumProgram(
                        INPUTS.subList(0, 1), List.of(new OutputPort("k", 0, 2, TargetKind.REAL, Decision.NONE))),
                Vectors.DOUBLE,
                1);

        assertThat(one.misfitInput(new double[2])).hasMessage("the observation has 2 values, but the network takes 1");
        assertThat(one.misfitInput(null)).hasMessage("the observation is null");
        assertThat(one.misfitOutput(new double[1]))
                .hasMessage("the array for the output has 1 value, but the network yields 2");
        assertThat(one.misfitOutput(null)).hasMessage("the array for the output is null");
        assertThat(one.misfit(new double[2], new double[1])).hasMessageStartingWith("the observation has 2");
        assertThat(one.misfit(new double[1], new double[1])).hasMessageStartingWith("the array for the output has 1");
        assertThat(one.misfitInput(new double[] {Double.NaN}))
                .hasMessage("the observation, column 0 is NaN: only finite numbers are accepted");
        assertThat(one.misfit(new double[] {Double.NEGATIVE_INFINITY}, new double[1]))
                .hasMessageStartingWith("the observation, column 0 is -Infinity");
        assertThatThrownBy(() -> one.check(new double[][] {{1}, {Double.POSITIVE_INFINITY}}))
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(1);
                    assertThat(e.column()).isZero();
                })
                .hasMessage("observation row 1, column 0 is Infinity: only finite numbers are accepted");
        assertThatThrownBy(() -> one.check(new double[][] {{1}, {}}))
                .isInstanceOf(DataException.class)
                .hasMessage("observation row 1 has 0 values, but the network takes 1");
    }
}
