package dev.cadena;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a numeric member of an activation as trained: not one number that stays, but a weight for each unit of the layer that the
 * activation stands on. All start at the member's value, and learn with the other weights (He et al. 2015). A
 * loss has no such members.
 *
 * <pre>{@code
 * @ActivationFormula("x * sigmoid(beta * x)")
 * public @interface Swish {
 *     @Trained double beta() default 1;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Trained {}
