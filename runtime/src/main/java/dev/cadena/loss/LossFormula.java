package dev.cadena.loss;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation type a loss. The formula is written in y, the target, p, the prediction, and in the annotation's
 * numeric members; it is summed over the output's components, and the processor differentiates it by p.
 *
 * <p>A formula may use {@code + - * / ^}; {@code exp expm1 log log1p sqrt cbrt abs sign floor sin cos tan atan sinh cosh tanh
 * sigmoid softplus erf erfc}, and {@code min max} of two; and {@code condition ? a : b}, where a condition compares by {@code <
 * <= > >= == !=} and joins by {@code and}, {@code or}, {@code not}. A power binds more tightly than a minus in front of it: {@code -p^2}
 * is {@code -(p^2)}. A formula has at most 1,000 characters and 128 operations, fewer than 100 parentheses inside one another, and no
 * constant that is infinite or undefined; a longer one must be shortened.
 *
 * <p>At kinks, |p|′(0) = 0; {@code max} and {@code min} take their first argument on a tie, with its derivative, so that
 * {@code max(0, p)} has slope 0 at 0; a choice has the derivative of the side that it takes; and steps, such as those of {@code sign}
 * and {@code floor}, have slope 0.
 *
 * <p>Members are used by their names. The value of one that is marked {@link dev.cadena.Positive} must be above 0. None may be
 * {@link dev.cadena.Trained}. A member {@code weight} is special: the loss is multiplied by it, and it may not be in the formula.
 *
 * <pre>{@code
 * @LossFormula("(y - p)^2 * factor")
 * @interface Scaled {
 *     double factor() default 0.5;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface LossFormula {
    /** {@return the formula, for example {@code (y - p)^2}} */
    String value();
}
