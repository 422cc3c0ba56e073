package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @Dense}: z = Wᵀx + b.
 *
 * @param units the number of units
 * @param bias whether each adds a bias
 * @param initializer where the initial weights come from, a constant of {@code Initializer}
 */
public record DenseKind(int units, boolean bias, String initializer, Origin shapeOrigin) implements LayerKind {
    static DenseKind read(Annotation annotation) {
        return new DenseKind(
                annotation.value("units", Integer.class),
                annotation.value("bias", Boolean.class),
                annotation.constant("initializer"),
                annotation.origin("units"));
    }

    @Override
    public String text() {
        return "Dense(units = " + units + ")";
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.dense(this);
    }
}
