package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Back-propagation: Δ(h) = Σ over the successors s of h of Δ(s)·∂s/∂h, each operation once, from the output backwards.
 * One rule per operation.
 */
final class Differentiation {
  private final Value input;
  private final List<Op> backward = new ArrayList<>();
  private final Map<Value, Value> deltas = new LinkedHashMap<>();

  private Differentiation(Value input) {
    this.input = input;
  }

  /** The backward program, given what the loss contributes to Δ of the values that it reads. */
  static List<Op> of(List<Op> forward, Value input, Value seeded, Op.Elementwise seed) {
    Differentiation d = new Differentiation(input);
    d.backward.add(seed);
    d.deltas.put(seeded, seed.result());
    for (int i = forward.size() - 1; i >= 0; i--) {
      Op op = forward.get(i);
      if (d.deltas.containsKey(op.result())) {
        d.propagate(op, d.deltas.get(op.result()));
      }
    }
    return d.backward;
  }

  private void propagate(Op op, Value delta) {
    if (op instanceof Op.Affine affine) {
      backward.add(new Op.AddOuter(affine.weights(), affine.x(), delta));
      affine.bias().ifPresent(b -> backward.add(new Op.AddTo(b, delta)));
      if (!affine.x().equals(input)) {
        contribute(affine.x(), new Op.TransposedProduct(deltaOf(affine.x()), affine.weights(), delta));
      }
    } else if (op instanceof Op.Elementwise elementwise) {
      propagateElementwise(elementwise, delta);
    } else if (op instanceof Op.Softmax softmax) {
      contribute(
          softmax.z(), new Op.SoftmaxJacobianProduct(deltaOf(softmax.z()), softmax.result(), delta));
    } else {
      throw new IllegalStateException("no rule of differentiation for " + op);
    }
  }

  private void propagateElementwise(Op.Elementwise op, Value delta) {
    op.variables()
        .forEach(
            (variable, operand) -> {
              if (operand.equals(input)) {
                return;
              }
              // Where the derivative contains the function's own value, that value is at hand.
              Expr derivative =
                  Algebra.substitute(Derivative.of(op.formula(), variable), Map.of(op.formula(), new Var("value")));
              Expr formula = Algebra.multiply(new Var("delta"), derivative);
              Map<String, Value> variables = new LinkedHashMap<>();
              variables.put("delta", delta);
              variables.put("value", op.result());
              variables.putAll(op.variables());
              variables.keySet().removeIf(name -> !Algebra.contains(formula, name));
              contribute(operand, new Op.Elementwise(deltaOf(operand), formula, variables));
            });
  }

  private Value deltaOf(Value value) {
    return new Value(value.name() + "Delta", value.size());
  }

  private void contribute(Value value, Op contribution) {
    if (deltas.containsKey(value)) {
      throw new IllegalStateException("fan-out at " + value);
    }
    backward.add(contribution);
    deltas.put(value, contribution.result());
  }
}
