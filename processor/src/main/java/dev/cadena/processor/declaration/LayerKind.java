package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * What kind of layer a declaration is: the members of its annotation, one record per kind. A new kind is named here and in
 * {@link LayerKinds}; then the compiler asks for its shape in the graph and for its program in the calculus.
 */
public sealed interface LayerKind
        permits ActivateKind,
                BatchNormalizationKind,
                ConcatenateKind,
                DenseKind,
                DestandardizeKind,
                DotKind,
                DropoutKind,
                FlattenKind,
                GaussianNoiseKind,
                InputKind,
                LayerNormalizationKind,
                MergeKind,
                OneHotKind,
                PreparationKind,
                RescaleKind,
                ReshapeKind {
    /** The declaration in words, for example {@code Dense(units = 4)}. */
    String text();

    /** What a prediction depends on, in words: {@link #text} without what matters to training alone. */
    default String definition() {
        return text();
    }

    /** How many layers it reads. */
    Reads reads();

    /** Whether it draws random numbers in training, and in prediction changes nothing. */
    default boolean isNoise() {
        return false;
    }

    /** Whether it has a state that is found in the data before a training. */
    default boolean isFitted() {
        return false;
    }

    /** The annotation value that the shape follows from. */
    Origin shapeOrigin();

    /** What the given rules say of this kind. */
    <R> R by(Rules<R> rules);

    /**
     * One rule for each kind.
     *
     * @param <R> what the rules yield
     */
    interface Rules<R> {
        /** The rule for {@code @Input}. */
        R input(InputKind kind);

        /** The rule for {@code @Dense}. */
        R dense(DenseKind kind);

        /** The rule for {@code @Rescale}. */
        R rescale(RescaleKind kind);

        /** The rule for layers that are fitted to raw data. */
        R prepare(PreparationKind kind);

        /** The rule for {@code @OneHot}. */
        R oneHot(OneHotKind kind);

        /** The rule for {@code @Destandardize}. */
        R destandardize(DestandardizeKind kind);

        /** The rule for {@code @Activate}. */
        R activate(ActivateKind kind);

        /** The rule for layers that join others component by component. */
        R merge(MergeKind kind);

        /** The rule for {@code @Concatenate}. */
        R concatenate(ConcatenateKind kind);

        /** The rule for {@code @Dot}. */
        R dot(DotKind kind);

        /** The rule for {@code @Flatten}. */
        R flatten(FlattenKind kind);

        /** The rule for {@code @Reshape}. */
        R reshape(ReshapeKind kind);

        /** The rule for {@code @Dropout}. */
        R dropout(DropoutKind kind);

        /** The rule for {@code @GaussianNoise}. */
        R gaussianNoise(GaussianNoiseKind kind);

        /** The rule for {@code @LayerNormalization}. */
        R layerNormalization(LayerNormalizationKind kind);

        /** The rule for {@code @BatchNormalization}. */
        R batchNormalization(BatchNormalizationKind kind);
    }
}
