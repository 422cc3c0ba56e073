package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;

/**
 * {@code @Input}: the values that the network reads.
 *
 * @param shape the shape of one observation
 */
public record InputKind(List<Integer> shape, Origin shapeOrigin) implements LayerKind {
    static InputKind read(Annotation annotation) {
        return new InputKind(annotation.list("value", Integer.class), annotation.origin("value"));
    }

    @Override
    public String text() {
        return "Input";
    }

    @Override
    public int arity() {
        return 0;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.input(this);
    }
}
