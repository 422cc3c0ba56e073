package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;

/**
 * {@code @Input}: the values that the network reads.
 *
 * @param shape the shape of one observation
 * @param gradient whether ∂L by it is asked for
 * @param shapeOrigin the shape
 */
public record InputKind(List<Integer> shape, boolean gradient, Origin shapeOrigin) implements LayerKind {
    static InputKind read(Annotation annotation) {
        return new InputKind(
                annotation.list("value", Integer.class),
                annotation.value("gradient", Boolean.class),
                annotation.origin("value"));
    }

    @Override
    public String text() {
        return "Input";
    }

    @Override
    public String definition() {
        return "Input" + shape;
    }

    @Override
    public Reads reads() {
        return Reads.NONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.input(this);
    }
}
