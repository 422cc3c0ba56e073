package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The same components in another shape, {@code {64}} as {@code {8, 8}}. Their order stays: row-major, the last axis fastest.
 *
 * <pre>{@code
 * @Reshape(from = "flat", shape = {8, 8})
 * Layer image();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Reshape {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};

    /** {@return the extents, whose product is the number of components; one may be −1 and follows from the others} */
    int[] shape();
}
