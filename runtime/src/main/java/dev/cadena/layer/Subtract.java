package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The difference of two layers, component by component: a − b.
 *
 * <pre>{@code
 * @Subtract(from = {"left", "right"})
 * Layer joined();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Subtract {
    /** {@return the names of the two layers that this one reads: a and b, of equal shape; they may be the same} */
    String[] from() default {};
}
