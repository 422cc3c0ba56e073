package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Condition;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Function;
import dev.cadena.processor.calculus.scalar.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds operations that one kernel does in one go, so that what is between them is never stored. */
final class Fusion {
    private final Map<Value, Set<Op>> readers = new HashMap<>();
    private final Map<Value, Op> makers = new HashMap<>();
    private final Set<Value> kept = new HashSet<>();

    private Fusion(NetworkProgram program) {
        for (List<Op> ops : List.of(program.forward(), program.backward(), program.backwardToInputs())) {
            for (Op op : ops) {
                op.operands().forEach(v -> readers.computeIfAbsent(v, x -> new HashSet<>())
                        .add(op));
                makers.putIfAbsent(op.result(), op);
            }
        }
        kept.addAll(program.outputs());
        program.losses().forEach(loss -> kept.addAll(loss.operands()));
        program.inputsWithGradient().forEach(x -> kept.add(program.delta(x)));
    }

    /** The values that are between two operations of one kernel, with what computes them. */
    static Map<Value, Op> inner(NetworkProgram program) {
        Fusion fusion = new Fusion(program);
        Map<Value, Op> inner = new HashMap<>();
        fusion.makers.forEach((value, op) -> {
            if (fusion.isInner(value, op)) {
                inner.put(value, op);
            }
        });
        return Map.copyOf(inner);
    }

    private boolean isInner(Value value, Op maker) {
        Set<Op> reading = readers.getOrDefault(value, Set.of());
        if (kept.contains(value) || reading.size() != 1) {
            return false;
        }
        Op reader = reading.iterator().next();
        return reader instanceof Op.Elementwise e
                && (maker instanceof Op.Affine && isRelu(e)
                        || maker instanceof Op.TransposedProduct && isReluMask(e, value));
    }

    /** Whether it is max(0, x). */
    private static boolean isRelu(Op.Elementwise e) {
        return e.formula() instanceof Expr.Call c
                && c.function() == Function.MAX
                && c.argument().equals(Algebra.ZERO)
                && c.arguments().get(1) instanceof Expr.Var;
    }

    /** Whether it is {@code h <= 0 ? 0 : delta} for another value h. */
    private static boolean isReluMask(Op.Elementwise e, Value delta) {
        return e.formula() instanceof Expr.Select s
                && s.condition() instanceof Condition.Comparison c
                && c.relation() == Relation.LESS_OR_EQUAL
                && c.left() instanceof Expr.Var h
                && c.right().equals(Algebra.ZERO)
                && s.then().equals(Algebra.ZERO)
                && s.otherwise() instanceof Expr.Var d
                && e.variables().get(d.name()).equals(delta)
                && !e.variables().get(h.name()).equals(delta);
    }

    /** The losses in logits whose derivative needs the probabilities, while nothing else does: both are computed at once. */
    static Map<Loss, Op.CrossEntropySlope> entropies(NetworkProgram program) {
        List<Op> ops = new ArrayList<>(program.forward());
        ops.addAll(program.backward());
        Map<Loss, Op.CrossEntropySlope> fused = new HashMap<>();
        for (Loss loss : program.losses()) {
            if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
                Set<Op> slopes = new LinkedHashSet<>();
                Set<Op> others = new LinkedHashSet<>();
                for (Op op : ops) {
                    if (op.operands().contains(entropy.softmax().result())) {
                        boolean isSlope = op instanceof Op.CrossEntropySlope s
                                && s.y().equals(entropy.target())
                                && s.weight() == entropy.weight();
                        (isSlope ? slopes : others).add(op);
                    }
                }
                if (slopes.size() == 1 && others.isEmpty()) {
                    fused.put(loss, (Op.CrossEntropySlope) slopes.iterator().next());
                }
            }
        }
        return Map.copyOf(fused);
    }

    /** The gradients by weights and by biases of a layer that is used once: one kernel descends along both. */
    static Map<Op.AddOuter, Op.AddTo> biases(NetworkProgram program, Map<Parameter, List<Op>> gradients) {
        Map<Op.AddOuter, Op.AddTo> biases = new HashMap<>();
        for (Op op : program.forward()) {
            if (op instanceof Op.Affine a && a.bias().isPresent()) {
                List<Op> byWeights = gradients.getOrDefault(a.weights(), List.of());
                List<Op> byBias = gradients.getOrDefault(a.bias().get(), List.of());
                if (byWeights.size() == 1
                        && byBias.size() == 1
                        && byWeights.get(0) instanceof Op.AddOuter outer
                        && byBias.get(0) instanceof Op.AddTo sum
                        && outer.x().equals(a.x())
                        && outer.d().equals(sum.d())) {
                    biases.put(outer, sum);
                }
            }
        }
        return Map.copyOf(biases);
    }
}
