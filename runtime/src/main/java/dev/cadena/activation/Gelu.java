package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * x · Φ(x), with Φ the normal distribution function (Hendrycks and Gimpel 2016).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Gelu
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("x * (1 + erf(x / sqrt(2))) / 2")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Gelu {}
