package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.processor.battery.OwnNetworks.Declared;
import dev.cadena.processor.battery.OwnNetworks.Judged;
import dev.cadena.processor.battery.oracle.Decimals;
import dev.cadena.train.Model;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Losses and sigmoids as a user would write them, in generated code, at logits where they overflow as they are written: finite,
 * and right to the last digits of the precision, against decimal arithmetic and differences of it.
 */
class OwnLossesTest {
    private static final double[] LOGITS_OF_DOUBLE = {-700, -100, -40, -3, -0.5, 0, 0.25, 2, 40, 100, 700};
    private static final double[] LOGITS_OF_FLOAT = {-80, -40, -17, -3, -0.5, 0, 0.25, 2, 17, 40, 80};
    private static final double[] TARGETS = {0, 1, 0.25};

    /** What the digits of a step of a difference may be, of 80 in all. */
    private static final BigDecimal STEP = new BigDecimal("1e-20");

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final List<String> SIGMOIDS = List.of(
            "1 / (1 + exp(-x))",
            "exp(x) / (1 + exp(x))",
            "(1 + tanh(x / 2)) / 2",
            "sigmoid(x)",
            "1 - 1 / (1 + exp(x))");

    /**
     * A loss.
     *
     * @param formula as a user writes it, on a sigmoid
     * @param exact of the logit and the target
     */
    private record OwnLoss(String formula, BinaryOperator<BigDecimal> exact) {}

    private static final List<OwnLoss> LOSSES = List.of(
            new OwnLoss("-(y * log(p) + (1 - y) * log(1 - p))", (z, y) -> y.multiply(surprise(z))
                    .add(ONE.subtract(y).multiply(surprise(z.negate())))),
            new OwnLoss("-y * log(p) - (1 - y) * log1p(-p)", (z, y) -> y.multiply(surprise(z))
                    .add(ONE.subtract(y).multiply(surprise(z.negate())))),
            new OwnLoss(
                    "-(y * (1 - p)^2 * log(p) + (1 - y) * p^2 * log(1 - p))",
                    (z, y) -> focal(z, y, BigDecimal.valueOf(2))),
            new OwnLoss(
                    "-(y * (1 - p)^0.5 * log(p) + (1 - y) * p^0.5 * log(1 - p))",
                    (z, y) -> focal(z, y, new BigDecimal("0.5"))),
            new OwnLoss(
                    "-(y * (1 - p)^1.7 * log(p) + (1 - y) * p^1.7 * log(1 - p))",
                    (z, y) -> focal(z, y, new BigDecimal("1.7"))),
            new OwnLoss(
                    "(y == 0 ? 0 : y * log(y / p)) + (y == 1 ? 0 : (1 - y) * log((1 - y) / (1 - p)))",
                    (z, y) -> divergence(y, z).add(divergence(ONE.subtract(y), z.negate()))));

    /** y ln(y / σ(z)). */
    private static BigDecimal divergence(BigDecimal y, BigDecimal z) {
        return y.signum() == 0 ? BigDecimal.ZERO : y.multiply(Decimals.log(y).add(surprise(z)));
    }

    /** −ln σ(z). */
    private static BigDecimal surprise(BigDecimal z) {
        return Decimals.softplus(z.negate());
    }

    private static BigDecimal focal(BigDecimal z, BigDecimal y, BigDecimal gamma) {
        BigDecimal ofOne = power(Decimals.sigmoid(z.negate()), gamma).multiply(surprise(z));
        BigDecimal ofZero = power(Decimals.sigmoid(z), gamma).multiply(surprise(z.negate()));
        return y.multiply(ofOne).add(ONE.subtract(y).multiply(ofZero));
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return Decimals.exp(Decimals.log(base).multiply(exponent));
    }

    @Test
    void doNotOverflowOnASigmoid() {
        List<Declared> declared = new ArrayList<>();
        for (OwnLoss loss : LOSSES) {
            for (int s = 0; s < SIGMOIDS.size(); s++) {
                declared.add(declared(s % 2 == 0, SIGMOIDS.get(s), loss.formula));
                declared.add(declared(s % 2 != 0, SIGMOIDS.get(s), loss.formula));
            }
        }
        List<Model<?>> models = OwnNetworks.of(declared);
        List<String> faults = new ArrayList<>();
        int points = 0;
        for (int i = 0; i < models.size(); i++) {
            boolean isDouble = declared.get(i).isDouble();
            OwnLoss loss = LOSSES.get(i / (2 * SIGMOIDS.size()));
            for (double logit : isDouble ? LOGITS_OF_DOUBLE : LOGITS_OF_FLOAT) {
                for (double y : TARGETS) {
                    check(
                            loss,
                            models.get(i),
                            logit,
                            y,
                            isDouble ? 1e-13 : 1e-5,
                            declared.get(i).types(),
                            faults);
                    points++;
                }
            }
        }
        assertThat(faults.stream().limit(5)).as("%s faults", faults.size()).isEmpty();
        Report.section(
                "own losses",
                LOSSES.size() + " on " + SIGMOIDS.size() + " forms of the sigmoid, " + points + " points");
    }

    private static Declared declared(boolean isDouble, String sigmoid, String loss) {
        return new Declared(
                isDouble,
                "@Dense(from = \"x\", units = 1) @S @L Layer out();",
                "@ActivationFormula(\"" + sigmoid + "\") @interface S {} @LossFormula(\"" + loss
                        + "\") @interface L {}");
    }

    /** Right to a share of the loss or of 1: at the ends, the slope is as small as the distance of σ from 0 or 1. */
    private static void check(
            OwnLoss loss, Model<?> model, double logit, double y, double tolerance, String types, List<String> faults) {
        Judged actual = OwnNetworks.judge(model, logit, y);
        BigDecimal z = new BigDecimal(logit);
        BigDecimal target = new BigDecimal(y);
        double expected = loss.exact.apply(z, target).doubleValue();
        double slope = loss.exact
                .apply(z.add(STEP), target)
                .subtract(loss.exact.apply(z.subtract(STEP), target))
                .divide(STEP.add(STEP), MathContext.DECIMAL128)
                .doubleValue();
        if (!(Math.abs(actual.loss() - expected) <= tolerance * Math.max(1, Math.abs(expected)))) {
            faults.add("loss " + actual.loss() + ", not " + expected + " at " + logit + ", y = " + y + ": " + types);
        }
        if (!(Math.abs(actual.slope() - slope) <= tolerance * Math.max(1, Math.abs(slope)))) {
            faults.add("slope " + actual.slope() + ", not " + slope + " at " + logit + ", y = " + y + ": " + types);
        }
    }

    @Test
    void logCoshDoesNotOverflow() {
        List<Declared> declared = new ArrayList<>();
        for (boolean isDouble : new boolean[] {true, false}) {
            for (String formula : List.of("log(cosh(y - p))", "log((exp(y - p) + exp(p - y)) / 2)")) {
                declared.add(new Declared(
                        isDouble,
                        "@Dense(from = \"x\", units = 1) @L Layer out();",
                        "@LossFormula(\"" + formula + "\") @interface L {}"));
            }
        }
        for (Model<?> model : OwnNetworks.of(declared)) {
            for (double p : new double[] {1000, -1000, 20, -20}) {
                Judged judged = OwnNetworks.judge(model, p, 0.5);
                double distance = Math.abs(p - 0.5);
                assertThat(judged.loss()).isCloseTo(distance - Math.log(2), within(1e-4));
                assertThat(judged.slope()).isEqualTo(Math.signum(p));
            }
        }
    }
}
