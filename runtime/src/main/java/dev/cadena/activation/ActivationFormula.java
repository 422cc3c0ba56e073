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
 * <= > >= == !=} and joins by {@code and}, {@code or}, {@code not}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ActivationFormula {
    /** {@return the formula, for example {@code x > 0 ? x : slope * x}} */
    String value();
}
