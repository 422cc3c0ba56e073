package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Descent;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The battery in small, for a world in which something may be wrong. */
class ControlRun implements Supplier<List<String>> {
    private static final int[] BATCHES = {1, 7};

    private static final List<Net> CHAINS = List.of(
            Chain.of(
                    2,
                    List.of(Chain.dense(3, Activation.TANH), Chain.dense(2, Activation.IDENTITY)),
                    Loss.MEAN_SQUARED_ERROR,
                    1.25,
                    true),
            Chain.of(
                    2,
                    List.of(Chain.dense(3, Activation.RELU), Chain.dense(2, Activation.SOFTSIGN)),
                    Loss.MEAN_ABSOLUTE_ERROR,
                    1.25,
                    true),
            Chain.of(
                    2,
                    List.of(Chain.dense(2, Activation.GELU), Chain.dense(3, Activation.SOFTMAX)),
                    Loss.MEAN_SQUARED_ERROR,
                    1.25,
                    true),
            Chain.of(
                    6,
                    List.of(
                            Chain.dense(7, Activation.SILU),
                            Chain.dense(5, Activation.GELU_TANH),
                            Chain.dense(3, Activation.SOFTMAX)),
                    Loss.MEAN_SQUARED_ERROR,
                    1.25,
                    true),
            Chain.of(
                    7,
                    List.of(Chain.dense(11, Activation.SIGMOID), Chain.dense(3, Activation.SOFTMAX)),
                    Loss.CATEGORICAL_CROSS_ENTROPY,
                    1.25,
                    true),
            Chain.of(
                    7,
                    List.of(Chain.dense(11, Activation.TANH), Chain.dense(3, Activation.SOFTMAX)),
                    Loss.CATEGORICAL_CROSS_ENTROPY,
                    1.25,
                    false),
            Chain.of(
                    4,
                    List.of(
                            Chain.dense(18, Activation.RELU),
                            Chain.dense(17, Activation.RELU),
                            Chain.dense(3, Activation.SOFTMAX)),
                    Loss.CATEGORICAL_CROSS_ENTROPY,
                    1.25,
                    true),
            // One layer, so that few roundings hide an inexact function.
            Chain.of(1, List.of(Chain.dense(3, Activation.SOFTMAX)), Loss.CATEGORICAL_CROSS_ENTROPY, 1, false));

    /** Compiled one list after the other: most faults show in one of the first. */
    static final List<List<Net>> NETS = List.of(
            CHAINS.subList(0, 1),
            CHAINS.subList(1, 4),
            CHAINS.subList(4, CHAINS.size()),
            List.of(
                    // Two losses of one width, so that their values could share memory.
                    Net.of(
                            true,
                            Layer.input("table", 6),
                            Layer.dense("first", 20, "table")
                                    .with(Activation.SOFTMAX)
                                    .judged(Loss.CATEGORICAL_CROSS_ENTROPY, 1),
                            Layer.dense("second", 20, "table")
                                    .with(Activation.SELU)
                                    .judged(Loss.HINGE, 1)),
                    // Unrolled, with rows that share their gain and bias.
                    Net.of(
                            true,
                            Layer.layer(new Kind.Input(List.of(2, 3), true), "table"),
                            Layer.layer(new Kind.LayerNormalization(0.25), "rows", "table"),
                            Layer.layer(Simple.FLATTEN, "flat", "rows"),
                            Layer.dense("end", 1, "flat").judged(Loss.MEAN_SQUARED_ERROR, 1)),
                    GraphNets.normalizedByBatches(GraphNets.FEW, true)),
            GraphNets.all(GraphNets.FEW, true),
            GraphNets.all(GraphNets.MANY, true));

    @Override
    public List<String> get() {
        SplittableRandom random = new SplittableRandom(22);
        for (List<Net> nets : NETS) {
            for (Subject subject : subjects(nets)) {
                List<String> faults = faults(subject, random);
                if (!faults.isEmpty()) {
                    return faults;
                }
            }
        }
        return List.of();
    }

    /** The next networks, compiled. */
    List<Subject> subjects(List<Net> nets) {
        return Subject.of(nets);
    }

    private static List<String> faults(Subject subject, SplittableRandom random) {
        List<String> faults = new ArrayList<>();
        Observations data = Observations.of(subject.net(), 7, random);
        note("the gradient check", GradientCheck.faults(subject, data, BATCHES, new Report.Tally()), faults);
        if (faults.isEmpty()
                && GraphNets.isSmooth(subject.net())
                && subject.net().isDouble()) {
            Descent descent = new Descent(0.1, true, 3, true, 5);
            note("the trajectory of a training", TrainingCheck.faults(subject, data, descent, 2), faults);
        }
        return faults;
    }

    /** Notes faults, each with what found it. */
    private static void note(String check, List<String> found, List<String> faults) {
        found.forEach(fault -> faults.add(check + ": " + fault));
    }
}
