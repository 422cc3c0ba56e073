package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation type an activation. The formula is written in x, the activation's input, and in the annotation's
 * numeric members; the processor differentiates it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ActivationFormula {
    /** {@return the formula, for example {@code x > 0 ? x : slope * x}} */
    String value();
}
