package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.calculus.scalar.Function;
import dev.cadena.processor.calculus.scalar.OwnValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins a loss to the operation that produces its prediction. An element-wise activation and the loss are differentiated
 * as one function of the activation's input z, and what cancels cancels: sigmoid and binary cross-entropy give p − y.
 */
final class LossBuilder {
    private static final Var Y = new Var("y");
    private static final Var P = new Var("p");
    private static final Var Z = new Var("z");
    private static final Var L = new Var("l");
    private static final Var C = new Var("c");
    private static final Expr CROSS_ENTROPY =
            Algebra.multiply(Algebra.negate(Y), Algebra.call(Function.LOG, List.of(P)));

    private LossBuilder() {}

    /**
     * Builds the loss of an output.
     *
     * @param formula the loss of one component, in y and p
     * @param c what the loss of an observation is multiplied by
     * @param p the prediction
     * @param producer the operation that yields it
     */
    static Loss of(Expr formula, double weight, Value y, Value c, Value p, Op producer) {
        if (producer instanceof Op.Softmax softmax && formula.equals(CROSS_ENTROPY)) {
            return new Loss.SoftmaxCrossEntropy(y, c, softmax, weight);
        }
        Expr weighted = Algebra.multiply(new Const(weight), formula);
        if (producer instanceof Op.Softmax softmax) {
            Optional<Loss> byLogarithm = ofLogarithm(weighted, weight, y, c, softmax);
            if (byLogarithm.isPresent()) {
                return byLogarithm.get();
            }
        }
        if (producer instanceof Op.Elementwise e
                && e.variables().size() == 1
                && e.weights().isEmpty()) {
            return ofActivated(weighted, weight, y, c, e);
        }
        Expr delta = Algebra.simplify(Derivative.of(weighted, "p"));
        Map<String, Value> variables = Map.of("c", c, "y", y, "p", p);
        return new Loss.Sum(weighted, used(weighted, variables), weight, y, c, p, slope(delta, variables));
    }

    /**
     * A loss in the logarithm of a softmax, as a function of that logarithm l: finite where p = e^l underflows. Empty if the
     * loss has no such logarithm.
     */
    private static Optional<Loss> ofLogarithm(Expr loss, double weight, Value y, Value c, Op.Softmax softmax) {
        Expr power = Algebra.call(Function.EXP, List.of(L));
        Expr composed = Algebra.substitute(loss, Map.of(P, power));
        if (logarithms(composed, "l") >= logarithms(loss, "p")) {
            return Optional.empty();
        }
        Value logarithm = new Value(
                softmax.result().layer(),
                Value.Role.OUTPUT_LOGARITHM,
                softmax.result().size());
        Map<String, Value> variables = Map.of("c", c, "y", y, "p", softmax.result(), "l", logarithm);
        Expr summand = OwnValue.in(composed, power, P);
        Expr delta = OwnValue.in(Derivative.of(composed, "l"), power, P);
        return Optional.of(
                new Loss.Sum(summand, used(summand, variables), weight, y, c, logarithm, slope(delta, variables)));
    }

    private static Loss ofActivated(Expr loss, double weight, Value y, Value c, Op.Elementwise activation) {
        Map.Entry<String, Value> operand =
                activation.variables().entrySet().iterator().next();
        Map<String, Value> variables = new TreeMap<>();
        variables.put("c", c);
        variables.put("p", activation.result());
        variables.put("y", y);
        variables.put("z", operand.getValue());
        Expr ofZ = Algebra.substitute(activation.formula(), Map.of(new Var(operand.getKey()), Z));
        Expr composed = Algebra.substitute(loss, Map.of(P, ofZ));
        Expr chained = Algebra.multiply(Derivative.of(loss, "p"), Derivative.of(ofZ, "z"));
        // Both are right; through p, which is at hand, less is computed.
        Expr chainedByValue = OwnValue.in(chained, ofZ, P);
        Expr directByValue = OwnValue.in(Derivative.of(composed, "z"), ofZ, P);
        boolean logarithmRemoved = logarithms(loss, "p") > 0 && logarithms(composed, "z") == 0;
        Expr delta = logarithmRemoved || Algebra.size(directByValue) < Algebra.size(chainedByValue)
                ? directByValue
                : chainedByValue;
        Expr summand = logarithmRemoved ? composed : loss;
        return new Loss.Sum(
                summand, used(summand, variables), weight, y, c, operand.getValue(), slope(delta, variables));
    }

    /** Of an observation that counts c times. */
    private static Loss.Slope slope(Expr formula, Map<String, Value> variables) {
        Expr weighted = Algebra.multiply(C, formula);
        return new Loss.Slope(weighted, used(weighted, variables));
    }

    private static Map<String, Value> used(Expr formula, Map<String, Value> variables) {
        Map<String, Value> used = new TreeMap<>(variables);
        used.keySet().removeIf(name -> !Algebra.contains(formula, name));
        return used;
    }

    /** How many logarithms there are of something that depends on a variable. */
    private static int logarithms(Expr e, String variable) {
        boolean isOne = e instanceof Call c
                && (c.function() == Function.LOG || c.function() == Function.LOG1P)
                && Algebra.contains(c, variable);
        return (isOne ? 1 : 0)
                + e.operands().stream()
                        .mapToInt(operand -> logarithms(operand, variable))
                        .sum();
    }
}
