package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle's own slopes against central differences of five points of its own values, and its bounds against both. */
class OracleDifferencesTest {
    private static final int RANDOM = 25;
    private static final double STEP = 0x1p-10;

    /** Of the largest component, or of what the component is a sum of. */
    private static final double TOLERANCE = 1e-8;

    private final List<String> faults = new ArrayList<>();
    private int compared;
    private int atKinks;
    private double worst;
    private double loosest;

    @Test
    void agreeOnEveryKindOfLayer() {
        run(GraphNets.all(4, true).stream());
        assertThat(faults).isEmpty();
        assertThat(atKinks).as("components without a derivative within a step").isLessThan(compared / 20);
        // Rounding of a few dozen operations: bounds that are no stricter would prove little.
        assertThat(loosest).isLessThan(1e-13);
    }

    @Test
    void agreeOnRandomGraphs() {
        run(Stream.generate(new RandomNets(31)::graph).limit(RANDOM).map(net -> net.in(true)));
        assertThat(faults).isEmpty();
        assertThat(atKinks).as("components without a derivative within a step").isLessThan(compared / 20);
        Report.section(
                "the oracle's own slopes",
                compared + " on " + RANDOM + " random graphs, largest difference "
                        + String.format(Locale.ROOT, "%.1e", worst) + "; " + atKinks + " left out at kinks");
    }

    private void run(Stream<Net> nets) {
        SplittableRandom random = new SplittableRandom(32);
        nets.forEach(net -> {
            Observations data = Observations.of(net, 1, random);
            double[] x = data.x()[0];
            double[] y = data.y()[0];
            double[] w = data.w();
            Oracle oracle = new Oracle(net, w);
            compare(
                    net,
                    oracle.judge(x, y),
                    k -> h -> oracle.with(changed(w, k, h)).loss(x, y));
            compare(net, oracle.judgeByInputs(x, y), k -> h -> oracle.loss(changed(x, k, h), y));
        });
    }

    private void compare(Net net, Judgement judgement, IntFunction<DoubleUnaryOperator> losses) {
        double largest = Arrays.stream(judgement.magnitude()).max().orElse(0) + Math.abs(judgement.loss());
        for (int k = 0; k < judgement.gradient().length; k++) {
            DoubleUnaryOperator loss = losses.apply(k);
            double slope = judgement.gradient()[k];
            double difference = slope(loss, STEP);
            loosest = Math.max(loosest, judgement.error()[k] / largest);
            if (isFrozen(net, k, judgement)) {
                continue;
            }
            boolean agree = Math.abs(slope - difference) <= TOLERANCE * largest;
            // Where the slopes of a step and of half a step disagree, a kink lies between.
            if (!agree && Math.abs(difference - slope(loss, STEP / 2)) > TOLERANCE * largest) {
                atKinks++;
                continue;
            }
            compared++;
            worst = Math.max(worst, Math.abs(slope - difference) / largest);
            if (!agree) {
                faults.add("slope " + k + " is " + slope + ", but the difference " + difference + " in " + net);
            }
        }
    }

    /** Whether a component is a weight that is not trained: its slope is 0 by definition. */
    private static boolean isFrozen(Net net, int k, Judgement judgement) {
        return judgement.gradient().length == net.weightCount()
                && net.tensors().stream().anyMatch(t -> t.at() <= k && k < t.end() && net.isFrozen(t));
    }

    private static double slope(DoubleUnaryOperator loss, double h) {
        double near = loss.applyAsDouble(h) - loss.applyAsDouble(-h);
        double far = loss.applyAsDouble(2 * h) - loss.applyAsDouble(-2 * h);
        return (8 * near - far) / (12 * h);
    }

    private static double[] changed(double[] numbers, int k, double change) {
        return IntStream.range(0, numbers.length)
                .mapToDouble(i -> i == k ? numbers[i] + change : numbers[i])
                .toArray();
    }
}
