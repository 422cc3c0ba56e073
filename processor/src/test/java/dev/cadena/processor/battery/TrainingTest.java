package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Descent;
import dev.cadena.processor.battery.oracle.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Stochastic, mini-batch and batch gradient descent against their definitions, over several epochs. */
class TrainingTest {
    private static final int ROWS = 23;
    private static final int EPOCHS = 5;

    /** Smooth activations: a kink would be crossed at the same step, or not, by the last bit of a weight. */
    private static final List<Chain> CHAINS = List.of(
            chain(3, 4, Activation.TANH, 2, Activation.IDENTITY, Loss.MEAN_SQUARED_ERROR),
            chain(6, 11, Activation.SILU, 3, Activation.SOFTMAX, Loss.CATEGORICAL_CROSS_ENTROPY),
            chain(3, 4, Activation.GELU, 2, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY));

    @Test
    void followsTheDefinition() {
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(21);
        int trainings = 0;
        for (Subject subject : Subject.of(CHAINS)) {
            Observations data = Observations.of(subject.chain(), ROWS, random);
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

    private static Chain chain(int inputs, int units, Activation hidden, int outputs, Activation output, Loss loss) {
        return new Chain(
                inputs, List.of(new Chain.Dense(units, hidden), new Chain.Dense(outputs, output)), loss, 0.75, true);
    }
}
