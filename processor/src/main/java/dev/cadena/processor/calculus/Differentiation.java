package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.Op.Elementwise;
import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.calculus.scalar.OwnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Back-propagation: Δ(h) = Σ over the successors s of h of Δ(s)·∂s/∂h, each operation once, from the losses backwards. One
 * rule per operation. What an operation contributes to the Δ of what it reads is noted, and becomes an operation where that
 * Δ is needed: then all its summands are known.
 */
final class Differentiation {
    private final boolean byWeights;

    /** The values that follow from what is differentiated by: nobody needs the Δ of the others. */
    private final Set<Value> dependent = new HashSet<>();

    private final Map<Value, DeltaSum> sums = new HashMap<>();
    private final List<Alias> aliases = new ArrayList<>();

    private Differentiation(List<Op> forward, boolean byWeights, Set<Value> inputs, List<Loss> losses) {
        this.byWeights = byWeights;
        dependent.addAll(inputs);
        for (Op op : forward) {
            boolean trained = byWeights && op.parameters().stream().anyMatch(Parameter::trainable);
            if (trained || op.operands().stream().anyMatch(dependent::contains)) {
                dependent.add(op.result());
            }
        }
        for (Loss loss : losses) {
            if (dependent.contains(loss.judged())) {
                add(loss);
            }
        }
    }

