package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All components in one row: {@code {8, 8}} becomes {@code {64}}. Their order stays: row-major, the last axis fastest. {@link
 * Dense} reads such rows.
 *
 * <pre>{@code
 * @Flatten(from = "image")
 * Layer flat();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Flatten {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};
}
