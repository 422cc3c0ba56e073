package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every unit sums all inputs, each times a weight of its own, plus a bias: z = Wᵀx + b. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dense {
    /** {@return the name of the layer that this one reads} */
    String[] from() default {};

    /** {@return the number of units} */
    int units();

    /** {@return whether each unit adds a bias} */
    boolean bias() default true;

    /** {@return where the initial weights come from} */
    Initializer initializer() default Initializer.AUTO;
}
