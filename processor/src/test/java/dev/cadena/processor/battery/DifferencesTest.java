package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The gradient of every pair of activation and loss against central differences of five points of the generated loss: no
 * formula of ours is involved.
 */
class DifferencesTest {
    /** Of the largest component of a tensor's gradient. */
    private static final double TOLERANCE = 1e-8;

    private static final double STEP = 0x1p-10;

    private final List<String> faults = new ArrayList<>();
    private int compared;
    private int atKinks;
    private double worst;

    @Test
    void agreeWithTheGradient() {
        List<Net> chains = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Activation output : loss.judges()) {
                Activation hidden = output.isElementwise() ? output : Activation.TANH;
                chains.add(Chain.of(2, List.of(Chain.dense(3, hidden), Chain.dense(2, output)), loss, 1.25, true));
            }
        }
        SplittableRandom random = new SplittableRandom(24);
        for (Subject subject : Subject.of(chains)) {
            compare(subject, Observations.of(subject.net(), 3, random));
        }
        assertThat(faults).isEmpty();
        assertThat(atKinks).as("components without a derivative within a step").isLessThan(compared / 20);
        Report.section(
                "differences",
                compared + " components of " + chains.size() + " networks, largest difference "
                        + String.format(Locale.ROOT, "%.1e", worst) + " of the largest component; " + atKinks
                        + " left out at kinks");
    }

    private void compare(Subject subject, Observations data) {
        subject.setParameters(data.w());
        double[] gradient = subject.gradient(data.x(), data.y());
        for (Tensor tensor : subject.net().tensors()) {
            double largest = 0;
            for (int k = tensor.at(); k < tensor.end(); k++) {
                largest = Math.max(largest, Math.abs(gradient[k]));
            }
            for (int at = tensor.at(); at < tensor.end(); at++) {
                double difference = slope(subject, data, at, STEP);
                // Where the slopes of a step and of half a step disagree, a kink lies between.
                if (Math.abs(difference - slope(subject, data, at, STEP / 2)) > TOLERANCE * largest) {
                    atKinks++;
                    continue;
                }
                compared++;
                double error = Math.abs(gradient[at] - difference) / largest;
                worst = Math.max(worst, largest == 0 ? 0 : error);
                if (!(Math.abs(gradient[at] - difference) <= TOLERANCE * largest)) {
                    faults.add("∂L/∂w[" + at + "] is " + gradient[at] + ", but the difference " + difference + " in "
                            + subject.net());
                }
            }
        }
    }

    private static double slope(Subject subject, Observations data, int k, double h) {
        double near = loss(subject, data, k, h) - loss(subject, data, k, -h);
        double far = loss(subject, data, k, 2 * h) - loss(subject, data, k, -2 * h);
        return (8 * near - far) / (12 * h);
    }

    private static double loss(Subject subject, Observations data, int k, double change) {
        double[] w = data.w().clone();
        w[k] += change;
        subject.setParameters(w);
        return subject.loss(data.x(), data.y());
    }
}
