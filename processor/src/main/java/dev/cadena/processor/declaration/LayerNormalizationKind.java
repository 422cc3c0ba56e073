package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @LayerNormalization}: mean 0 and variance 1 along the last axis, then a trained gain and bias.
 *
 * @param epsilon what is added to the variance
 */
public record LayerNormalizationKind(double epsilon, Origin epsilonOrigin, Origin shapeOrigin) implements LayerKind {
    static LayerNormalizationKind read(Annotation annotation) {
        return new LayerNormalizationKind(
                annotation.value("epsilon", Double.class), annotation.origin("epsilon"), annotation.origin());
    }

    @Override
    public String text() {
        return "LayerNormalization(epsilon = " + Decimal.of(epsilon) + ")";
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.layerNormalization(this);
    }
}
