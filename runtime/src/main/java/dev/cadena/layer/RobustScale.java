package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Scales every component by what a few outliers do not change: (x − median) / interquartileRange, as scikit-learn's {@code
 * RobustScaler} does; quartiles are interpolated linearly. A component that has the same value in all rows becomes 0, whatever a
 * prediction brings; of one whose interquartile range alone is 0, only the median is subtracted. The log has a warning of both. Part
 * of the network, so that {@code predict} takes raw values.
 *
 * <pre>{@code
 * @Input(2)
 * Layer incomes();
 *
 * @RobustScale(from = "incomes")
 * Layer scaled();
 * }</pre>
 *
 * <p>The state is the tensors {@code median} and {@code interquartileRange} of the shape of the layer, and {@code rows}, the number of
 * rows that they were found in. The first training finds them before its first update, from all of its rows; a later one keeps them,
 * and {@code prepare(data)} of the network finds them anew. Before, they are 0 and 1, by which the layer changes nothing. They are
 * saved with the weights, and are no part of W.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RobustScale {
    /** {@return the name of the layer that this one reads: an input, or another layer that prepares one} */
    String[] from() default {};
}
