package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares a network's loss, gradient and output with the oracle's. */
final class GradientCheck {
    /** Of the largest component of a tensor's gradient, in double. */
    static final double DOUBLE_TOLERANCE = 1e-12;

    private final Subject subject;
    private final Chain chain;
    private final Report.Tally tally;
    private final boolean relative;
    private final List<String> faults = new ArrayList<>();

    private GradientCheck(Subject subject, boolean relative, Report.Tally tally) {
        this.subject = subject;
        this.chain = subject.chain();
        this.relative = relative;
        this.tally = tally;
    }

    /**
     * What is wrong by the bounds of rounding alone: where a function saturates, as 1 − p² does for p near 1, an honest
     * derivative in double has no correct digit, and no tolerance relative to it can hold.
     */
    static List<String> faultsBeyondRounding(Subject subject, Observations data, Report.Tally tally) {
        GradientCheck check = new GradientCheck(subject, false, tally);
        check.run(data, new int[] {data.x().length});
        return check.faults;
    }

    /** What is wrong, for batches of the first rows; empty if nothing is. */
    static List<String> faults(Subject subject, Observations data, int[] batches, Report.Tally tally) {
        GradientCheck check = new GradientCheck(subject, true, tally);
        check.run(data, batches);
        return check.faults;
    }

    private void run(Observations data, int[] batches) {
        subject.setParameters(data.w());
        Oracle oracle = new Oracle(chain, data.w());
        Judgement[] rows = new Judgement[data.x().length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = oracle.judge(data.x()[i], data.y()[i]);
            Oracle.Prediction expected = oracle.predict(data.x()[i]);
            double[] output = subject.predict(data.x()[i]);
            for (int k = 0; k < output.length; k++) {
                compare("output " + k + " of row " + i, output[k], expected.values()[k], expected.errors()[k]);
            }
        }
        for (int batch : batches) {
            Observations part = data.first(batch);
            Judgement expected = oracle.mean(rows, batch);
            String where = " of " + batch + " row(s)";
            compare("loss" + where, subject.loss(part.x(), part.y()), expected.loss(), expected.lossError());
            compareGradient(where, subject.gradient(part.x(), part.y()), expected);
        }
        tally.network(chain);
    }

    private void compareGradient(String where, double[] gradient, Judgement expected) {
        int at = 0;
        for (int l = 0; l < chain.layers().size(); l++) {
            if (chain.layers().get(l) instanceof Chain.Dense dense) {
                int weights = chain.width(l - 1) * dense.units();
                at = compareTensor("weights of " + Chain.name(l) + where, at, weights, gradient, expected);
                int biases = dense.bias() ? dense.units() : 0;
                at = compareTensor("biases of " + Chain.name(l) + where, at, biases, gradient, expected);
            }
        }
    }

    private int compareTensor(String what, int from, int count, double[] gradient, Judgement expected) {
        double largest = 0;
        for (int k = from; k < from + count; k++) {
            largest = Math.max(largest, Math.abs(expected.gradient()[k]));
        }
        for (int k = from; k < from + count; k++) {
            String component = "∂L/∂w[" + k + "], " + what;
            double e = expected.gradient()[k];
            compare(component, gradient[k], e, expected.error()[k]);
            if (relative && chain.isDouble()) {
                double error = largest == 0 ? 0 : Math.abs(gradient[k] - e) / largest;
                if (!(error <= DOUBLE_TOLERANCE)) {
                    faults.add(text(component, gradient[k], e, DOUBLE_TOLERANCE * largest));
                }
                tally.relativeError(error);
            }
        }
        tally.gradients(count);
        return from + count;
    }

    private void compare(String what, double actual, double expected, double bound) {
        double difference = Math.abs(actual - expected);
        if (!(difference <= bound) || Double.isInfinite(bound)) {
            faults.add(text(what, actual, expected, bound));
        }
        tally.value(chain, bound == 0 ? 0 : difference / bound);
    }

    private static String text(String what, double actual, double expected, double bound) {
        return String.format(Locale.ROOT, "%s is %s, not %s (allowed: %.2e)", what, actual, expected, bound);
    }
}
