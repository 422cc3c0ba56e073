package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.fail;

import dev.cadena.processor.battery.oracle.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random networks against the oracle: 2,000 where the environment has a variable {@code CI}, 200 elsewhere, or as many as
 * {@code -Dcadena.battery.nets} says.
 */
class RandomNetsTest {
    private static final boolean CI = !System.getenv().getOrDefault("CI", "").isEmpty();
    private static final int COUNT = Integer.getInteger("cadena.battery.nets", CI ? 2_000 : 200);
    private static final long SEED = Long.getLong("cadena.battery.seed", 23);
    private static final int AT_ONCE = 50;
    private static final int[] BATCHES = {1, 5};

    @Test
    void agreeWithTheOracle() {
        RandomNets nets = new RandomNets(SEED);
        Report.Tally tally = new Report.Tally();
        int unrolled = 0;
        for (int done = 0; done < COUNT; done += AT_ONCE) {
            List<Net> some = Stream.generate(nets::next)
                    .limit(Math.min(AT_ONCE, COUNT - done))
                    .toList();
            for (Subject subject : compiled(some)) {
                if (!faults(subject, tally).isEmpty()) {
                    failSmaller(subject.net());
                }
                unrolled += subject.isUnrolled() ? 1 : 0;
            }
        }
        Report.section("random networks, seed " + SEED, tally + "; " + unrolled + " of the networks unrolled");
    }

    private static List<Subject> compiled(List<Net> nets) {
        try {
            return Subject.of(nets);
        } catch (AssertionError | LinkageError e) {
            nets.stream().filter(net -> !faults(net).isEmpty()).forEach(RandomNetsTest::failSmaller);
            throw e;
        }
    }

    private static void failSmaller(Net failing) {
        Net small = Shrinking.shrunk(failing, net -> !faults(net).isEmpty());
        fail("seed " + SEED + ": " + failing + "\nsmaller:\n" + small + String.join("\n", faults(small)));
    }

    /** What is wrong; a declaration that does not compile is. */
    private static List<String> faults(Net net) {
        try {
            return faults(Subject.of(List.of(net)).get(0), new Report.Tally());
        } catch (AssertionError | LinkageError e) {
            return List.of(e.toString());
        }
    }

    private static List<String> faults(Subject subject, Report.Tally tally) {
        Observations data = Observations.of(subject.net(), 5, new SplittableRandom(SEED));
        try {
            List<String> faults = new ArrayList<>(InitialWeights.faults(subject));
            faults.addAll(GradientCheck.faults(subject, data, BATCHES, tally));
            return faults;
        } catch (RuntimeException | LinkageError e) {
            return List.of(e.toString());
        }
    }
}
