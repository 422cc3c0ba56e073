package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @BatchNormalization}: in training, mean 0 and variance 1 over the mini-batch, then a trained gain and bias.
 *
 * @param momentum what is kept of the running mean and variance at each mini-batch
 * @param epsilon what is added to the variance
 */
public record BatchNormalizationKind(
        double momentum, double epsilon, Origin momentumOrigin, Origin epsilonOrigin, Origin shapeOrigin)
        implements LayerKind {
    static BatchNormalizationKind read(Annotation annotation) {
        return new BatchNormalizationKind(
                annotation.value("momentum", Double.class),
                annotation.value("epsilon", Double.class),
                annotation.origin("momentum"),
                annotation.origin("epsilon"),
                annotation.origin());
    }

    @Override
    public String text() {
        return "BatchNormalization(momentum = " + Decimal.of(momentum) + ", epsilon = " + Decimal.of(epsilon) + ")";
    }

    @Override
    public String definition() {
        return "BatchNormalization(epsilon = " + Decimal.of(epsilon) + ")";
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.batchNormalization(this);
    }
}
