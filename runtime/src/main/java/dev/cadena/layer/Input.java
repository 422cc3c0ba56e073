package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that the network reads, one observation at a time.
 *
 * <pre>{@code
 * @Input({28, 28})
 * Layer image();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Input {
    /** {@return the shape of one observation: {@code 64} for 64 numbers, {@code {28, 28}} for an image} */
    int[] value();

    /**
     * {@return whether the network tells how L changes with this input: ∂L/∂x} It is computed on request only, for instance to see
     * which inputs an output depends on; training does not need it.
     */
    boolean gradient() default false;
}
