package dev.cadena.processor.battery.oracle;

import java.util.EnumSet;
import java.util.Set;

/** The losses, each by its definition; of one component, where they are sums over components. */
public enum Loss {
    MEAN_SQUARED_ERROR("MeanSquaredError") {
        @Override
        Scalar of(Scalar p, double y) {
            Scalar d = p.constant(y).minus(p);
            return d.times(d);
        }
    },
    MEAN_ABSOLUTE_ERROR("MeanAbsoluteError") {
        @Override
        Scalar of(Scalar p, double y) {
            return p.constant(y).minus(p).abs();
        }
    },
    HUBER("Huber") {
        @Override
        Scalar of(Scalar p, double y) {
            Scalar d = p.constant(y).minus(p);
            return d.abs().below(p.constant(HUBER_DELTA), () -> d.times(d).times(0.5), () -> d.abs()
                    .plus(-HUBER_DELTA / 2)
                    .times(HUBER_DELTA));
        }
    },
    HINGE("Hinge") {
        @Override
        Scalar of(Scalar p, double y) {
            Scalar margin = p.constant(1).minus(p.times(y));
            return margin.above(p.constant(0), () -> margin, () -> p.constant(0));
        }
    },
    BINARY_CROSS_ENTROPY("BinaryCrossEntropy") {
        @Override
        Scalar of(Scalar p, double y) {
            Scalar zero = p.constant(0);
            Scalar first = y == 0 ? zero : p.log().times(y);
            Scalar second = y == 1 ? zero : p.constant(1).minus(p).log().times(1 - y);
            return zero.minus(first.plus(second));
        }

        /**
         * Of the logit of p: −ln σ(z) = ln(1 + e⁻ᶻ), and −ln(1 − σ(z)) = ln(1 + eᶻ). Its slope is defined to be computed as
         * p − y, and may have the error of that.
         */
        @Override
        Scalar ofLogit(Scalar z, double y) {
            Scalar loss = z.times(-1).softplus().times(y).plus(z.softplus().times(1 - y));
            Bounded delta = z.value().sigmoid().minus(z.constant(y).value());
            Bounded slope = loss.slope();
            return new Scalar(
                    loss.value(), new Bounded(slope.value(), slope.error() + delta.error(), slope.rounding()));
        }
    },
    CATEGORICAL_CROSS_ENTROPY("CategoricalCrossEntropy") {
        @Override
        Scalar of(Scalar p, double y) {
            throw new IllegalStateException("it is defined by all logits together");
        }
    };

    /** Where Huber's square turns into a line, in the declarations of the battery. */
    public static final double HUBER_DELTA = 0.8;

    private final String annotation;

    Loss(String annotation) {
        this.annotation = annotation;
    }

    abstract Scalar of(Scalar p, double y);

    Scalar ofLogit(Scalar z, double y) {
        throw new IllegalStateException(this + " is not defined by a logit");
    }

    /** How a user writes it. */
    public String annotation(double weight) {
        String delta = this == HUBER ? "delta = " + HUBER_DELTA + ", " : "";
        return "@" + annotation + "(" + delta + "weight = " + weight + ")";
    }

    /** The activations of an output that it may judge. */
    public Set<Activation> judges() {
        return switch (this) {
            case HINGE ->
                EnumSet.complementOf(EnumSet.of(Activation.SIGMOID, Activation.HARD_SIGMOID, Activation.SOFTMAX));
            case BINARY_CROSS_ENTROPY -> EnumSet.of(Activation.SIGMOID, Activation.HARD_SIGMOID);
            case CATEGORICAL_CROSS_ENTROPY -> EnumSet.of(Activation.SOFTMAX);
            default -> EnumSet.allOf(Activation.class);
        };
    }
}
