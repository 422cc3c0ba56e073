package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Descent;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that normalize over mini-batches, against an oracle that differentiates through what the observations have in common. */
class BatchNormalizationTest {
    private static final long SEED = Long.getLong("cadena.battery.seed", 43);
    private static final int RANDOM = 40;
    private static final int NOISY = 20;

    /** More observations than a pass of other networks has. */
    private static final int ROWS = 70;

    /** A gradient is over all of its rows as one mini-batch; a loss, and a gradient by an input, over each of them alone. */
    @ParameterizedTest
    @ValueSource(ints = {GraphNets.FEW, GraphNets.MANY})
    void gradientsFollowTheOracle(int units) {
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (boolean isDouble : new boolean[] {true, false}) {
            Subject subject = Subject.of(List.of(GraphNets.normalizedByBatches(units, isDouble)))
                    .get(0);
            assertThat(subject.isUnrolled()).isFalse();
            Observations data = Observations.of(subject.net(), ROWS, random);
            faults.addAll(GradientCheck.faults(subject, data, new int[] {1, 2, 7, ROWS}, new Report.Tally()));
        }
        assertThat(faults).as("seed %s", SEED).isEmpty();
    }

    /** Updates of some rows, of all, and of those left over, which are one in one case; in every order. */
    @ParameterizedTest
    @ValueSource(ints = {GraphNets.FEW, GraphNets.MANY})
    void trainingsFollowTheDefinition(int units) {
        List<String> faults = new ArrayList<>();
        Subject subject =
                Subject.of(List.of(GraphNets.normalizedByBatches(units, true))).get(0);
        Observations data = Observations.of(subject.net(), 11, new SplittableRandom(SEED));
        for (int batchSize : new int[] {1, 4, 5, 11}) {
            for (boolean shuffled : new boolean[] {true, false}) {
                faults.addAll(TrainingCheck.faults(
                        subject, data, new Descent(0.05, true, batchSize, shuffled, 7L * batchSize - 9), 3));
            }
        }
        assertThat(faults).as("seed %s", SEED).isEmpty();
    }

    /** By the bounds of rounding alone, since a small variance may leave few digits. */
    @Test
    void randomGraphsFollowTheOracle() {
        List<Net> nets = Stream.generate(new RandomNets(SEED)::graph)
                .filter(net -> net.layers().stream().anyMatch(BatchNormalizationTest::isNormalization))
                .map(net -> net.map(BatchNormalizationTest::overBatches))
                .limit(RANDOM)
                .toList();
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (Subject subject : Subject.of(nets)) {
            Observations data = Observations.of(subject.net(), 6, random);
            GradientCheck.faultsBeyondRounding(subject, data, new Report.Tally()).stream()
                    .map(fault -> fault + " in " + subject.net())
                    .forEach(faults::add);
        }
        assertThat(faults).as("seed %s", SEED).isEmpty();
        Report.section("batch normalization", RANDOM + " random graphs");
    }

    /** With layers that draw, among others: one step of rate 1, so that the weights tell the gradient. */
    @Test
    void stepsOnRandomGraphsFollowTheOracle() {
        List<Net> nets = Stream.generate(new RandomNets(SEED)::graph)
                .filter(net -> net.layers().stream().anyMatch(BatchNormalizationTest::isNormalization)
                        && net.layers().stream().anyMatch(layer -> layer.kind().isNoise()))
                .map(net -> net.in(true).map(BatchNormalizationTest::overBatches))
                .limit(NOISY)
                .toList();
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (Subject subject : Subject.of(nets)) {
            Observations data = Observations.of(subject.net(), 5, random);
            TrainingCheck.faults(subject, data, new Descent(1, false, 5, true, 5), 1).stream()
                    .map(fault -> fault + " in " + subject.net())
                    .forEach(faults::add);
        }
        assertThat(faults).as("seed %s", SEED).isEmpty();
    }

    private static boolean isNormalization(Layer layer) {
        return layer.kind() instanceof Kind.LayerNormalization;
    }

    private static Layer overBatches(Layer layer) {
        return layer.kind() instanceof Kind.LayerNormalization normalization
                ? new Layer(
                        layer.name(),
                        new Kind.BatchNormalization(normalization.epsilon()),
                        layer.from(),
                        layer.activation(),
                        layer.judge())
                : layer;
    }
}
