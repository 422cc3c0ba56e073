package dev.cadena.activation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * eˣᵏ / Σⱼ eˣʲ over the components of a layer: a distribution over classes. Not element-wise, so it has no formula.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 3)
 * @Softmax
 * @CategoricalCrossEntropy
 * Layer kind();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softmax {}
