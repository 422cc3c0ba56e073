package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;

/** The kinds of layers, each with the members of its annotation. */
public sealed interface LayerKind {
    /** {@code @Input}. */
    record InputKind(List<Integer> shape, Origin shapeOrigin) implements LayerKind {}

    /** {@code @Dense}. */
    record DenseKind(int units, boolean bias, String initializer, Origin unitsOrigin) implements LayerKind {}
}
