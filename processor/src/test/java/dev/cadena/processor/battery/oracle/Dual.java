package dev.cadena.processor.battery.oracle;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A number with its slope by every variable: a weight or a component of an observation.
 *
 * <p>The bounds hold for every order in which sums and products of the chain rule may be computed, backwards included: a
 * rounding is charged on {@code magnitude}, the sum of the absolute values over all paths from a variable, so that no
 * cancellation makes a bound too small; and underflow is charged on what the slope so far would multiply it by.
 */
final class Dual {
    final Bounded value;
    final double[] slope;
    final double[] error;
    final double[] magnitude;

    private Dual(Bounded value, int variables) {
        this.value = value;
        this.slope = new double[variables];
        this.error = new double[variables];
        this.magnitude = new double[variables];
    }

    /** A number without slopes. */
    static Dual constant(double value, Rounding rounding, int variables) {
        return new Dual(new Bounded(value, 0, rounding), variables);
    }

    /** A number that as yet has no slope by the variables of this one. */
    Dual unrelated(Bounded other) {
        return new Dual(other, slope.length);
    }

    /** The k-th variable. */
    static Dual variable(double value, int k, Rounding rounding, int variables) {
        Dual variable = constant(value, rounding, variables);
        variable.slope[k] = 1;
        variable.magnitude[k] = 1;
        return variable;
    }

    /**
     * Σᵢ x[i] · w[i · stride + at] (+ w[bias]), for a layer of {@code stride} units; the first variables are the weights.
     *
     * @param trained whether it has slopes by the weights
     */
    static Dual affine(Dual[] x, double[] w, int at, int stride, int bias, boolean trained) {
        Rounding rounding = x[0].value.rounding();
        double sum = bias < 0 ? 0 : w[bias];
        double size = Math.abs(sum);
        double inherited = 0;
        for (int i = 0; i < x.length; i++) {
            double weight = w[at + i * stride];
            sum += x[i].value.value() * weight;
            size += Math.abs(x[i].value.value() * weight);
            inherited += x[i].value.error() * Math.abs(weight);
        }
        double rounded = (x.length + 1) * ((size + inherited) * rounding.unit() + rounding.underflow());
        Dual z = new Dual(new Bounded(sum, inherited + rounded, rounding), x[0].slope.length);
        for (int i = 0; i < x.length; i++) {
            z.addScaled(x[i], w[at + i * stride]);
        }
        for (int i = 0; trained && i < x.length; i++) {
            int k = at + i * stride;
            z.slope[k] += x[i].value.value();
            z.error[k] += x[i].value.error();
            z.magnitude[k] += Math.abs(x[i].value.value());
        }
        if (trained && bias >= 0) {
            z.slope[bias] += 1;
            z.magnitude[bias] += 1;
        }
        // Forwards the sum runs over the inputs, backwards over the units.
        z.round(x.length + stride + 2);
        return z;
    }

    static Dual sum(Dual... terms) {
        Bounded total = terms[0].value;
        double size = Math.abs(total.value());
        for (int i = 1; i < terms.length; i++) {
            size += Math.abs(terms[i].value.value());
            Bounded next = terms[i].value;
            total = new Bounded(total.value() + next.value(), total.error() + next.error(), total.rounding());
        }
        double rounded =
                terms.length * (size + total.error()) * total.rounding().unit();
        Dual result =
                new Dual(new Bounded(total.value(), total.error() + rounded, total.rounding()), terms[0].slope.length);
        for (Dual term : terms) {
            result.addScaled(term, 1);
        }
        result.round(terms.length);
        return result;
    }

    /** A function of this number. */
    Dual apply(UnaryOperator<Scalar> function) {
        Scalar scalar = function.apply(Scalar.variable(value));
        Dual result = new Dual(scalar.value(), slope.length);
        result.addScaled(this, scalar.slope());
        result.round(2);
        return result;
    }

    /** A function of two numbers. */
    static Dual of(Dual a, Dual b, BinaryOperator<Scalar> function) {
        Scalar byA = function.apply(Scalar.variable(a.value), Scalar.fixed(b.value));
        Scalar byB = function.apply(Scalar.fixed(a.value), Scalar.variable(b.value));
        Dual result = new Dual(byA.value(), a.slope.length);
        result.addScaled(a, byA.slope());
        result.addScaled(b, byB.slope());
        result.round(3);
        return result;
    }

    Dual times(Dual other) {
        return of(this, other, Scalar::times);
    }

    Dual minus(Dual other) {
        return sum(this, other.apply(x -> x.times(-1)));
    }

    private void addScaled(Dual other, double factor) {
        addScaled(other, new Bounded(factor, 0, value.rounding()));
    }

    /** Adds the slopes of another number, times a factor. */
    void addScaled(Dual other, Bounded factor) {
        double underflow = value.rounding().underflow();
        double f = factor.value();
        double size = Math.abs(f);
        for (int k = 0; k < slope.length; k++) {
            if (other.magnitude[k] != 0 || other.error[k] != 0) {
                slope[k] += f * other.slope[k];
                error[k] += size * other.error[k]
                        + factor.error() * (other.magnitude[k] + other.error[k])
                        + underflow * (1 + other.magnitude[k]);
                magnitude[k] += size * other.magnitude[k];
            }
        }
    }

    /** Charges roundings on the slopes: those of a sum that only the way backwards takes. */
    void round(int count) {
        double unit = count * value.rounding().unit();
        double underflow = count * value.rounding().underflow();
        for (int k = 0; k < slope.length; k++) {
            if (magnitude[k] != 0 || error[k] != 0) {
                error[k] += (magnitude[k] + error[k]) * unit + underflow;
            }
        }
    }
}
