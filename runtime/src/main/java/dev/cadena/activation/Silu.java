package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * x · σ(x), also called swish (Elfwing et al. 2017).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Silu
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("x / (1 + exp(-x))")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Silu {}
