package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import dev.cadena.processor.battery.oracle.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A sum over 2⁶⁰ paths, which only a walk that meets each layer once can finish. */
class LadderTest {
    private static final int RUNGS = 60;

    @Test
    void everyLayerIsMetOnce() {
        Net net = GraphNets.ladder(RUNGS, true);
        double[] w = weights(net);
        Observations data = new Observations(new double[][] {{0.5, -0.25}}, new double[][] {{0.75, -0.5}}, w);

        long start = System.nanoTime();
        Subject subject = Subject.of(List.of(net)).get(0);
        double seconds = (System.nanoTime() - start) / 1e9;

        Report.Tally tally = new Report.Tally();
        assertThat(GradientCheck.faults(subject, data, new int[] {1}, tally)).isEmpty();
        Report.section(
                "a ladder of " + RUNGS + " diamonds",
                String.format(Locale.ROOT, "compiled in %.1f s; ", seconds) + tally);
    }

    /** That the paths matter: slopes at the bottom are neither lost nor what is left of others that cancel. */
    @Test
    void theTopIsSeenFromTheBottom() {
        Net net = GraphNets.ladder(RUNGS, true);
        double[] w = weights(net);
        Judgement whole = new Oracle(net, w).judge(new double[] {0.5, -0.25}, new double[] {0.75, -0.5});
        double largest = Arrays.stream(whole.gradient()).map(Math::abs).max().orElseThrow();
        double atBottom =
                Arrays.stream(whole.gradient(), 0, 6).map(Math::abs).max().orElseThrow();
        double cancelled = whole.magnitude()[0] / Math.abs(whole.gradient()[0]);
        assertThat(atBottom).isGreaterThan(1e-4 * largest);
        assertThat(cancelled).isLessThan(1e3);
    }

    /** Positive, so that paths add up instead of cancelling, and such that slopes neither vanish nor explode. */
    private static double[] weights(Net net) {
        SplittableRandom random = new SplittableRandom(35);
        double[] w = new double[net.weightCount()];
        for (Tensor tensor : net.tensors()) {
            for (int k = tensor.at(); k < tensor.end() && tensor.role().equals("weights"); k++) {
                w[k] = Math.rint(random.nextDouble(0.1, 0.5) * 8192) / 8192;
            }
        }
        return w;
    }
}
