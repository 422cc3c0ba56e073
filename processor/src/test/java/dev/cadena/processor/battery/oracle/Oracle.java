package dev.cadena.processor.battery.oracle;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Interprets a chain: W holds, layer by layer, the weights (a row per input) and then the biases. */
public final class Oracle {
    /** An output, and how far an honest computation may be from each of its components. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    public record Prediction(double[] values, double[] errors) {}

    private final Chain chain;
    private final double[] w;

    /** For fixed weights. */
    public Oracle(Chain chain, double[] w) {
        if (w.length != chain.weightCount()) {
            throw new IllegalArgumentException(w.length + " weights for " + chain);
        }
        this.chain = chain;
        this.w = w;
    }

    /** The output for one observation, with its bounds. */
    public Prediction predict(double[] x) {
        Dual[] output = output(logits(x));
        double[] values = new double[output.length];
        double[] errors = new double[output.length];
        for (int k = 0; k < output.length; k++) {
            values[k] = output[k].value.value();
            errors[k] = output[k].value.error();
        }
        return new Prediction(values, errors);
    }

    /** The loss of one observation and its gradient, with their bounds. */
    public Judgement judge(double[] x, double[] y) {
        Dual loss = loss(logits(x), y).apply(l -> l.times(chain.lossWeight()));
        return new Judgement(loss.value.value(), loss.value.error(), loss.slope, loss.error, loss.magnitude);
    }

    /** The mean over observations. */
    public Judgement mean(Judgement[] rows, int count) {
        Rounding rounding = chain.rounding();
        double loss = 0;
        double lossError = 0;
        double[] gradient = new double[w.length];
        double[] error = new double[w.length];
        double[] magnitude = new double[w.length];
        for (Judgement row : Arrays.asList(rows).subList(0, count)) {
            loss += row.loss();
            lossError += row.lossError() + Math.abs(row.loss()) * count * Rounding.DOUBLE.unit();
            for (int k = 0; k < w.length; k++) {
                gradient[k] += row.gradient()[k];
                magnitude[k] += row.magnitude()[k];
                error[k] += row.error()[k];
            }
        }
        for (int k = 0; k < w.length; k++) {
            error[k] += (count + 1) * (magnitude[k] + error[k]) * rounding.unit() + rounding.underflow();
            gradient[k] /= count;
            error[k] /= count;
            magnitude[k] /= count;
        }
        return new Judgement(loss / count, lossError / count, gradient, error, magnitude);
    }

    private Dual[] logits(double[] x) {
        Dual[] values = new Dual[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = Dual.constant(x[i], chain.rounding(), w.length);
        }
        int at = 0;
        for (int l = 0; l < chain.layers().size(); l++) {
            Dual[] z = preactivation(chain.layers().get(l), values, at);
            at += chain.weightCount(l);
            values = l == chain.layers().size() - 1
                    ? z
                    : activate(z, chain.layers().get(l).activation());
        }
        return values;
    }

    private Dual[] preactivation(Chain.Layer layer, Dual[] x, int at) {
        if (layer instanceof Chain.Dense dense) {
            int units = dense.units();
            int biases = at + x.length * units;
            return IntStream.range(0, units)
                    .mapToObj(j -> Dual.affine(x, w, at + j, units, dense.bias() ? biases + j : -1))
                    .toArray(Dual[]::new);
        }
        if (layer instanceof Chain.Rescale rescale) {
            return Arrays.stream(x)
                    .map(v -> v.apply(s -> s.times(rescale.by()).plus(rescale.offset())))
                    .toArray(Dual[]::new);
        }
        return x;
    }

    private Dual[] output(Dual[] z) {
        return activate(z, chain.output().activation());
    }

    private static Dual[] activate(Dual[] z, Activation activation) {
        if (activation == Activation.SOFTMAX) {
            return softmax(z);
        }
        return Arrays.stream(z).map(v -> v.apply(activation::of)).toArray(Dual[]::new);
    }

    private Dual loss(Dual[] z, double[] y) {
        if (chain.loss() == Loss.CATEGORICAL_CROSS_ENTROPY) {
            return crossEntropy(z, y);
        }
        boolean ofLogit =
                chain.loss() == Loss.BINARY_CROSS_ENTROPY && chain.output().activation() == Activation.SIGMOID;
        Dual[] judged = ofLogit ? z : output(z);
        Dual[] terms = new Dual[z.length];
        for (int k = 0; k < terms.length; k++) {
            double target = y[k];
            terms[k] = judged[k].apply(v ->
                    ofLogit ? chain.loss().ofLogit(v, target) : chain.loss().of(v, target));
        }
        return Dual.sum(terms);
    }

    /** e^(z[k] − m) / Σⱼ e^(z[j] − m); m is a number, since the result does not depend on it. */
    private static Dual[] softmax(Dual[] z) {
        Dual[] e = exponentials(z);
        Dual reciprocal = Dual.sum(e).apply(s -> s.constant(1).over(s));
        return Arrays.stream(e).map(v -> v.times(reciprocal)).toArray(Dual[]::new);
    }

    /** Σₖ y[k] (ln Σⱼ e^z[j] − z[k]). */
    private static Dual crossEntropy(Dual[] z, double[] y) {
        double max = max(z);
        Dual logSum = Dual.sum(exponentials(z)).apply(s -> s.log().plus(max));
        Dual[] terms = new Dual[z.length];
        for (int k = 0; k < z.length; k++) {
            double target = y[k];
            terms[k] = logSum.minus(z[k]).apply(d -> d.times(target));
        }
        return Dual.sum(terms);
    }

    private static Dual[] exponentials(Dual[] z) {
        double max = max(z);
        return Arrays.stream(z).map(v -> v.apply(x -> x.plus(-max).exp())).toArray(Dual[]::new);
    }

    private static double max(Dual[] z) {
        return Arrays.stream(z).mapToDouble(v -> v.value.value()).max().orElseThrow();
    }
}
