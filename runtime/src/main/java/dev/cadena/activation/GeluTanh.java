package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * GELU's approximation by tanh (Hendrycks and Gimpel 2016).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @GeluTanh
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("x * (1 + tanh(sqrt(2 / 3.141592653589793) * (x + 0.044715 * x^3))) / 2")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GeluTanh {}
