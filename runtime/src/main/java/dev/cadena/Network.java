package dev.cadena;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface or abstract class whose methods declare the layers of a network. For {@code Digits} the compiler
 * writes the class {@code DigitsNetwork}, which implements it; for a nested {@code Outer.Digits} it is
 * {@code Outer_DigitsNetwork}, in the same package.
 *
 * <pre>{@code
 * @Network
 * interface Line {
 *     @Input(1)
 *     Layer x();
 *
 *     @Dense(from = "x", units = 1)
 *     @MeanSquaredError
 *     Layer y();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Network {
    /** {@return the arithmetic of weights and activations} */
    Precision precision() default Precision.FLOAT;

    /** {@return the simple name of the generated class; empty for the default name} */
    String className() default "";
}
