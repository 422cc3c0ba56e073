package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Descent;
import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import dev.cadena.processor.battery.oracle.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings of networks with layers that draw random numbers, against an oracle that draws them by itself. */
class NoiseTrainingTest {
    private static final long SEED = Long.getLong("cadena.battery.seed", 41);
    private static final int RANDOM = 40;
    private static final int ROWS = 11;

    /** Updates of one row, of some, of all, and of those left over; in every order. */
    @ParameterizedTest
    @ValueSource(ints = {GraphNets.FEW, GraphNets.MANY})
    void followTheDefinition(int units) {
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        Subject subject = Subject.of(List.of(GraphNets.noisy(units, true))).get(0);
        assertThat(subject.isUnrolled()).isEqualTo(units == GraphNets.FEW);
        Observations data = Observations.of(subject.net(), ROWS, random);
        for (int batchSize : new int[] {1, 4, ROWS}) {
            for (boolean shuffled : new boolean[] {true, false}) {
                faults.addAll(TrainingCheck.faults(
                        subject, data, new Descent(0.05, true, batchSize, shuffled, 7L * batchSize - 9), 3));
            }
        }
        assertThat(faults).as("seed %s", SEED).isEmpty();
    }

    /** Where a ReLU is fused with what comes before it, a single step, since a later one may cross its kink. */
    @ParameterizedTest
    @ValueSource(ints = {GraphNets.FEW, GraphNets.MANY})
    void stepInFloatWithinTheirRounding(int units) {
        Net net = GraphNets.noisy(units, false)
                .map(layer -> layer.name().equals("left") ? layer.with(Activation.RELU) : layer);
        Subject subject = Subject.of(List.of(net)).get(0);
        Observations data = Observations.of(net, ROWS, new SplittableRandom(SEED));
        subject.setParameters(data.w());
        double rate = 0.5;
        Training training = Training.batch().optimizer(Sgd.of(rate)).seed(SEED).shuffle(false);
        subject.model().train(Datasets.of(net, data.x(), data.y()), training);
        double[] actual = subject.parameters();
        Oracle oracle = new Oracle(net, data.w());
        Judgement[] rows = IntStream.range(0, ROWS)
                .mapToObj(i -> oracle.judge(data.x()[i], data.y()[i], new Visit(SEED, i)))
                .toArray(Judgement[]::new);
        Judgement mean = oracle.mean(rows, ROWS);
        double unit = net.rounding().unit();
        for (int k = 0; k < actual.length; k++) {
            double move = rate * mean.gradient()[k];
            double expected = data.w()[k] - move;
            // The gradient's own error; that of the step and the product; that of the new weight.
            double bound = rate * mean.error()[k] + 2 * unit * Math.abs(move) + unit * Math.abs(expected);
            assertThat(Math.abs(actual[k] - expected))
                    .as("seed %s, w[%s]: %s, not %s", SEED, k, actual[k], expected)
                    .isLessThanOrEqualTo(bound);
        }
    }

    /** One step of rate 1, so that the weights tell the gradient. */
    @Test
    void stepsOnRandomGraphsFollowTheOracle() {
        List<Net> nets = Stream.generate(new RandomNets(SEED)::graph)
                .filter(net ->
                        net.layers().stream().anyMatch(layer -> layer.kind().isNoise()))
                // Noise may make a hard sigmoid certain of the wrong class: infinite cross-entropy.
                .filter(net -> net.layers().stream()
                        .noneMatch(layer -> layer.activation() == Activation.HARD_SIGMOID
                                && layer.judge().isPresent()))
                .limit(RANDOM)
                .map(net -> net.in(true))
                .toList();
        List<String> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (Subject subject : Subject.of(nets)) {
            Observations data = Observations.of(subject.net(), 3, random);
            TrainingCheck.faults(subject, data, new Descent(1, false, 3, true, 5), 1).stream()
                    .map(fault -> fault + " in " + subject.net())
                    .forEach(faults::add);
        }
        assertThat(faults).as("seed %s", SEED).isEmpty();
        Report.section("trainings with noise", RANDOM + " random graphs, a step of rate 1 each");
    }
}
