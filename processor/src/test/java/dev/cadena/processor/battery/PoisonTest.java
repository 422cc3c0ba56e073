package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
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
        for (Subject subject : Subject.of(chains(isDouble))) {
            Observations data = Observations.of(subject.net(), 1, random);
            if (isDouble) {
                check(subject, subject.<double[]>program(), Vectors.DOUBLE, data);
            } else {
                check(subject, subject.<float[]>program(), Vectors.FLOAT, data);
            }
        }
    }

    private static <A> void check(Subject subject, Program<A> program, Vectors<A> vectors, Observations data) {
        assertThat(run(program, vectors, data, Double.NaN))
                .as("%s", subject.net())
                .doesNotContain(Double.NaN)
                .isEqualTo(run(program, vectors, data, 0))
                .isEqualTo(run(program, vectors, data, 0x1p100));
    }

    /** Output, loss, the loss that comes with the gradient, and the gradient. */
    private static <A> List<Double> run(Program<A> program, Vectors<A> vectors, Observations data, double poison) {
        A w = vectors.allocate(data.w().length);
        for (int k = 0; k < data.w().length; k++) {
            vectors.set(w, k, data.w()[k]);
        }
        A x = amid(vectors, data.x()[0], poison);
        A y = amid(vectors, data.y()[0], poison);
        A out = amid(vectors, new double[data.y()[0].length], poison);
        for (int k = 0; k < data.y()[0].length; k++) {
            vectors.set(out, BEFORE + k, poison);
        }
        A g = vectors.allocate(data.w().length);
        program.forward(w, x, BEFORE, out, BEFORE, scratch(program, vectors, poison));
        List<Double> results = new ArrayList<>();
        IntStream.range(0, data.y()[0].length).forEach(k -> results.add(vectors.get(out, BEFORE + k)));
        results.add(program.loss(w, x, BEFORE, y, BEFORE, scratch(program, vectors, poison)));
        results.add(program.accumulate(w, x, BEFORE, y, BEFORE, g, scratch(program, vectors, poison)));
        IntStream.range(0, data.w().length).forEach(k -> results.add(vectors.get(g, k)));
        for (int i = 0; i < BEFORE; i++) {
            assertThat(Double.compare(vectors.get(out, i), poison))
                    .as("before the output")
                    .isZero();
        }
        assertThat(Double.compare(vectors.get(out, vectors.length(out) - 1), poison))
                .as("behind the output")
                .isZero();
        return results;
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
        A scratch = vectors.allocate(program.scratchSize());
        for (int i = 0; i < program.scratchSize(); i++) {
            vectors.set(scratch, i, poison);
        }
        return scratch;
    }

    private static List<Net> chains(boolean isDouble) {
        List<Net> chains = new ArrayList<>();
        for (int units : new int[] {3, 17}) {
            for (Loss loss : Loss.values()) {
                Activation output =
                        loss.judges().stream().sorted().skip(1).findFirst().orElse(Activation.SOFTMAX);
                chains.add(Chain.of(
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
                    chains.add(Chain.of(
                            4,
                            List.of(Chain.dense(units, Activation.RELU), Chain.dense(3, Activation.SOFTMAX)),
                            loss,
                            2,
                            isDouble));
                }
            }
        }
        return chains;
    }
}
