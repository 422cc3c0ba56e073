package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @GaussianNoise}: in training, normal numbers that are added.
 *
 * @param deviation their standard deviation
 */
public record GaussianNoiseKind(double deviation, Origin deviationOrigin, Origin shapeOrigin) implements LayerKind {
    static GaussianNoiseKind read(Annotation annotation) {
        return new GaussianNoiseKind(
                annotation.value("deviation", Double.class), annotation.origin("deviation"), annotation.origin());
    }

    @Override
    public String text() {
        return "GaussianNoise(deviation = " + Decimal.of(deviation) + ")";
    }

    @Override
    public String definition() {
        return "GaussianNoise";
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public boolean isNoise() {
        return true;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.gaussianNoise(this);
    }
}
