package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Descent;
import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stochastic, mini-batch and batch gradient descent against their definitions, over several epochs. */
class TrainingTest {
    private static final int ROWS = 23;
    private static final int EPOCHS = 5;

    /** Smooth activations: a kink would be crossed at the same step, or not, by the last bit of a weight. */
    private static final List<Net> CHAINS = List.of(
            chain(3, 4, Activation.TANH, 2, Activation.IDENTITY, Loss.MEAN_SQUARED_ERROR),
            chain(6, 11, Activation.SILU, 3, Activation.SOFTMAX, Loss.CATEGORICAL_CROSS_ENTROPY),
            chain(3, 4, Activation.GELU, 2, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY));

    @Test
    void followsTheDefinition() {
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(21);
        int trainings = 0;
        for (Subject subject : Subject.of(CHAINS)) {
            Observations data = Observations.of(subject.net(), ROWS, random);
            for (Descent descent : descents()) {
                faults.addAll(TrainingCheck.faults(subject, data, descent, EPOCHS));
                trainings++;
            }
        }
        assertThat(faults).isEmpty();
        Report.section(
                "trainings",
                trainings + " of " + EPOCHS + " epochs within " + TrainingCheck.TOLERANCE + " of the largest weight");
    }

    @Test
    void aStepInFloatStaysWithinItsRounding() {
        List<Net> chains = CHAINS.stream().map(c -> c.in(false)).toList();
        SplittableRandom random = new SplittableRandom(29);
        double rate = 0.125;
        for (Subject subject : Subject.of(chains)) {
            for (Reduction reduction : Reduction.values()) {
                Observations data = Observations.of(subject.net(), ROWS, random);
                subject.setParameters(data.w());
                Training training = Training.batch().optimizer(Sgd.of(rate)).reduction(reduction);
                subject.single().train(data.x(), data.y(), training);
                double[] actual = subject.parameters();
                Oracle oracle = new Oracle(subject.net(), data.w());
                Judgement[] rows = IntStream.range(0, ROWS)
                        .mapToObj(i -> oracle.judge(data.x()[i], data.y()[i]))
                        .toArray(Judgement[]::new);
                Judgement mean = oracle.mean(rows, ROWS);
                double step = reduction == Reduction.MEAN ? rate : rate * ROWS;
                double unit = subject.net().rounding().unit();
                for (int k = 0; k < actual.length; k++) {
                    double move = step * mean.gradient()[k];
                    double expected = data.w()[k] - move;
                    // The gradient's own error; that of the step and the product; that of the new weight.
                    double bound = step * mean.error()[k] + 2 * unit * Math.abs(move) + unit * Math.abs(expected);
                    assertThat(Math.abs(actual[k] - expected))
                            .as("w[%s] of %s, %s: %s, not %s", k, subject.net(), reduction, actual[k], expected)
                            .isLessThanOrEqualTo(bound);
                }
            }
        }
    }

    private static List<Descent> descents() {
        List<Descent> descents = new ArrayList<>();
        for (int batchSize : new int[] {1, 5, ROWS - 1, ROWS}) {
            for (boolean mean : new boolean[] {true, false}) {
                for (boolean shuffled : new boolean[] {true, false}) {
                    descents.add(new Descent(mean ? 0.1 : 0.01, mean, batchSize, shuffled, 7L * batchSize - 3));
                }
            }
        }
        return descents;
    }

    private static Net chain(int inputs, int units, Activation hidden, int outputs, Activation output, Loss loss) {
        return Chain.of(inputs, List.of(Chain.dense(units, hidden), Chain.dense(outputs, output)), loss, 0.75, true);
    }
}
