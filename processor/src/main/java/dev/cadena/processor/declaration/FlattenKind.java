package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @Flatten}: the same components as a vector.
 *
 * @param shapeOrigin the annotation
 */
public record FlattenKind(Origin shapeOrigin) implements LayerKind {
    static FlattenKind read(Annotation annotation) {
        return new FlattenKind(annotation.origin());
    }

    @Override
    public String text() {
        return "Flatten";
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.flatten(this);
    }
}
