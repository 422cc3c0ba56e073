package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a number in place of every component that is NaN, which stands for a value that is missing. An input that is read by such
 * layers alone takes NaN, in training and in prediction; every other one refuses it by a {@link dev.cadena.DataException}.
 *
 * <pre>{@code
 * @Input(6)
 * Layer patient();
 *
 * @Impute(from = "patient", with = Imputation.MEDIAN)
 * Layer complete();
 *
 * @Standardize(from = "complete")
 * Layer scaled();
 * }</pre>
 *
 * <p>The state is the tensor {@code replacement} of the shape of the layer, and {@code rows}, the number of rows that it was found in.
 * The first training finds it before its first update, from all of its rows, and refuses a component that has no value in any of them;
 * a later one keeps it, and {@code prepare(data)} of the network finds it anew. Before, it is {@code value}. It is saved with the
 * weights, and is no part of W.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Impute {
    /** {@return the name of the layer that this one reads: an input, or another layer that prepares one} */
    String[] from() default {};

    /** {@return where the number comes from} */
    Imputation with() default Imputation.MEAN;

    /** {@return the number of {@link Imputation#CONSTANT}, and of every kind before a training has found its own: finite} */
    double value() default 0;
}
