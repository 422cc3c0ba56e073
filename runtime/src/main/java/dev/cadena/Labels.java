package dev.cadena;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the classes of an output layer, in the order of its units; of a single unit, class 0 and class 1.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 3)
 * @Softmax
 * @CategoricalCrossEntropy
 * @Labels({"setosa", "versicolor", "virginica"})
 * Layer kind();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Labels {
    /** {@return one distinct, non-empty name per class} */
    String[] value();
}
