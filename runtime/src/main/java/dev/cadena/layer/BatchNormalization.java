package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Batch normalization (Ioffe and Szegedy 2015): in training brings each component of the last axis to mean 0 and variance 1 over the
 * mini-batch, and gives it a gain and a bias of its own, which are trained:
 *
 * <pre>
 * y = (x − mean(x)) / √(variance(x) + ε) · gain + bias
 * </pre>
 *
 * <p>Mean and variance are over all observations of the mini-batch and, where there are several axes, over all axes but the last. The
 * variance is divided by the number of what it is over. Each mini-batch moves the running ones towards its own:
 *
 * <pre>
 * running = running · momentum + found · (1 − momentum)
 * </pre>
 *
 * <p>Predictions, evaluations, {@code loss} and gradients by an input compute with the running mean and variance, and so tell of each
 * observation alone. {@code gradient} is that of a step of training: its rows are one mini-batch, also through their mean and variance,
 * and it moves nothing that runs.
 *
 * <pre>{@code
 * @Dense(from = "features", units = 64, bias = false) Layer mixed();
 *
 * @BatchNormalization(from = "mixed") @Relu Layer hidden();
 * }</pre>
 *
 * <p>Its shape is that of what it reads. Gain and bias have as many components as the last axis, and begin as 1 and 0; so have the tensors
 * {@code mean} and {@code variance} of the state, which begin as 0 and 1. The state is published with the weights at the end of each
 * epoch and saved with them, a later training goes on from it, and {@code reset} begins it anew. It is no part of W.
 *
 * <p>Of a mini-batch that has a single number for each component the variance is 0, and the layer yields its bias: {@code
 * Training.stochastic()} learns nothing before it, unless there are several axes. After {@code Training.accumulate} an update is over
 * several mini-batches, each with a mean and a variance of its own. Mini-batches are worked on in one piece, so that memory is needed for
 * all of their observations at once.
 *
 * <p>Names and defaults are those of Keras. In PyTorch {@code momentum} is 1 − this one and has the default 0.1, ε has the default
 * 1e-5, the running variance is divided by one less than the number of what it is over, and a mini-batch with a single number for each
 * component is refused.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BatchNormalization {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};

    /** {@return what is kept of the running mean and variance at each mini-batch: at least 0 and below 1} */
    double momentum() default 0.99;

    /** {@return ε, which keeps the divisor from 0 where a component is the same in all observations: above 0} */
    double epsilon() default 1e-3;
}
