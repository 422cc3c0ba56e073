package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several layers one after the other along an axis: {@code {8, 8, 3}} and {@code {8, 8, 1}} make {@code {8, 8, 4}}. All their
 * other extents are equal.
 *
 * <pre>{@code
 * @Concatenate(from = {"left", "right"})
 * Layer both();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Concatenate {
    /** {@return the names of the layers that this one reads, in order: 2 to 100; one may be named twice} */
    String[] from() default {};

    /** {@return the axis, from 0 and not counting the observations; negative numbers count from the end, −1 is the last} */
    int axis() default -1;
}
