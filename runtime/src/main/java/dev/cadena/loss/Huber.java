package dev.cadena.loss;

import dev.cadena.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * ½(y − p)² where |y − p| &lt; δ, else δ(|y − p| − ½δ) (Huber 1964), summed over the output's components.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 1)
 * @Huber(delta = 0.5)
 * Layer price();
 * }</pre>
 */
@LossFormula("abs(y - p) < delta ? (y - p)^2 / 2 : delta * (abs(y - p) - delta / 2)")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Huber {
    /** {@return where the square turns into a line} */
    @Positive
    double delta() default 1;

    /** {@return what this loss is multiplied by} */
    @Positive
    double weight() default 1;
}
