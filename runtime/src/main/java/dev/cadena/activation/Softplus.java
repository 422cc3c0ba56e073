package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * ln(1 + eˣ).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Softplus
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("log(1 + exp(x))")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softplus {}
