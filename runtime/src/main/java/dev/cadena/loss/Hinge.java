package dev.cadena.loss;

import dev.cadena.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * max(1 − yp, 0), summed over the output's components; targets are −1 or 1, and labels 0 and 1 are mapped to them.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 1)
 * @Hinge
 * Layer side();
 * }</pre>
 */
@LossFormula("max(0, 1 - y * p)")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Hinge {
    /** {@return what this loss is multiplied by} */
    @Positive
    double weight() default 1;
}
