package dev.cadena.loss;

import dev.cadena.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * |y − p|, summed over the output's components; its derivative at 0 is 0.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 1)
 * @MeanAbsoluteError
 * Layer price();
 * }</pre>
 */
@LossFormula("abs(y - p)")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MeanAbsoluteError {
    /** {@return what this loss is multiplied by} */
    @Positive
    double weight() default 1;
}
