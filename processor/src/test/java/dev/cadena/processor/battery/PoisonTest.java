package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;
import dev.cadena.train.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in scratch memory, in outputs, and around an observation never reaches a result. */
class PoisonTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sameBitsFromCleanAndPoisonedMemory(boolean isDouble) {
        SplittableRandom random = new SplittableRandom(26);
        for (Subject subject : Subject.of(nets(isDouble))) {
            Observations data = Observations.of(subject.net(), 1, random);
            if (isDouble) {
                check(subject, subject.<double[]>program(), Vectors.DOUBLE, data);
            } else {
                check(subject, subject.<float[]>program(), Vectors.FLOAT, data);
            }
        }
    }

    private static <A> void check(Subject subject, Program<A> program, Vectors<A> vectors, Observations data) {
        assertThat(run(subject, program, vectors, data, Double.NaN))
                .as("%s", subject.net())
                .doesNotContain(Double.NaN)
                .isEqualTo(run(subject, program, vectors, data, 0))
                .isEqualTo(run(subject, program, vectors, data, 0x1p100));
    }

    /** Outputs, loss, the loss that comes with the gradient, the gradient, and the gradients by inputs. */
    private static <A> List<Double> run(
            Subject subject, Program<A> program, Vectors<A> vectors, Observations data, double poison) {
        Net net = subject.net();
        Memory<A> memory = new Memory<>(program, vectors, poison);
        double[] w = subject.withState(data.w());
        double[] x = Arrays.stream(data.x()[0])
                .map(value -> Double.isNaN(value) ? 0.5 : value)
                .toArray();
        // The target of an output that is not judged is NaN, which becomes poison as well.
        double[] y = data.y()[0];
        List<Double> results = new ArrayList<>();
        add(memory.forward(w, x), results);
        results.add(memory.loss(w, x, y));
        add(memory.gradient(w, x, y), results);
        if (net.inputs().stream().anyMatch(PoisonTest::wantsGradient)) {
            double[] gradient = memory.inputGradient(w, x, y);
            int at = 0;
            for (Layer input : net.inputs()) {
                int end = at + net.size(input.name());
                for (int k = at; k < end; k++) {
                    if (wantsGradient(input)) {
                        results.add(gradient[k]);
                    } else {
                        assertThat(Double.compare(gradient[k], poison))
                                .as("what was not to be written, at %s", k)
                                .isZero();
                    }
                }
                at = end;
            }
        }
        return results;
    }

    private static void add(double[] values, List<Double> results) {
        for (double value : values) {
            results.add(value);
        }
    }

    private static boolean wantsGradient(Layer input) {
        return ((Kind.Input) input.kind()).gradient();
    }

    private static List<Net> nets(boolean isDouble) {
        List<Net> nets = new ArrayList<>(GraphNets.all(GraphNets.FEW, isDouble));
        nets.addAll(GraphNets.all(GraphNets.MANY, isDouble));
        for (int units : new int[] {3, 17}) {
            for (Loss loss : Loss.values()) {
                Activation output =
                        loss.judges().stream().sorted().skip(1).findFirst().orElse(Activation.SOFTMAX);
                nets.add(Chain.of(
                        4,
                        List.of(
                                new Chain.Link(new Kind.Rescale(0.5, -0.25), Activation.IDENTITY),
                                loss == Loss.HUBER
                                        ? Chain.unbiased(units, Activation.SILU)
                                        : Chain.dense(units, Activation.SILU),
                                Chain.dense(2, output)),
                        loss,
                        1,
                        isDouble));
                if (loss == Loss.MEAN_SQUARED_ERROR) {
                    nets.add(Chain.of(
                            4,
                            List.of(Chain.dense(units, Activation.RELU), Chain.dense(3, Activation.SOFTMAX)),
                            loss,
                            2,
                            isDouble));
                }
            }
        }
        return nets;
    }
}
