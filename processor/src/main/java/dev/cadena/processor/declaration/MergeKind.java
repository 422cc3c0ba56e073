package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.Locale;

/**
 * A layer that joins others component by component: {@code @Add}, {@code @Multiply} …
 *
 * @param operation how
 * @param shapeOrigin the layers that it reads
 */
public record MergeKind(Operation operation, Origin shapeOrigin) implements LayerKind {
    /** How layers are joined. Each is named as its annotation. */
    public enum Operation {
        ADD,
        SUBTRACT,
        MULTIPLY,
        AVERAGE,
        MAXIMUM,
        MINIMUM
    }

    static MergeKind read(Annotation annotation) {
        return new MergeKind(
                Operation.valueOf(annotation.simpleName().toUpperCase(Locale.ROOT)), annotation.origin("from"));
    }

    @Override
    public String text() {
        return operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public Reads reads() {
        return operation == Operation.SUBTRACT ? Reads.TWO : Reads.SEVERAL;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.merge(this);
    }
}
