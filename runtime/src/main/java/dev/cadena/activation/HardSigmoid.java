package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The piecewise linear sigmoid: 0 below −3, 1 above 3, x/6 + ½ between.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @HardSigmoid
 * Layer hidden();
 * }</pre>
 */
@ActivationFormula("max(0, min(1, x / 6 + 1 / 2))")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardSigmoid {}
