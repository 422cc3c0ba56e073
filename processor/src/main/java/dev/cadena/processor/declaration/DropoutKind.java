package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @Dropout}: in training, components that are 0 at random.
 *
 * @param rate the probability of 0
 */
public record DropoutKind(double rate, Origin rateOrigin, Origin shapeOrigin) implements LayerKind {
    static DropoutKind read(Annotation annotation) {
        return new DropoutKind(annotation.value("rate", Double.class), annotation.origin("rate"), annotation.origin());
    }

    @Override
    public String text() {
        return "Dropout(rate = " + Decimal.of(rate) + ")";
    }

    @Override
    public String definition() {
        return "Dropout";
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
        return rules.dropout(this);
    }
}
