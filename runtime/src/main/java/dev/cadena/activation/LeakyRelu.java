package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * x above 0, slope · x below.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @LeakyRelu(slope = 0.1)
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("x > 0 ? x : slope * x")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LeakyRelu {
    /** {@return the slope for negative inputs} */
    double slope() default 0.01;
}
