package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random chains against the oracle: 100, or as many as {@code -Dcadena.battery.chains} says. */
class RandomChainsTest {
    private static final int COUNT = Integer.getInteger("cadena.battery.chains", 100);
    private static final long SEED = Long.getLong("cadena.battery.seed", 23);
    private static final int AT_ONCE = 50;
    private static final int[] BATCHES = {1, 5};

    @Test
    void agreeWithTheOracle() {
        RandomChains chains = new RandomChains(SEED);
        Report.Tally tally = new Report.Tally();
        int unrolled = 0;
        for (int done = 0; done < COUNT; done += AT_ONCE) {
            List<Chain> some = Stream.generate(chains::next)
                    .limit(Math.min(AT_ONCE, COUNT - done))
                    .toList();
            for (Subject subject : Subject.of(some)) {
                if (!faults(subject, tally).isEmpty()) {
                    failSmaller(subject.chain());
                }
                unrolled += subject.isUnrolled() ? 1 : 0;
            }
        }
        Report.section("random chains, seed " + SEED, tally + "; " + unrolled + " of the networks unrolled");
    }

    @Test
    void aFailingChainIsShrunk() {
        List<Chain.Layer> layers = new ArrayList<>();
        for (Activation activation : List.of(Activation.RELU, Activation.TANH, Activation.GELU)) {
            layers.add(new Chain.Dense(11, activation, false, "ZEROS"));
            layers.add(new Chain.Activate(activation));
        }
        layers.add(new Chain.Dense(5, Activation.SOFTMAX));
        Chain large = new Chain(12, layers, Loss.CATEGORICAL_CROSS_ENTROPY, 3, true);

        Chain small = RandomChains.shrunk(large, c -> c.layers().stream()
                .anyMatch(l -> l instanceof Chain.Dense d && d.activation() == Activation.TANH && d.units() > 4));

        assertThat(small)
                .isEqualTo(new Chain(
                        1,
                        List.of(new Chain.Dense(5, Activation.TANH), new Chain.Dense(2, Activation.SOFTMAX)),
                        Loss.CATEGORICAL_CROSS_ENTROPY,
                        1,
                        true));
    }

    private static void failSmaller(Chain failing) {
        Chain small = RandomChains.shrunk(failing, c -> !faults(c).isEmpty());
        fail("seed " + SEED + ": " + failing + "\nsmaller:\n" + small.source("N") + String.join("\n", faults(small)));
    }

    private static List<String> faults(Chain chain) {
        return faults(Subject.of(List.of(chain)).get(0), new Report.Tally());
    }

    private static List<String> faults(Subject subject, Report.Tally tally) {
        List<String> faults = new ArrayList<>(InitialWeights.faults(subject));
        Observations data = Observations.of(subject.chain(), 5, new SplittableRandom(SEED));
        faults.addAll(GradientCheck.faults(subject, data, BATCHES, tally));
        return faults;
    }
}
