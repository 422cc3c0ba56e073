package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * x / (1 + |x|).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Softsign
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("x / (1 + abs(x))")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softsign {}
