package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An activation alone: applies the activation of {@code dev.cadena.activation} that stands beside it to what another layer
 * yields. An activation right behind a layer is shorter written on that layer itself.
 *
 * <pre>{@code
 * @Activate(from = "sum")
 * @Relu
 * Layer positive();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Activate {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};
}
