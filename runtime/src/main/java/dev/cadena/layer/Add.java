package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sum of several layers, component by component: a + b + …. A residual connection is {@code @Add(from = {"x", "f"})}.
 *
 * <pre>{@code
 * @Add(from = {"left", "right"})
 * Layer joined();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Add {
    /** {@return the names of the layers that this one reads: 2 to 100 of equal shape; one may be named twice} */
    String[] from() default {};
}
