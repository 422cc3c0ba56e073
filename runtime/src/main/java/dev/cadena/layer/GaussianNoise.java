package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In training, adds a normal number of mean 0 to every component of what it reads, drawn anew whenever an observation is visited:
 * x + {@link #deviation} · n. In prediction it changes nothing, and there {@code evaluate}, {@code loss} and {@code gradient}
 * belong as well. On an input, it stands for measurements that are not exact (Bishop 1995, <i>Training with noise is equivalent
 * to Tikhonov regularization</i>):
 *
 * <pre>{@code
 * @Network
 * interface Engine {
 *     @Input(8) Layer sensors();
 *     @GaussianNoise(from = "sensors", deviation = 0.05) Layer shaken();
 *     @Dense(from = "shaken", units = 16) @Tanh Layer hidden();
 *     @Dense(from = "hidden", units = 1) @MeanSquaredError Layer temperature();
 * }
 * }</pre>
 *
 * <p>What is drawn follows from the seed of the training, and is the same for every number of threads. Its shape is that of what
 * it reads. No loss may stand on it, because it would judge numbers that were drawn.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GaussianNoise {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};

    /** {@return the standard deviation, in the unit of what is read: finite and at least 0, which adds nothing} */
    double deviation();
}
