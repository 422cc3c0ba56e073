package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/** {@code @Activate}: an activation alone. */
public record ActivateKind(Origin shapeOrigin) implements LayerKind {
    static ActivateKind read(Annotation annotation) {
        return new ActivateKind(annotation.origin());
    }

    @Override
    public String text() {
        return "Activate";
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.activate(this);
    }
}
