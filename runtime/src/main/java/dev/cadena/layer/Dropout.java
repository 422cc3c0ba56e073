package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Dropout (Srivastava and others 2014), inverted: in training every component of what it reads is 0 with the probability {@link
 * #rate}, and else divided by 1 − rate, so that its mean stays; which ones are 0 is drawn anew whenever an observation is
 * visited. In prediction it changes nothing, and there {@code evaluate}, {@code loss} and {@code gradient} belong as well. Against
 * overfitting, behind a wide layer:
 *
 * <pre>{@code
 * @Network
 * interface Digits {
 *     @Input(64) Layer pixels();
 *     @Dense(from = "pixels", units = 128) @Relu Layer hidden();
 *     @Dropout(from = "hidden", rate = 0.25) Layer sparse();
 *     @Dense(from = "sparse", units = 10) @Softmax @CategoricalCrossEntropy Layer digit();
 * }
 * }</pre>
 *
 * <p>What is drawn follows from the seed of the training, and is the same for every number of threads. Its shape is that of what
 * it reads. No loss may stand on it, because it would judge zeros that were drawn.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dropout {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};

    /** {@return the probability with which a component is 0 in training: at least 0, which drops nothing, and below 1} */
    double rate();
}
