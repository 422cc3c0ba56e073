package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Descent;
import dev.cadena.processor.battery.oracle.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The battery in small, for a world in which something may be wrong. */
final class ControlRun implements Supplier<List<String>> {
    private static final int[] BATCHES = {1, 7};

    private static final List<Chain> CHAINS = List.of(
            new Chain(
                    2,
                    List.of(new Chain.Dense(3, Activation.TANH), new Chain.Dense(2, Activation.IDENTITY)),
                    Loss.MEAN_SQUARED_ERROR,
                    1.25,
                    true),
            new Chain(
                    2,
                    List.of(new Chain.Dense(3, Activation.RELU), new Chain.Dense(2, Activation.SOFTSIGN)),
                    Loss.MEAN_ABSOLUTE_ERROR,
                    1.25,
                    true),
            new Chain(
                    2,
                    List.of(new Chain.Dense(2, Activation.GELU), new Chain.Dense(3, Activation.SOFTMAX)),
                    Loss.MEAN_SQUARED_ERROR,
                    1.25,
                    true),
            new Chain(
                    6,
                    List.of(
                            new Chain.Dense(7, Activation.SILU),
                            new Chain.Dense(5, Activation.GELU_TANH),
                            new Chain.Dense(3, Activation.SOFTMAX)),
                    Loss.MEAN_SQUARED_ERROR,
                    1.25,
                    true),
            new Chain(
                    7,
                    List.of(new Chain.Dense(11, Activation.SIGMOID), new Chain.Dense(3, Activation.SOFTMAX)),
                    Loss.CATEGORICAL_CROSS_ENTROPY,
                    1.25,
                    true),
            new Chain(
                    7,
                    List.of(new Chain.Dense(11, Activation.TANH), new Chain.Dense(3, Activation.SOFTMAX)),
                    Loss.CATEGORICAL_CROSS_ENTROPY,
                    1.25,
                    false),
            // One layer, so that few roundings hide an inexact function.
            new Chain(1, List.of(new Chain.Dense(3, Activation.SOFTMAX)), Loss.CATEGORICAL_CROSS_ENTROPY, 1, false));

    @Override
    public List<String> get() {
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(22);
        for (Subject subject : Subject.of(CHAINS)) {
            Observations data = Observations.of(subject.chain(), 7, random);
            faults.addAll(GradientCheck.faults(subject, data, BATCHES, new Report.Tally()));
            boolean smooth = subject.chain().output().activation() != Activation.SOFTSIGN;
            if (faults.isEmpty() && smooth && subject.chain().isDouble()) {
                faults.addAll(TrainingCheck.faults(subject, data, new Descent(0.1, true, 3, true, 5), 2));
            }
            if (!faults.isEmpty()) {
                break;
            }
        }
        return faults;
    }
}
