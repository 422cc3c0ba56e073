package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies every component by a constant and adds another: by · x + offset. {@code @Rescale(from = "pixels", by = 1 /
 * 255.0)} brings pixels to 0 … 1; with {@code by = 2 / 255.0, offset = -1} to −1 … 1. Not trained; part of the network, so
 * that {@code predict} takes raw values.
 *
 * <pre>{@code
 * @Rescale(from = "pixels", by = 1 / 255.0)
 * Layer scaled();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Rescale {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};

    /** {@return what every component is multiplied by: finite and not 0} */
    double by();

    /** {@return what is added to every component: finite} */
    double offset() default 0;
}
