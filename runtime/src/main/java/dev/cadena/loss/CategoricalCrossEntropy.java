package dev.cadena.loss;

import dev.cadena.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * −Σₖ yₖ ln pₖ over the classes k.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 3)
 * @Softmax
 * @CategoricalCrossEntropy
 * Layer kind();
 * }</pre>
 */
@LossFormula("-y * log(p)")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CategoricalCrossEntropy {
    /** {@return what this loss is multiplied by} */
    @Positive
    double weight() default 1;
}
