package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logits around the edges of exp, far beyond them, tiny ones and zeros of both signs: finite, and right, for every pair. */
class ExtremesTest {
    private static final double[] LOGITS = {
        0, -0.0, 1e-30, -1e-30, 15.5, -15.5, 17, -17, 37, -37, 88, -88, 89, -89, 104, -104, 300, -300, 709, -709, 710,
        -710, 745, -745, 746, -746, 1000, -1000
    };

    /** Where a rounding of the logit exceeds the range in which anything happens. */
    private static final double[] HUGE = {1e10, -1e10, 1e20, -1e20, 1e30, -1e30};

    @Test
    void hugeLogitsGiveFiniteGradients() {
        List<String> faults = new ArrayList<>();
        for (Subject subject : Subject.of(everyPair())) {
            double range = subject.net().isDouble() ? Double.MAX_VALUE : Float.MAX_VALUE;
            for (double logit : HUGE) {
                for (double[] target : targets(subject.net())) {
                    Observations data = observation(subject.net(), logit, target);
                    double loss = new Oracle(subject.net(), data.w())
                            .judge(data.x()[0], target)
                            .loss();
                    subject.setParameters(data.w());
                    boolean finite =
                            Arrays.stream(subject.gradient(data.x(), data.y())).allMatch(Double::isFinite);
                    // Its derivative contains the square; beyond 2e19 in float training reports a divergence.
                    boolean squared = subject.net().output().activation() == Activation.GELU_TANH;
                    boolean representable = Math.abs(loss) < range && (!squared || logit * logit < range);
                    if (representable && !finite) {
                        faults.add("at " + logit + " of " + subject.net());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPairIsFiniteAndRight() {
        Report.Tally tally = new Report.Tally();
        List<String> faults = new ArrayList<>();
        int points = 0;
        for (Subject subject : Subject.of(everyPair())) {
            for (double logit : LOGITS) {
                for (double[] target : targets(subject.net())) {
                    points += check(subject, logit, target, tally, faults) ? 1 : 0;
                }
            }
        }
        assertThat(faults).isEmpty();
        Report.section("extreme logits", points + " points; largest share of the rounding bound " + tally.shares());
    }

    private static boolean check(
            Subject subject, double logit, double[] target, Report.Tally tally, List<String> faults) {
        Net net = subject.net();
        Observations data = observation(net, logit, target);
        Judgement expected = new Oracle(net, data.w()).judge(data.x()[0], target);
        if (Double.isInfinite(expected.loss())) {
            // A hard sigmoid that is certain of the wrong class: the loss is infinite, and so it must be reported.
            assertThat(net.output().activation()).isEqualTo(Activation.HARD_SIGMOID);
            subject.setParameters(data.w());
            if (subject.loss(data.x(), data.y()) != Double.POSITIVE_INFINITY) {
                faults.add("finite: " + net + " at " + logit);
            }
            return false;
        }
        for (String fault : GradientCheck.faultsBeyondRounding(subject, data, tally)) {
            faults.add(fault + " at logit " + logit + " in " + net);
        }
        return true;
    }

    private static List<Net> everyPair() {
        List<Net> chains = new ArrayList<>();
        for (boolean isDouble : new boolean[] {false, true}) {
            for (Loss loss : Loss.values()) {
                for (Activation activation : loss.judges()) {
                    int units = activation == Activation.SOFTMAX ? 3 : 1;
                    chains.add(Chain.of(1, List.of(Chain.dense(units, activation)), loss, 1.25, isDouble));
                }
            }
        }
        return chains;
    }

    /** Powers of the logit come before or after what decays faster than they grow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x * sigmoid(b * x)",
                "x * exp(-b * x^2)",
                "x^3 * exp(-b * x^2)",
                "exp(-b * abs(x)) * x^2",
                "x^2 * sigmoid(-b * abs(x))",
                "x^2 * (x * erfc(b * abs(x)))",
                "b * x^3 * exp(-b * abs(x)) / 3",
                "x * (1 - tanh(b * x)) / 2"
            })
    void slopesByATrainedNumberAreFinite(String formula) {
        List<OwnNetworks.Declared> declared = Stream.of(true, false)
                .map(isDouble -> new OwnNetworks.Declared(
                        isDouble,
                        "@Dense(from = \"x\", units = 1) @F @Itself Layer out();",
                        "@ActivationFormula(\"" + formula + "\") @interface F { @Trained double b() default 1; }"
                                + " @LossFormula(\"p\") @interface Itself {}"))
                .toList();
        for (Model<?> model : OwnNetworks.of(declared)) {
            for (double logit : HUGE) {
                // The weight, the bias, b. By the former two, x² in a sum may overflow, as in gelu's approximation.
                assertThat(OwnNetworks.gradient(model, logit, 0)[2])
                        .as("at %s", logit)
                        .isFinite();
            }
        }
    }

    /**
     * x = 1, and biases of 0: the first logit is the first weight; others are half of it, and its negation. What is trained of
     * an activation has its initial value.
     */
    private static Observations observation(Net net, double logit, double[] target) {
        double[] w = new double[net.weightCount()];
        w[0] = (float) logit;
        if (net.output().activation().isTrained()) {
            w[w.length - 1] = net.output().activation().initial();
        }
        if (net.size(net.outputs()) == 3) {
            w[1] = w[0] / 2;
            w[2] = -w[0];
        }
        return new Observations(new double[][] {{1}}, new double[][] {target}, w);
    }

    private static List<double[]> targets(Net net) {
        if (net.output().activation() == Activation.SOFTMAX) {
            return List.of(new double[] {1, 0, 0}, new double[] {0, 0, 1}, new double[] {0.25, 0.5, 0.25});
        }
        return switch (net.output().judge().orElseThrow().loss()) {
            case HINGE -> List.of(new double[] {1}, new double[] {-1});
            case BINARY_CROSS_ENTROPY -> List.of(new double[] {1}, new double[] {0}, new double[] {0.375});
            default -> List.of(new double[] {1.5}, new double[] {-0.25}, new double[] {0});
        };
    }
}
