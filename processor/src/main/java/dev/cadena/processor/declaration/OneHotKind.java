package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @OneHot}: numbers of categories as vectors.
 *
 * @param categories how many there are
 * @param shapeOrigin their number
 */
public record OneHotKind(int categories, Origin shapeOrigin) implements LayerKind {
    static OneHotKind read(Annotation annotation) {
        return new OneHotKind(annotation.value("categories", Integer.class), annotation.origin("categories"));
    }

    @Override
    public String text() {
        return "OneHot(categories = " + categories + ")";
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.oneHot(this);
    }
}
