package dev.cadena.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every unit sums all inputs, each times a weight of its own, plus a bias: z = Wᵀx + b. What it reads is a row of numbers: where
 * a layer has more dimensions than one, put {@link Flatten} between.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16)
 * @Relu
 * Layer hidden();
 * }</pre>
 */
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

    /**
     * {@return the name of the dense layer whose weights and biases this one uses, so that there is one set of them for both; empty
     * for its own} Both layers read equally many numbers and have equally many units, with biases exactly if this layer has them.
     * The gradient is the sum over all uses; the initial weights are drawn as that layer says.
     */
    String weightsOf() default "";

    /**
     * {@return whether training changes the weights and biases, and the trained members of the layer's activation} If not, they stay
     * as they are drawn, loaded or set, and no gradient is computed for them. A layer with {@link #weightsOf} trains what that
     * layer trains: to freeze shared weights, say so there.
     */
    boolean trainable() default true;

    /**
     * {@return λ₁ of a penalty λ₁ ‖W‖₁ on the weights of this layer, not on its biases; finite and not negative} It counts once for each
     * update, and comes on top of what {@link dev.cadena.Regularization} penalises in all layers.
     */
    double l1() default 0;

    /** {@return λ₂ of a penalty λ₂ ‖W‖₂², as {@link #l1} is of the other; its gradient is 2 λ₂ W} */
    double l2() default 0;
}
