package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Expr;
import java.util.ArrayList;
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

    /** c, how often the observation counts: what all of its loss is multiplied by. */
    Value rowWeight();

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
     * c · Σᵢ summand of the i-th components.
     *
     * @param summand the summand, with the weight in it
     * @param variables the values that its variables name
     * @param slope what it contributes
     */
    record Sum(
            Expr summand,
            Map<String, Value> variables,
            double weight,
            Value target,
            Value rowWeight,
            Value judged,
            Slope slope)
            implements Loss {
        @Override
        public List<Value> operands() {
            List<Value> operands = new ArrayList<>(variables.values());
            operands.add(rowWeight);
            return List.copyOf(operands);
        }
    }

    /**
     * c · weight · Σₖ yₖ (ln Σⱼ e^zⱼ − zₖ): cross-entropy after softmax, in the form that cannot overflow.
     *
     * @param softmax the softmax whose logits are z
     */
    record SoftmaxCrossEntropy(Value target, Value rowWeight, Op.Softmax softmax, double weight) implements Loss {
        /** What it contributes. */
        Op slope() {
            return new Op.CrossEntropySlope(softmax.z().delta(), softmax.result(), target, rowWeight, weight);
        }

        @Override
        public Value judged() {
            return softmax.z();
        }

        @Override
        public List<Value> operands() {
            return List.of(target, rowWeight, softmax.z());
        }
    }
}