    private void add(Loss loss) {
        DeltaSum sum = sum(loss.judged());
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            sum.add(entropy.slope(), loss.target().layer());
        } else {
            Loss.Slope slope = ((Loss.Sum) loss).slope();
            sum.add(slope.formula(), slope.variables(), Map.of());
        }
    }

    /** By all weights that are trained. */
    static Differentiation byWeights(List<Op> forward, List<Loss> losses) {
        return new Differentiation(forward, true, Set.of(), losses);
    }

    /** By some of the network's inputs. */
    static Differentiation byInputs(List<Op> forward, Set<Value> inputs, List<Loss> losses) {
        return new Differentiation(forward, false, inputs, losses);
    }

    /** The operations that propagate Δ backwards through a layer; to be asked from the last layer to the first. */
    List<Op> through(List<Op> forward) {
        List<Op> backward = new ArrayList<>();
        for (int i = forward.size() - 1; i >= 0; i--) {
            Op op = forward.get(i);
            delta(op.result(), backward).ifPresent(delta -> {
                if (!delta.equals(op.result().delta())) {
                    aliases.add(new Alias(
                            byWeights ? Pass.BACKWARD : Pass.TO_INPUTS,
                            op.result().delta(),
                            delta));
                }
                propagate(op, delta, backward);
            });
        }
        return backward;
    }

    /** The operations that compute the Δ of an input of the network, as a value of its own. */
    List<Op> into(Value input) {
        List<Op> backward = new ArrayList<>();
        Optional<Value> delta = delta(input, backward);
        if (delta.isPresent() && !delta.get().equals(input.delta())) {
            backward.add(new Elementwise(input.delta(), new Var("delta"), Map.of("delta", delta.get())));
        }
        return backward;
    }

    /** The Δ that equal others, in the order in which they were asked for. */
    List<Alias> aliases() {
        return List.copyOf(aliases);
    }

    /** Sums up the Δ of a value; empty if it is 0 or nobody needs it. */
    private Optional<Value> delta(Value value, List<Op> backward) {
        DeltaSum sum = sums.remove(value);
        return sum == null ? Optional.empty() : sum.write(backward);
    }

    private DeltaSum sum(Value value) {
        return sums.computeIfAbsent(value, v -> new DeltaSum(v.delta()));
    }

    private void contribute(Value to, Op contribution, Op reader) {
        if (dependent.contains(to)) {
            sum(to).add(contribution, reader.result().layer());
        }
    }

    private void propagate(Op op, Value delta, List<Op> backward) {
        if (op instanceof Op.Affine affine) {
            if (byWeights && affine.weights().trainable()) {
                backward.add(new Op.AddOuter(affine.weights(), affine.x(), delta));
                affine.bias().ifPresent(b -> backward.add(new Op.AddTo(b, delta)));
            }
            Value x = affine.x();
            contribute(x, new Op.TransposedProduct(x, affine.weights(), delta), op);
        } else if (op instanceof Elementwise elementwise) {
            propagate(elementwise, delta, backward);
        } else if (op instanceof Op.Softmax softmax) {
            Value z = softmax.z();
            contribute(z, new Op.SoftmaxJacobianProduct(z, softmax.result(), delta), op);
        } else if (op instanceof Op.LogSoftmax logarithm) {
            Value z = logarithm.softmax().z();
            contribute(
                    z, new Op.LogSoftmaxJacobianProduct(z, logarithm.softmax().result(), delta), op);
        } else if (op instanceof Op.Concatenation concatenation) {
            int from = 0;
            for (Value part : concatenation.parts()) {
                contribute(part, new Op.Columns(part, delta, from, concatenation.rows()), op);
                from += part.size() / concatenation.rows();
            }
        } else if (op instanceof Op.InnerProducts product) {
            Value a = product.a();
            Value b = product.b();
            contribute(a, new Op.RowSums(a, delta, false, b, product.length()), op);
            contribute(b, new Op.RowSums(b, delta, true, a, product.length()), op);
        } else if (op instanceof Op.Normalization normalization) {
            Value x = normalization.x();
            contribute(x, new Op.NormalizationJacobianProduct(x, normalization, delta), op);
        } else if (op instanceof Op.BatchNormalization normalization) {
            Value x = normalization.x();
            contribute(x, new Op.BatchNormalizationJacobianProduct(x, normalization, delta), op);
        } else if (op instanceof Op.Dropout dropout) {
            Value x = dropout.x();
            contribute(x, new Op.Dropout(x, delta, dropout.draws(), dropout.rate()), op);
        } else if (op instanceof Op.GaussianNoise noise) {
            if (dependent.contains(noise.x())) {
                sum(noise.x()).add(new Var("delta"), Map.of("delta", delta), Map.of());
            }
        } else if (!(op instanceof Op.OneHot)) {
            throw new IllegalStateException("no rule of differentiation for " + op);
        }
    }

    private void propagate(Elementwise op, Value delta, List<Op> backward) {
        op.weights().forEach((variable, parameter) -> {
            if (byWeights && parameter.trainable()) {
                Elementwise slope = slope(op, Set.of(variable), delta);
                backward.add(new Op.AddElementwise(parameter, slope.formula(), slope.variables(), slope.weights()));
            }
        });
        for (Value operand : new LinkedHashSet<>(op.variables().values())) {
            if (dependent.contains(operand)) {
                Set<String> names = new HashSet<>(op.variables().keySet());
                names.removeIf(name -> !op.variables().get(name).equals(operand));
                Elementwise slope = slope(op, names, delta);
                sum(operand).add(slope.formula(), slope.variables(), slope.weights());
            }
        }
    }

    /** Δ · ∂op, by one operand, which several variables may name. */
    private static Elementwise slope(Elementwise op, Set<String> names, Value delta) {
        Expr derivative = names.stream()
                .sorted()
                .map(name -> Derivative.of(op.formula(), name))
                .reduce(Algebra.ZERO, Algebra::add);
        Expr byValue = OwnValue.in(derivative, op.formula(), new Var("value"));
        Expr formula = Algebra.multiply(new Var("delta"), byValue);
        Map<String, Value> variables = new TreeMap<>(op.variables());
        variables.put("delta", delta);
        variables.put("value", op.result());
        variables.keySet().removeIf(name -> !Algebra.contains(formula, name));
        Map<String, Parameter> weights = new TreeMap<>(op.weights());
        weights.keySet().removeIf(name -> !Algebra.contains(formula, name));
        return new Elementwise(op.result(), formula, variables, weights);
    }
}
