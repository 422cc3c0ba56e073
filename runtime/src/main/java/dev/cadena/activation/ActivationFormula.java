package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation type an activation. The formula is written in x, the activation's input, and in the annotation's
 * numeric members; the processor differentiates it.
 *
 * <p>A formula may use {@code + - * / ^}; {@code exp expm1 log log1p sqrt cbrt abs sign floor sin cos tan atan sinh cosh tanh
 * sigmoid softplus erf erfc}, and {@code min max} of two; and {@code condition ? a : b}, where a condition compares by {@code <
 * <= > >= == !=} and joins by {@code and}, {@code or}, {@code not}. A power binds more tightly than a minus in front of it: {@code -x^2}
 * is {@code -(x^2)}. A formula has at most 1,000 characters and 128 operations, fewer than 100 parentheses inside one another, and no
 * constant that is infinite or undefined; a longer one is split into two
 * layers by {@link dev.cadena.layer.Activate}.
 *
 * <p>At kinks, |x|′(0) = 0; {@code max} and {@code min} take their first argument on a tie, with its derivative, so that
 * {@code max(0, x)} has slope 0 at 0; a choice has the derivative of the side that it takes; and steps, such as those of {@code sign}
 * and {@code floor}, have slope 0.
 *
 * <p>Members are used by their names. The value of one that is marked {@link dev.cadena.Positive} must be above 0. One marked
 * {@link dev.cadena.Trained} is not a number but a weight for each unit of the layer, which training changes.
 *
 * <pre>{@code
 * @ActivationFormula("x > limit ? limit : x")
 * @interface Capped {
 *     double limit() default 6;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ActivationFormula {
    /** {@return the formula, for example {@code x > 0 ? x : slope * x}} */
    String value();
}
