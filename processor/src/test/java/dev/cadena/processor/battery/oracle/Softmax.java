package dev.cadena.processor.battery.oracle;

import java.util.Arrays;

/** Softmax and the cross-entropy of its logits. Both are shifted by the largest logit, on which they do not depend. */
final class Softmax {
    private Softmax() {}

    /**
     * e^(z[k] − m) / Σⱼ e^(z[j] − m), with the slope Σⱼ p[k] p[j] (z[k]′ − z[j]′). Nothing cancels in it where a probability is
     * nearly 1, and what one of two probabilities gains, the other loses to the last bit.
     */
    static Dual[] of(Dual[] z) {
        Bounded[] p = probabilities(Arrays.stream(z).map(v -> v.value).toArray(Bounded[]::new));
        Dual[] result = new Dual[z.length];
        for (int k = 0; k < z.length; k++) {
            result[k] = z[k].unrelated(p[k]);
            for (int j = 0; j < z.length; j++) {
                if (j != k) {
                    result[k].addScaled(z[k].minus(z[j]), p[k].times(p[j]));
                }
            }
            result[k].round(z.length + 2);
        }
        return result;
    }

    private static Bounded[] probabilities(Bounded[] z) {
        int most = 0;
        for (int k = 1; k < z.length; k++) {
            most = z[k].value() > z[most].value() ? k : most;
        }
        Bounded[] e = new Bounded[z.length];
        Bounded sum = new Bounded(0, 0, z[most].rounding());
        for (int k = 0; k < z.length; k++) {
            e[k] = k == most
                    ? new Bounded(1, 0, z[most].rounding())
                    : z[k].minus(z[most]).exp();
            sum = sum.plus(e[k]);
        }
        Bounded reciprocal = new Bounded(1, 0, sum.rounding()).over(sum);
        return Arrays.stream(e).map(reciprocal::times).toArray(Bounded[]::new);
    }

    /**
     * Σₖ y[k] (ln Σⱼ e^z[j] − z[k]). Its slopes are those of the logits less the largest one, slopes included: otherwise those
     * of a probability near 1 would be differences of what is nearly equal.
     */
    static Dual crossEntropy(Dual[] z, double[] y) {
        Dual max = z[0];
        for (Dual other : z) {
            max = other.value.value() > max.value.value() ? other : max;
        }
        Bounded zero = new Bounded(0, 0, max.value.rounding());
        double shift = max.value.value();
        Dual[] shifted = new Dual[z.length];
        Dual[] rounded = new Dual[z.length];
        for (int k = 0; k < z.length; k++) {
            shifted[k] = z[k] == max ? max.unrelated(zero) : z[k].minus(max);
            rounded[k] = z[k].apply(x -> x.plus(-shift));
        }
        Dual logSum = logSum(rounded).apply(s -> s.plus(shift));
        Dual result = max.unrelated(weighted(logSum, z, y).value);
        result.addScaled(weighted(logSum(shifted), shifted, y), new Bounded(1, 0, max.value.rounding()));
        return result;
    }

    private static Dual logSum(Dual[] z) {
        return Dual.sum(Arrays.stream(z).map(v -> v.apply(Scalar::exp)).toArray(Dual[]::new))
                .apply(Scalar::log);
    }

    /** Σₖ y[k] (logSum − z[k]). */
    private static Dual weighted(Dual logSum, Dual[] z, double[] y) {
        Dual[] terms = new Dual[z.length];
        for (int k = 0; k < z.length; k++) {
            double target = y[k];
            terms[k] = logSum.minus(z[k]).apply(d -> d.times(target));
        }
        return Dual.sum(terms);
    }
}
