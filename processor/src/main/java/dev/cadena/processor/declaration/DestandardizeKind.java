package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * {@code @Destandardize}: x · deviation + mean, by those of the targets.
 *
 * @param shapeOrigin the annotation
 */
public record DestandardizeKind(Origin shapeOrigin) implements LayerKind {
    /** What it computes. */
    public static final String FORMULA = "x * deviation + mean";

    /** What a target becomes. */
    public static final String INVERSE = "deviation != 0 ? (y - mean) / deviation : 0";

    static DestandardizeKind read(Annotation annotation) {
        return new DestandardizeKind(annotation.origin());
    }

    @Override
    public String text() {
        return "Destandardize";
    }

    @Override
    public boolean isFitted() {
        return true;
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.destandardize(this);
    }
}
