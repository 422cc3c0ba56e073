package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @Rescale}: by · x + offset.
 *
 * @param by the factor
 * @param offset the summand
 */
public record RescaleKind(double by, double offset, Origin byOrigin, Origin offsetOrigin, Origin shapeOrigin)
        implements LayerKind {
    static RescaleKind read(Annotation annotation) {
        return new RescaleKind(
                annotation.value("by", Double.class),
                annotation.value("offset", Double.class),
                annotation.origin("by"),
                annotation.origin("offset"),
                annotation.origin());
    }

    @Override
    public String text() {
        return "Rescale(by = " + Decimal.of(by) + (offset == 0 ? ")" : ", offset = " + Decimal.of(offset) + ")");
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.rescale(this);
    }
}
