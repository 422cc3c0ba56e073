package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.data.Dataset;
import dev.cadena.processor.battery.OwnNetworks.Declared;
import dev.cadena.processor.battery.oracle.Decimals;
import dev.cadena.train.Model;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Losses in the logarithm of a softmax as a user would write them, at logits where probabilities underflow: finite, and right
 * to the last digits of the precision, against decimal arithmetic and differences of it.
 */
class OwnLossesOnSoftmaxTest {
    private static final int CLASSES = 3;

    private static final double[][] LOGITS = {{0, 0, 0}, {1, -2, 0.5}, {-40, 0, 30}, {60, -70, 0}, {-80, 80, 79}};
    private static final double[][] LOGITS_OF_DOUBLE = {{0, 800, -300}, {-1e4, 1e4, 0}};
    private static final double[][] TARGETS = {{1, 0, 0}, {0, 1, 0}, {0.25, 0.25, 0.5}};

    /** Of the network: few are unrolled, many are buffered. */
    private static final int[] INPUTS = {1, 700};

    private static final BigDecimal STEP = new BigDecimal("1e-20");
    private static final BigDecimal ONE = BigDecimal.ONE;

    private interface Exact {
        BigDecimal of(BigDecimal y, BigDecimal p, BigDecimal logP);
    }

    /**
     * A loss.
     *
     * @param formula as a user writes it
     * @param exact one component of it
     */
    private record OwnLoss(String formula, Exact exact) {}

    private static final List<OwnLoss> LOSSES = List.of(
            new OwnLoss("-log(p) * y", (y, p, l) -> l.multiply(y).negate()),
            new OwnLoss(
                    "-y * (1 - p)^2 * log(p)",
                    (y, p, l) -> y.multiply(ONE.subtract(p).pow(2)).multiply(l).negate()),
            new OwnLoss(
                    "y == 0 ? 0 : y * log(y / p)",
                    (y, p, l) ->
                            y.signum() == 0 ? y : y.multiply(Decimals.log(y).subtract(l))),
            new OwnLoss("-(0.875 * y + 0.125 / 3) * log(p)", (y, p, l) -> y.multiply(new BigDecimal("0.875"))
                    .add(new BigDecimal(0.125 / 3))
                    .multiply(l)
                    .negate()),
            new OwnLoss(
                    "p * log(p) / 8 - y * log(p)",
                    (y, p, l) -> p.multiply(l).multiply(new BigDecimal("0.125")).subtract(y.multiply(l))));

    @Test
    void doNotOverflow() {
        List<Declared> declared = new ArrayList<>();
        for (OwnLoss loss : LOSSES) {
            for (int inputs : INPUTS) {
                declared.add(declared(false, inputs, loss.formula));
                declared.add(declared(true, inputs, loss.formula));
            }
        }
        List<Model<?>> models = OwnNetworks.of(declared);
        List<String> faults = new ArrayList<>();
        int points = 0;
        for (int i = 0; i < models.size(); i++) {
            OwnLoss loss = LOSSES.get(i / (2 * INPUTS.length));
            boolean isDouble = declared.get(i).isDouble();
            List<double[]> logits = new ArrayList<>(List.of(LOGITS));
            if (isDouble) {
                logits.addAll(List.of(LOGITS_OF_DOUBLE));
            }
            for (double[] z : logits) {
                for (double[] y : TARGETS) {
                    check(loss, models.get(i), z, y, isDouble ? 1e-13 : 1e-5, faults);
                    points++;
                }
            }
        }
        assertThat(faults.stream().limit(5)).as("%s faults", faults.size()).isEmpty();
        Report.section("own losses on softmax", LOSSES.size() + ", unrolled and buffered, " + points + " points");
    }

    private static Declared declared(boolean isDouble, int inputs, String loss) {
        return new Declared(
                isDouble,
                inputs,
                "@Dense(from = \"x\", units = 3) @Softmax @L Layer out();",
                "@LossFormula(\"" + loss + "\") @interface L {}");
    }

    private static void check(
            OwnLoss loss, Model<?> model, double[] z, double[] y, double tolerance, List<String> faults) {
        int inputs = OwnNetworks.parameters(model).length / CLASSES - 1;
        double[] w = new double[(inputs + 1) * CLASSES];
        System.arraycopy(z, 0, w, inputs * CLASSES, CLASSES);
        OwnNetworks.setParameters(model, w);
        Dataset data = Dataset.of(new double[1][inputs], new double[][] {y});
        String where =
                " of " + loss.formula + " at " + List.of(z[0], z[1], z[2]) + ", y = " + List.of(y[0], y[1], y[2]);

        double expected = exact(loss, z, y, -1, BigDecimal.ZERO).doubleValue();
        double actual = model.loss(data);
        if (!(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)))) {
            faults.add("loss " + actual + ", not " + expected + where);
        }
        double[] gradient = Subject.doubles(model.gradient(data));
        double[] slopes = IntStream.range(0, CLASSES)
                .mapToDouble(k -> slope(loss, z, y, k))
                .toArray();
        double largest = IntStream.range(0, CLASSES)
                .mapToDouble(k -> Math.abs(slopes[k]))
                .max()
                .orElseThrow();
        for (int k = 0; k < CLASSES; k++) {
            double slope = gradient[inputs * CLASSES + k];
            if (!(Math.abs(slope - slopes[k]) <= tolerance * Math.max(1, largest))) {
                faults.add("slope " + k + " " + slope + ", not " + slopes[k] + where);
            }
        }
    }

    private static double slope(OwnLoss loss, double[] z, double[] y, int k) {
        return exact(loss, z, y, k, STEP)
                .subtract(exact(loss, z, y, k, STEP.negate()))
                .divide(STEP.add(STEP), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** The loss, with a step of one logit. */
    private static BigDecimal exact(OwnLoss loss, double[] logits, double[] y, int stepped, BigDecimal step) {
        List<BigDecimal> z = IntStream.range(0, CLASSES)
                .mapToObj(k -> new BigDecimal(logits[k]).add(k == stepped ? step : BigDecimal.ZERO))
                .toList();
        BigDecimal max = z.stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal logSum = Decimals.log(z.stream()
                        .map(component -> Decimals.exp(component.subtract(max)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .add(max);
        return IntStream.range(0, CLASSES)
                .mapToObj(k -> loss.exact.of(
                        new BigDecimal(y[k]),
                        Decimals.exp(z.get(k).subtract(logSum)),
                        z.get(k).subtract(logSum)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
