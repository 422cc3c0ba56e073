package dev.cadena;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a numeric member of an activation or loss whose value must be above 0; another value is an error at compile time.
 *
 * <pre>{@code
 * @ActivationFormula("x / width")
 * @interface Widened {
 *     @Positive
 *     double width() default 2;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Positive {}
