package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every activation with every loss that may judge it, hidden and at the output, unrolled and over buffers. */
class EveryPairTest {
    private static final int[] BATCHES = {1, 2, 7, 33};
    private static final Report.Tally TALLY = new Report.Tally();

    @ParameterizedTest(name = "double: {0}, unrolled: {1}")
    @CsvSource({"false, true", "false, false", "true, true", "true, false"})
    void agreesWithTheOracle(boolean isDouble, boolean unrolled) {
        List<Subject> subjects = Subject.of(chains(isDouble, unrolled));

        SplittableRandom random = new SplittableRandom(20);
        List<String> faults = new ArrayList<>();
        for (Subject subject : subjects) {
            assertThat(subject.isUnrolled()).as("%s", subject.net()).isEqualTo(unrolled);
            Observations data = Observations.of(subject.net(), 33, random);
            List<String> found = GradientCheck.faults(subject, data, BATCHES, TALLY);
            if (!found.isEmpty()) {
                faults.add(found.size() + " in\n" + subject.net().source("N") + found.get(0));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Every loss with every activation that it may judge, and those that judge few with every hidden one before it. */
    private static List<Net> chains(boolean isDouble, boolean unrolled) {
        List<Net> chains = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Activation output : loss.judges()) {
                for (Activation hidden : Activation.values()) {
                    boolean twice = hidden == output
                            || (output == Activation.SOFTMAX || output == Activation.SIGMOID)
                                    && hidden == Activation.TANH;
                    // Random chains mix them in larger networks.
                    boolean mixed = unrolled && loss.judges().size() <= 2;
                    if (hidden.isElementwise() && (twice || mixed)) {
                        chains.add(chain(hidden, output, loss, isDouble, unrolled));
                    }
                }
            }
        }
        return chains;
    }

    private static Net chain(Activation hidden, Activation output, Loss loss, boolean isDouble, boolean unrolled) {
        List<Chain.Link> layers = unrolled
                ? List.of(Chain.dense(3, hidden), Chain.dense(2, output))
                : List.of(Chain.dense(8, hidden), Chain.dense(6, hidden), Chain.dense(3, output));
        return Chain.of(unrolled ? 2 : 5, layers, loss, 1.25, isDouble);
    }

    @AfterAll
    static void report() {
        Report.section("every pair of activation and loss", TALLY.toString());
    }
}
