package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Expr;
import java.util.List;
import java.util.Map;

/** L, the loss of one observation, and what it contributes to back-propagation. */
public sealed interface Loss {
    /** What L is multiplied by. */
    double weight();

    /** What L is computed from. */
    List<Value> operands();

    /** The value whose Δ the loss gives. */
    Value judged();

    /** Δ of that value. */
    Op.Elementwise delta();

    /**
     * L = Σᵢ summand of the i-th components.
     *
     * @param summand the summand, with the weight in it
     * @param variables the values that its variables name
     */
    record Sum(Expr summand, Map<String, Value> variables, double weight, Value judged, Op.Elementwise delta)
            implements Loss {
        @Override
        public List<Value> operands() {
            return List.copyOf(variables.values());
        }
    }

    /**
     * L = weight · Σₖ yₖ (ln Σⱼ e^zⱼ − zₖ): cross-entropy after softmax, in the form that cannot overflow.
     *
     * @param softmax the softmax whose logits are z
     */
    record SoftmaxCrossEntropy(Value y, Op.Softmax softmax, double weight, Op.Elementwise delta) implements Loss {
        @Override
        public Value judged() {
            return softmax.z();
        }

        @Override
        public List<Value> operands() {
            return List.of(y, softmax.z());
        }
    }
}
