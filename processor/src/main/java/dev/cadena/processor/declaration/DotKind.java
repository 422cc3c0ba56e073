package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @Dot}: inner products over the last axis.
 *
 * @param shapeOrigin the layers that it reads
 */
public record DotKind(Origin shapeOrigin) implements LayerKind {
    static DotKind read(Annotation annotation) {
        return new DotKind(annotation.origin("from"));
    }

    @Override
    public String text() {
        return "Dot";
    }

    @Override
    public Reads reads() {
        return Reads.TWO;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.dot(this);
    }
}
