package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import dev.cadena.processor.battery.oracle.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares a network's loss, gradient and outputs with the oracle's. */
final class GradientCheck {
    /** Of the largest component of a tensor's gradient, in double. */
    static final double DOUBLE_TOLERANCE = 1e-12;

    private final Subject subject;
    private final Net net;
    private final Report.Tally tally;
    private final boolean relative;
    private final List<String> faults = new ArrayList<>();

    private GradientCheck(Subject subject, boolean relative, Report.Tally tally) {
        this.subject = subject;
        this.net = subject.net();
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
        Oracle oracle = new Oracle(net, data.w());
        List<Tensor> tensors = net.tensors();
        Judgement[] rows = new Judgement[data.x().length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = oracle.judge(data.x()[i], data.y()[i]);
            Oracle.Prediction expected = oracle.predict(data.x()[i]);
            double[] outputs = subject.predict(data.x()[i]);
            for (int k = 0; k < expected.values().length; k++) {
                compare("output " + k + " of row " + i, outputs[k], expected.values()[k], expected.errors()[k]);
            }
        }
        compareInputGradients(oracle, data);
        for (int batch : batches) {
            Observations part = data.first(batch);
            Judgement expected = oracle.mean(rows, batch);
            String where = " of " + batch + " row(s)";
            compare("loss" + where, subject.loss(part.x(), part.y()), expected.loss(), expected.lossError());
            double[] gradient = subject.gradient(part.x(), part.y());
            Judgement trained = net.normalizesBatches()
                    ? oracle.mean(oracle.judge(part.x(), part.y(), List.of()), batch)
                    : expected;
            for (Tensor tensor : tensors) {
                compareTensor(tensor, where, gradient, trained);
            }
        }
        tally.network();
    }

    private void compareInputGradients(Oracle oracle, Observations data) {
        int at = 0;
        for (Layer input : net.inputs()) {
            int size = net.size(input.name());
            if (((Kind.Input) input.kind()).gradient()) {
                double[][] slopes = subject.inputGradient(input, data.x(), data.y());
                for (int i = 0; i < slopes.length; i++) {
                    Judgement expected = oracle.judgeByInputs(data.x()[i], data.y()[i]);
                    compareSlopes("∂L/∂" + input.name() + " of row " + i, at, size, slopes[i], 0, expected);
                }
            }
            at += size;
        }
    }

    private void compareTensor(Tensor tensor, String where, double[] gradient, Judgement expected) {
        String what = "∂L/∂w of " + tensor.role() + " of " + tensor.layer() + where;
        compareSlopes(what, tensor.at(), tensor.size(), gradient, tensor.at(), expected);
    }

    /** So many slopes that are judged together, from {@code at} on in what is expected. */
    private void compareSlopes(String what, int at, int count, double[] actual, int actualAt, Judgement expected) {
        double largest = 0;
        for (int k = at; k < at + count; k++) {
            largest = Math.max(largest, Math.abs(expected.gradient()[k]));
        }
        for (int k = at; k < at + count; k++) {
            String component = what + ", component " + (k - at);
            double slope = actual[actualAt + k - at];
            double e = expected.gradient()[k];
            compare(component, slope, e, expected.error()[k]);
            if (relative && net.isDouble()) {
                double error = largest == 0 ? 0 : Math.abs(slope - e) / largest;
                if (!(error <= DOUBLE_TOLERANCE)) {
                    faults.add(text(component, slope, e, DOUBLE_TOLERANCE * largest));
                }
                tally.relativeError(error);
            }
        }
        tally.gradients(count);
    }

    private void compare(String what, double actual, double expected, double bound) {
        double difference = Math.abs(actual - expected);
        if (!(difference <= bound) || Double.isInfinite(bound)) {
            faults.add(text(what, actual, expected, bound));
        }
        tally.value(net, bound == 0 ? 0 : difference / bound);
    }

    private static String text(String what, double actual, double expected, double bound) {
        return String.format(Locale.ROOT, "%s is %s, not %s (allowed: %.2e)", what, actual, expected, bound);
    }
}
