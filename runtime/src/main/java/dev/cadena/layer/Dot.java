package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The inner products of two layers over the last axis of both, as {@code numpy.inner} has it: shapes {@code {…, k}} and
 * {@code {…, k}} make the first one's other extents, followed by those of the second. Two vectors make the single number
 * aᵀb, of shape {@code {1}}.
 *
 * <pre>{@code
 * @Dot(from = {"user", "film"})
 * Layer match();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dot {
    /** {@return the names of the two layers that this one reads: a and b, of equal last extent; they may be the same} */
    String[] from() default {};
}
