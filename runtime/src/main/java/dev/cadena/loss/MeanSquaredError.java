package dev.cadena.loss;

import dev.cadena.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * (y − p)², summed over the output's components, without a factor ½.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 1)
 * @MeanSquaredError
 * Layer price();
 * }</pre>
 */
@LossFormula("(y - p)^2")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MeanSquaredError {
    /** {@return what this loss is multiplied by} */
    @Positive
    double weight() default 1;
}
