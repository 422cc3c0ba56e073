package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Expr;
import java.util.List;
import java.util.Map;

/** The loss of one output for one observation, and what it contributes to back-propagation. L is the sum over the outputs. */
public sealed interface Loss {
    /** What the loss is multiplied by. */
    double weight();

    /** What the loss is computed from. */
    List<Value> operands();

    /** The target. */
    Value target();

    /** The value to whose Δ the loss contributes. */
    Value judged();

    /**
     * The derivative by the judged value, component by component.
     *
     * @param formula the derivative
     * @param variables the values that its variables name
     */
    record Slope(Expr formula, Map<String, Value> variables) {}

    /**
     * Σᵢ summand of the i-th components.
     *
     * @param summand the summand, with the weight in it
     * @param variables the values that its variables name
     * @param slope what it contributes
     */
    record Sum(Expr summand, Map<String, Value> variables, double weight, Value target, Value judged, Slope slope)
            implements Loss {
        @Override
        public List<Value> operands() {
            return List.copyOf(variables.values());
        }
    }

    /**
     * weight · Σₖ yₖ (ln Σⱼ e^zⱼ − zₖ): cross-entropy after softmax, in the form that cannot overflow.
     *
     * @param softmax the softmax whose logits are z
     */
    record SoftmaxCrossEntropy(Value target, Op.Softmax softmax, double weight) implements Loss {
        /** What it contributes. */
        Op slope() {
            return new Op.CrossEntropySlope(softmax.z().delta(), softmax.result(), target, weight);
        }

        @Override
        public Value judged() {
            return softmax.z();
        }

        @Override
        public List<Value> operands() {
            return List.of(target, softmax.z());
        }
    }
}
