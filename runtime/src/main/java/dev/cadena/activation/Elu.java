package dev.cadena.activation;

import dev.cadena.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * x above 0, α(eˣ − 1) below (Clevert et al. 2015).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Elu
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("x > 0 ? x : alpha * (exp(x) - 1)")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Elu {
    /** {@return the limit for large negative inputs, negated} */
    @Positive
    double alpha() default 1;
}
