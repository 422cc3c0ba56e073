package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * max(x, 0); its derivative at 0 is 0.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Relu
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("max(0, x)")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Relu {}
