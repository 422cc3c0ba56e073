package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest of several layers, component by component: max(a, b, …). On a tie the first of the equal ones counts, and alone has a
 * derivative; a component that is NaN yields NaN.
 *
 * <pre>{@code
 * @Maximum(from = {"left", "right"})
 * Layer joined();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Maximum {
    /** {@return the names of the layers that this one reads: 2 to 100 of equal shape; one may be named twice} */
    String[] from() default {};
}
