package dev.cadena.processor.declaration;

/** Reads the annotations of {@code dev.cadena.layer}. */
final class LayerKinds {
    static final String PACKAGE = "dev.cadena.layer.";

    private LayerKinds() {}

    static LayerKind read(Annotation annotation) {
        return switch (annotation.simpleName()) {
            case "Input" -> InputKind.read(annotation);
            case "Dense" -> DenseKind.read(annotation);
            case "Rescale" -> RescaleKind.read(annotation);
            case "Standardize", "MinMax", "RobustScale", "Impute" -> PreparationKind.read(annotation);
            case "OneHot" -> OneHotKind.read(annotation);
            case "Destandardize" -> DestandardizeKind.read(annotation);
            case "Activate" -> ActivateKind.read(annotation);
            case "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum" -> MergeKind.read(annotation);
            case "Concatenate" -> ConcatenateKind.read(annotation);
            case "Dot" -> DotKind.read(annotation);
            case "Flatten" -> FlattenKind.read(annotation);
            case "Dropout" -> DropoutKind.read(annotation);
            case "GaussianNoise" -> GaussianNoiseKind.read(annotation);
            case "LayerNormalization" -> LayerNormalizationKind.read(annotation);
            case "BatchNormalization" -> BatchNormalizationKind.read(annotation);
            case "Reshape" -> ReshapeKind.read(annotation);
            default -> throw new IllegalStateException("no reader for @" + annotation.simpleName());
        };
    }
}
