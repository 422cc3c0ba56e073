package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conventions at kinks: exact numbers, which lie between the slopes to the left and to the right. */
class KinksTest {
    /** A network of one weight, 1, without a bias: L(w) = loss(activation(w x), y). All numbers here are exact. */
    private record Kink(
            Activation activation, Loss loss, double x, double y, double slope, double left, double right) {}

    private static final List<Kink> KINKS = List.of(
            // With |p − y| far from its kink, L = |a(x) − y|, the slope of a by w is a'(x) · x; x = 0 would hide it, so
            // the kink of an activation is met through a bias: see through(…).
            new Kink(Activation.IDENTITY, Loss.MEAN_ABSOLUTE_ERROR, 2, 2, 0, -2, 2),
            new Kink(Activation.IDENTITY, Loss.MEAN_ABSOLUTE_ERROR, -2, -2, 0, -2, 2),
            new Kink(Activation.IDENTITY, Loss.HINGE, 1, 1, 0, -1, 0),
            new Kink(Activation.IDENTITY, Loss.HINGE, -1, -1, 0, -1, 0),
            // Huber's two sides have one slope at ±δ.
            new Kink(Activation.IDENTITY, Loss.HUBER, 2, 2 - Loss.HUBER_DELTA, 1.6, 1.6, 1.6),
            new Kink(Activation.IDENTITY, Loss.HUBER, 2, 2 + Loss.HUBER_DELTA, -1.6, -1.6, -1.6),
            new Kink(Activation.IDENTITY, Loss.HUBER, 2, 2, 0, 0, 0));

    @Test
    void ofLosses() {
        List<Net> chains = new ArrayList<>();
        for (boolean isDouble : new boolean[] {false, true}) {
            for (Kink k : KINKS) {
                chains.add(chain(k.activation(), false, k.loss(), isDouble));
            }
        }
        List<Subject> subjects = Subject.of(chains);
        for (int i = 0; i < subjects.size(); i++) {
            Kink k = KINKS.get(i % KINKS.size());
            Subject subject = subjects.get(i);
            subject.setParameters(new double[] {1});
            double slope = subject.gradient(new double[][] {{k.x()}}, new double[][] {{k.y()}})[0];
            double rounding =
                    k.loss() == Loss.HUBER ? 4 * subject.net().rounding().unit() : 0;
            assertThat(Math.abs(slope - k.slope())).as("%s, slope %s", k, slope).isLessThanOrEqualTo(rounding);
            assertThat(slope).as("%s", k).isBetween(k.left() - rounding, k.right() + rounding);
        }
    }

    /** An activation met exactly at z, its value there, and its derivative: by convention, from the left and the right. */
    private record Corner(Activation activation, double z, double value, double slope, double left, double right) {}

    private static final double SELU = 1.0507009873554805;

    private static final List<Corner> CORNERS = List.of(
            new Corner(Activation.RELU, 0, 0, 0, 0, 1),
            new Corner(Activation.LEAKY_RELU, 0, 0, 0.03, 0.03, 1),
            new Corner(Activation.ELU, 0, 0, 0.7, 0.7, 1),
            new Corner(Activation.SELU, 0, 0, SELU * 1.6732632423543772, SELU, SELU * 1.6732632423543772),
            new Corner(Activation.SOFTSIGN, 0, 0, 1, 1, 1),
            new Corner(Activation.HARD_SIGMOID, -3, 0, 0, 0, 1 / 6.0),
            new Corner(Activation.HARD_SIGMOID, 3, 1, 0, 0, 1 / 6.0));

    @Test
    void ofActivations() {
        for (boolean isDouble : new boolean[] {false, true}) {
            List<Net> chains = CORNERS.stream()
                    .map(c -> chain(c.activation(), true, Loss.MEAN_ABSOLUTE_ERROR, isDouble))
                    .toList();
            List<Subject> subjects = Subject.of(chains);
            for (int i = 0; i < CORNERS.size(); i++) {
                Corner corner = CORNERS.get(i);
                Subject subject = subjects.get(i);
                double rounding = 4 * subject.net().rounding().unit();
                for (double zero : new double[] {0.0, -0.0}) {
                    // z = 1 · 0 + bias: the derivative by the bias is the activation's, and the target is far below.
                    subject.setParameters(new double[] {1, corner.z()});
                    double[] x = {zero};
                    double slope = subject.gradient(new double[][] {x}, new double[][] {{-100}})[1];
                    assertThat(subject.predict(x)[0]).as("%s", corner).isEqualTo(corner.value());
                    assertThat(Math.abs(slope - corner.slope()))
                            .as("%s, slope %s", corner, slope)
                            .isLessThanOrEqualTo(rounding);
                    assertThat(slope).as("%s", corner).isBetween(corner.left() - rounding, corner.right() + rounding);
                }
            }
        }
    }

    @Test
    void noActivationHidesNaN() {
        List<Net> chains = new ArrayList<>();
        for (boolean isDouble : new boolean[] {false, true}) {
            for (Activation activation : Activation.values()) {
                if (activation != Activation.SOFTMAX) {
                    chains.add(chain(activation, true, Loss.MEAN_SQUARED_ERROR, isDouble));
                }
            }
            chains.add(Chain.of(1, List.of(Chain.dense(2, Activation.SOFTMAX)), Loss.MEAN_SQUARED_ERROR, 1, isDouble));
        }
        for (Subject subject : Subject.of(chains)) {
            assertThat(subject.forward(new double[] {Double.NaN}))
                    .as("%s", subject.net())
                    .containsOnly(Double.NaN);
        }
    }

    private static Net chain(Activation activation, boolean bias, Loss loss, boolean isDouble) {
        return Chain.of(
                1, List.of(bias ? Chain.dense(1, activation) : Chain.unbiased(1, activation)), loss, 1, isDouble);
    }
}
