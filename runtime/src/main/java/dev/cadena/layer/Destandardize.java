package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Yields what it reads in the unit of the targets: x · deviation + mean, component by component, by the mean and the population's
 * deviation of the targets that the network is trained with. An output, whose loss compares what it reads with (y − mean) / deviation:
 * so a network that tells prices of houses is trained as one whose targets are around 0 and 1, with the same learning rates, and
 * predicts prices. Losses that a training and an evaluation tell are those of standardised targets. Of targets that are all equal
 * every one becomes 0, the prediction is their value, and the log has a warning.
 *
 * <pre>{@code
 * @Dense(from = "hidden", units = 1)
 * Layer standard();
 *
 * @Destandardize(from = "standard")
 * @MeanSquaredError
 * Layer price();
 * }</pre>
 *
 * <p>The state is the tensors {@code mean} and {@code deviation} of the shape of the layer, and {@code rows}, the number of rows that
 * they were found in; they are found, kept and saved as those of {@link Standardize} are. Targets that are ignored have no part in them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Destandardize {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};
}
