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
 * @param l1 the factor of a penalty on the magnitudes of the weights
 * @param l2 the factor of a penalty on their squares
 * @param shapeOrigin the number of units
 * @param weightsOfOrigin the layer whose weights this one uses
 * @param l1Origin the first factor
 * @param l2Origin the second factor
 */
public record DenseKind(
        int units,
        boolean bias,
        String initializer,
        String weightsOf,
        boolean trainable,
        double l1,
        double l2,
        Origin shapeOrigin,
        Origin weightsOfOrigin,
        Origin l1Origin,
        Origin l2Origin)
        implements LayerKind {
    static DenseKind read(Annotation annotation) {
        return new DenseKind(
                annotation.value("units", Integer.class),
                annotation.value("bias", Boolean.class),
                annotation.constant("initializer"),
                annotation.layerName("weightsOf"),
                annotation.value("trainable", Boolean.class),
                annotation.value("l1", Double.class),
                annotation.value("l2", Double.class),
                annotation.origin("units"),
                annotation.origin("weightsOf"),
                annotation.origin("l1"),
                annotation.origin("l2"));
    }

    @Override
    public String text() {
        return "Dense(units = " + units + (weightsOf.isEmpty() ? "" : ", weightsOf = " + weightsOf)
                + (trainable ? "" : ", trainable = false") + (l1 == 0 ? "" : ", l1 = " + Decimal.of(l1))
                + (l2 == 0 ? "" : ", l2 = " + Decimal.of(l2)) + ")";
    }

    @Override
    public String definition() {
        return "Dense(units = " + units + (bias ? "" : ", bias = false")
                + (weightsOf.isEmpty() ? "" : ", weightsOf = " + weightsOf) + ")";
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
