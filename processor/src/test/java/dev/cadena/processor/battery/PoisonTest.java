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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in scratch memory, in outputs, and around an observation never reaches a result. */
class PoisonTest {
    private static final int BEFORE = 3;
    private static final int AFTER = 2;

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
        assertThat(run(subject.net(), program, vectors, data, Double.NaN))
                .as("%s", subject.net())
                .doesNotContain(Double.NaN)
                .isEqualTo(run(subject.net(), program, vectors, data, 0))
                .isEqualTo(run(subject.net(), program, vectors, data, 0x1p100));
    }

    /** Outputs, loss, the loss that comes with the gradient, the gradient, and the gradients by inputs. */
    private static <A> List<Double> run(
            Net net, Program<A> program, Vectors<A> vectors, Observations data, double poison) {
        A w = vectors.allocate(data.w().length);
        for (int k = 0; k < data.w().length; k++) {
            vectors.set(w, k, data.w()[k]);
        }
        A x = amid(vectors, data.x()[0], poison);
        // The target of an output that is not judged is poison as well.
        A y = amid(
                vectors,
                Arrays.stream(data.y()[0])
                        .map(t -> Double.isNaN(t) ? poison : t)
                        .toArray(),
                poison);
        A out = filled(vectors, BEFORE + data.y()[0].length + AFTER, poison);
        A g = vectors.allocate(data.w().length);
        program.forward(w, x, BEFORE, out, BEFORE, scratch(program, vectors, poison));
        List<Double> results = new ArrayList<>();
        IntStream.range(0, data.y()[0].length).forEach(k -> results.add(vectors.get(out, BEFORE + k)));
        results.add(program.loss(w, x, BEFORE, y, BEFORE, scratch(program, vectors, poison)));
        results.add(program.accumulate(w, x, BEFORE, y, BEFORE, g, scratch(program, vectors, poison)));
        IntStream.range(0, data.w().length).forEach(k -> results.add(vectors.get(g, k)));
        assertPoison(vectors, out, 0, BEFORE, poison);
        assertPoison(vectors, out, BEFORE + data.y()[0].length, vectors.length(out), poison);
        results.addAll(inputGradients(net, program, vectors, w, x, y, poison));
        return results;
    }

    /** Those that are asked for; the others' places are left as they were. */
    private static <A> List<Double> inputGradients(
            Net net, Program<A> program, Vectors<A> vectors, A w, A x, A y, double poison) {
        List<Double> results = new ArrayList<>();
        if (net.inputs().stream().noneMatch(PoisonTest::wantsGradient)) {
            return results;
        }
        A gx = filled(vectors, vectors.length(x), poison);
        program.inputGradient(w, x, BEFORE, y, BEFORE, gx, BEFORE, scratch(program, vectors, poison));
        int at = BEFORE;
        for (Layer input : net.inputs()) {
            int end = at + net.size(input.name());
            if (wantsGradient(input)) {
                for (int k = at; k < end; k++) {
                    results.add(vectors.get(gx, k));
                }
            } else {
                assertPoison(vectors, gx, at, end, poison);
            }
            at = end;
        }
        assertPoison(vectors, gx, 0, BEFORE, poison);
        assertPoison(vectors, gx, at, vectors.length(gx), poison);
        return results;
    }

    private static <A> void assertPoison(Vectors<A> vectors, A array, int from, int to, double poison) {
        for (int i = from; i < to; i++) {
            assertThat(Double.compare(vectors.get(array, i), poison))
                    .as("what was not to be written, at %s", i)
                    .isZero();
        }
    }

    private static boolean wantsGradient(Layer input) {
        return ((Kind.Input) input.kind()).gradient();
    }

    private static <A> A filled(Vectors<A> vectors, int length, double poison) {
        A array = vectors.allocate(length);
        IntStream.range(0, length).forEach(i -> vectors.set(array, i, poison));
        return array;
    }

    private static <A> A amid(Vectors<A> vectors, double[] values, double poison) {
        A array = vectors.allocate(BEFORE + values.length + AFTER);
        for (int i = 0; i < vectors.length(array); i++) {
            boolean inside = i >= BEFORE && i < BEFORE + values.length;
            vectors.set(array, i, inside ? values[i - BEFORE] : poison);
        }
        return array;
    }

    private static <A> A scratch(Program<A> program, Vectors<A> vectors, double poison) {
        return filled(vectors, program.scratchSize(), poison);
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
