package dev.cadena.activation;

import dev.cadena.Trained;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * x above 0, slope · x below, where each unit learns a slope of its own (He et al. 2015).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Prelu
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("x > 0 ? x : slope * x")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Prelu {
    /** {@return the initial slope for negative inputs} */
    @Trained
    double slope() default 0.25;
}
