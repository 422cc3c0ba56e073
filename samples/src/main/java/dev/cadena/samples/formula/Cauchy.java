package dev.cadena.samples.formula;

import dev.cadena.Positive;
import dev.cadena.loss.LossFormula;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The robust loss that follows from errors with Cauchy's distribution: like a square near 0, like a logarithm far away, so
 * that an error of 100 pulls hardly more than one of 10, and less and less the larger it is.
 */
@LossFormula("scale^2 / 2 * log1p(((y - p) / scale)^2)")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cauchy {
    /** {@return the error from which on the loss is no square any more} */
    @Positive
    double scale() default 1;
}
