package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The product of several layers, component by component: a ⊙ b ⊙ …. A gate is a product with a sigmoid.
 *
 * <pre>{@code
 * @Multiply(from = {"left", "right"})
 * Layer joined();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Multiply {
    /** {@return the names of the layers that this one reads: 2 to 100 of equal shape; one may be named twice} */
    String[] from() default {};
}
