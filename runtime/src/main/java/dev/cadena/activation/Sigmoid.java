package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * σ(x) = 1 / (1 + e⁻ˣ).
 *
 * <pre>{@code
 * @Dense(from = "in", units = 1)
 * @Sigmoid
 * @BinaryCrossEntropy
 * Layer ill();
 * }</pre>
 */
@ActivationFormula("1 / (1 + exp(-x))")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Sigmoid {}
