package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code @Reshape}: the same components in another shape.
 *
 * @param shape the shape; one extent may be −1, and follows from the others
 * @param shapeOrigin that value
 */
public record ReshapeKind(List<Integer> shape, Origin shapeOrigin) implements LayerKind {
    static ReshapeKind read(Annotation annotation) {
        return new ReshapeKind(annotation.list("shape", Integer.class), annotation.origin("shape"));
    }

    /** The shape for a number of components, with −1 replaced if that is possible. */
    public List<Integer> shapeFor(long components) {
        long known = shape.stream().filter(n -> n != -1).mapToLong(n -> n).reduce(1, (a, b) -> a * b);
        boolean open = shape.stream().filter(n -> n == -1).count() == 1 && known > 0 && components % known == 0;
        return open
                ? shape.stream()
                        .map(n -> n == -1 ? (int) (components / known) : n)
                        .toList()
                : shape;
    }

    @Override
    public String text() {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "Reshape({", "})"));
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.reshape(this);
    }
}
