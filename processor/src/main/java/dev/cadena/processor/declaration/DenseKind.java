package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @Dense}: z = Wᵀx + b.
 *
 * @param units the number of units
 * @param bias whether each adds a bias
 * @param initializer where the initial weights come from, a constant of {@code Initializer}
 * @param weightsOf the layer whose weights this one uses; empty for its own
 * @param trainable whether training changes the weights
 * @param shapeOrigin the number of units
 * @param weightsOfOrigin the layer whose weights this one uses
 */
public record DenseKind(
        int units,
        boolean bias,
        String initializer,
        String weightsOf,
        boolean trainable,
        Origin shapeOrigin,
        Origin weightsOfOrigin)
        implements LayerKind {
    static DenseKind read(Annotation annotation) {
        return new DenseKind(
                annotation.value("units", Integer.class),
                annotation.value("bias", Boolean.class),
                annotation.constant("initializer"),
                annotation.layerName("weightsOf"),
                annotation.value("trainable", Boolean.class),
                annotation.origin("units"),
                annotation.origin("weightsOf"));
    }

    @Override
    public String text() {
        return "Dense(units = " + units + (weightsOf.isEmpty() ? "" : ", weightsOf = " + weightsOf)
                + (trainable ? "" : ", trainable = false") + ")";
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.dense(this);
    }
}
