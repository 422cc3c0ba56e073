package dev.cadena.layer;

/**
 * What {@link Impute} puts in place of values that are missing.
 *
 * <pre>{@code
 * @Impute(from = "measured", with = Imputation.MEDIAN)
 * Layer complete();
 * }</pre>
 */
public enum Imputation {
    /** The mean of the values that the component has in the training data. */
    MEAN,
    /** The median of the values that the component has in the training data; of an even number, the mean of the middle two. */
    MEDIAN,
    /** The {@code value} of the annotation, also where the training data have none. */
    CONSTANT
}
