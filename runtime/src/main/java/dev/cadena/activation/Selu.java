package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scaled ELU of self-normalising networks (Klambauer et al. 2017).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Selu
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (exp(x) - 1))")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Selu {}
