package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Layer normalization (Ba, Kiros and Hinton 2016): brings the components along the last axis to mean 0 and variance 1, observation
 * by observation, and gives each a gain and a bias of its own, which are trained:
 *
 * <pre>
 * y = (x − mean(x)) / √(variance(x) + ε) · gain + bias
 * </pre>
 *
 * <p>The variance is divided by the number of components. Its shape is that of what it reads; gain and bias have as many components
 * as the last axis, and begin as 1 and 0. It computes the same in training and in prediction.
 *
 * <pre>{@code
 * @Network
 * interface Prices {
 *     @Input(20) Layer features();
 *     @Dense(from = "features", units = 64) Layer mixed();
 *     @LayerNormalization(from = "mixed") @Relu Layer hidden();
 *     @Dense(from = "hidden", units = 1) @MeanSquaredError Layer price();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LayerNormalization {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};

    /** {@return ε, which keeps the divisor from 0 where all components are equal: above 0} */
    double epsilon() default 1e-3;
}
