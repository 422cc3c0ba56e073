package dev.cadena.processor.battery.oracle;

import java.util.Arrays;

/** Softmax and the cross-entropy of its logits. Both are shifted by the largest logit, on which they do not depend. */
final class Softmax {
    private Softmax() {}

    /** e^(z[k] − m) / Σⱼ e^(z[j] − m). */
    static Dual[] of(Dual[] z) {
        Dual[] e = exponentials(z);
        Dual reciprocal = Dual.sum(e).apply(s -> s.constant(1).over(s));
        return Arrays.stream(e).map(v -> v.times(reciprocal)).toArray(Dual[]::new);
    }

    /** Σₖ y[k] (ln Σⱼ e^z[j] − z[k]). */
    static Dual crossEntropy(Dual[] z, double[] y) {
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
