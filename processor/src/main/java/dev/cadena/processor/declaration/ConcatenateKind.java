package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;

/**
 * {@code @Concatenate}: layers one behind the other.
 *
 * @param axis the axis along which they stand, without the batch; negative from the last on
 * @param axisOrigin that value
 * @param shapeOrigin the layers that it reads
 */
public record ConcatenateKind(int axis, Origin axisOrigin, Origin shapeOrigin) implements LayerKind {
    static ConcatenateKind read(Annotation annotation) {
        return new ConcatenateKind(
                annotation.value("axis", Integer.class), annotation.origin("axis"), annotation.origin("from"));
    }

    /** The axis of a shape, from 0; out of its range where the shape has no such axis. */
    public int axisOf(List<Integer> shape) {
        return axis < 0 ? axis + shape.size() : axis;
    }

    @Override
    public String text() {
        return axis == -1 ? "Concatenate" : "Concatenate(axis = " + axis + ")";
    }

    @Override
    public Reads reads() {
        return Reads.SEVERAL;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.concatenate(this);
    }
}
