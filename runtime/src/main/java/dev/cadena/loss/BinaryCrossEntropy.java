package dev.cadena.loss;

import dev.cadena.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * −(y ln p + (1 − y) ln(1 − p)), summed over the output's components; 0 · ln 0 counts as 0.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 1)
 * @Sigmoid
 * @BinaryCrossEntropy
 * Layer ill();
 * }</pre>
 */
@LossFormula("-((y == 0 ? 0 : y * log(p)) + (y == 1 ? 0 : (1 - y) * log(1 - p)))")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BinaryCrossEntropy {
    /** {@return what this loss is multiplied by} */
    @Positive
    double weight() default 1;
}
