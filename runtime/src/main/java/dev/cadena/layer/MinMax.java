package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings every component to a range: low + (high − low) · (x − minimum) / (maximum − minimum), by the smallest and the largest value
 * that the component has in the training data, as scikit-learn's {@code MinMaxScaler} does. What a prediction brings beyond them is
 * beyond the range as well. A component that has the same value in all rows becomes {@code low}, whatever a prediction brings, and the
 * log has a warning. Part of the network, so that {@code predict} takes raw values.
 *
 * <pre>{@code
 * @Input(4)
 * Layer flower();
 *
 * @MinMax(from = "flower", low = -1)
 * Layer scaled();
 * }</pre>
 *
 * <p>The state is the tensors {@code minimum} and {@code maximum} of the shape of the layer, and {@code rows}, the number of rows that
 * they were found in. The first training finds them before its first update, from all of its rows; a later one keeps them, and {@code
 * prepare(data)} of the network finds them anew. Before, they are {@code low} and {@code high}, by which the layer changes nothing
 * (but for roundings). They are saved with the weights, and are no part of W.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MinMax {
    /** {@return the name of the layer that this one reads: an input, or another layer that prepares one} */
    String[] from() default {};

    /** {@return what the smallest value becomes: finite} */
    double low() default 0;

    /** {@return what the largest value becomes: finite and above {@code low}} */
    double high() default 1;
}
