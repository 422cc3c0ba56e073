package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Back-propagation: Δ(h) = Σ over the successors s of h of Δ(s)·∂s/∂h, each operation once, from the output backwards.
 * One rule per operation.
 */
final class Differentiation {
    /** The values that follow from a weight: nobody needs Δ of the others, the network's input among them. */
    private final Set<Value> trained = new HashSet<>();

    private final Map<Value, Value> deltas = new HashMap<>();

    /**
     * Begins at the loss.
     *
     * @param forward the forward program, in order
     * @param judged the value that the loss reads
     * @param delta what the loss contributes to its Δ
     */
    Differentiation(List<Op> forward, Value judged, Value delta) {
        for (Op op : forward) {
            if (!op.parameters().isEmpty() || op.operands().stream().anyMatch(trained::contains)) {
                trained.add(op.result());
            }
        }
        deltas.put(judged, delta);
    }

    /** The operations that propagate Δ backwards through forward operations; to be called from the last to the first. */
    List<Op> through(List<Op> forward) {
        List<Op> backward = new ArrayList<>();
        for (int i = forward.size() - 1; i >= 0; i--) {
            Op op = forward.get(i);
            if (deltas.containsKey(op.result())) {
                propagate(op, deltas.get(op.result()), backward);
            }
        }
        return List.copyOf(backward);
    }

    private void propagate(Op op, Value delta, List<Op> backward) {
        if (op instanceof Op.Affine affine) {
            backward.add(new Op.AddOuter(affine.weights(), affine.x(), delta));
            affine.bias().ifPresent(b -> backward.add(new Op.AddTo(b, delta)));
            if (trained.contains(affine.x())) {
                contribute(affine.x(), new Op.TransposedProduct(affine.x().delta(), affine.weights(), delta), backward);
            }
        } else if (op instanceof Op.Elementwise elementwise) {
            elementwise.variables().forEach((variable, operand) -> {
                if (trained.contains(operand)) {
                    contribute(operand, elementwiseRule(elementwise, variable, operand, delta), backward);
                }
            });
        } else if (op instanceof Op.Softmax softmax) {
            if (trained.contains(softmax.z())) {
                contribute(
                        softmax.z(),
                        new Op.SoftmaxJacobianProduct(softmax.z().delta(), softmax.result(), delta),
                        backward);
            }
        } else {
            throw new IllegalStateException("no rule of differentiation for " + op);
        }
    }

    private static Op elementwiseRule(Op.Elementwise op, String variable, Value operand, Value delta) {
        // Where the derivative contains the function's own value, that value is at hand.
        Expr derivative =
                Algebra.substitute(Derivative.of(op.formula(), variable), Map.of(op.formula(), new Var("value")));
        Expr formula = Algebra.multiply(new Var("delta"), derivative);
        Map<String, Value> variables = new TreeMap<>(op.variables());
        variables.put("delta", delta);
        variables.put("value", op.result());
        variables.keySet().removeIf(name -> !Algebra.contains(formula, name));
        return new Op.Elementwise(operand.delta(), formula, variables);
    }

    private void contribute(Value value, Op contribution, List<Op> backward) {
        if (deltas.containsKey(value)) {
            throw new IllegalStateException("fan-out at " + value);
        }
        backward.add(contribution);
        deltas.put(value, contribution.result());
    }
}
