package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns numbers of categories into vectors: each component of an input, a number k from 0 to n − 1, becomes n components, of which the
 * k-th is 1 and the others are 0. Whatever is none of these numbers becomes zeros, as with scikit-learn's {@code OneHotEncoder} that
 * ignores what is unknown. {@code LabelEncoding} numbers names.
 *
 * <pre>{@code
 * @Input(1)
 * Layer colour();
 *
 * @OneHot(from = "colour", categories = 5)
 * Layer encoded();
 * }</pre>
 *
 * <p>The last size of its shape is n times that of the input. Part of the network, so that {@code predict} takes raw numbers.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OneHot {
    /** {@return the name of the input that this layer reads} */
    String[] from() default {};

    /** {@return n, the number of categories, at least 2} */
    int categories();
}
