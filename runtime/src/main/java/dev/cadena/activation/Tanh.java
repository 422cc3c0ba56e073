package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * tanh(x).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Tanh
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("tanh(x)")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Tanh {}
