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
 * <= > >= == !=} and joins by {@code and}, {@code or}, {@code not}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface LossFormula {
    /** {@return the formula, for example {@code (y - p)^2}} */
    String value();
}
