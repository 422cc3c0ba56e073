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
import java.util.TreeMap;

/**
 * Joins a loss to the operation that produces its prediction. An element-wise activation and the loss are differentiated
 * as one function of the activation's input z, and what cancels cancels: sigmoid and binary cross-entropy give p − y.
 */
final class LossBuilder {
    private static final Var Y = new Var("y");
    private static final Var P = new Var("p");
    private static final Var Z = new Var("z");
    private static final Expr CROSS_ENTROPY =
            Algebra.multiply(Algebra.negate(Y), Algebra.call(Function.LOG, List.of(P)));

    private LossBuilder() {}

    /**
     * Builds the loss of an output.
     *
     * @param formula the loss of one component, in y and p
     * @param p the prediction
     * @param producer the operation that yields it
     */
    static Loss of(Expr formula, double weight, Value y, Value p, Op producer) {
        if (producer instanceof Op.Softmax softmax && formula.equals(CROSS_ENTROPY)) {
            Expr delta = Algebra.multiply(new Const(weight), Algebra.subtract(P, Y));
            return new Loss.SoftmaxCrossEntropy(y, softmax, weight, slope(delta, Map.of("y", y, "p", p)));
        }
        Expr weighted = Algebra.multiply(new Const(weight), formula);
        if (producer instanceof Op.Elementwise e
                && e.variables().size() == 1
                && e.weights().isEmpty()) {
            return ofActivated(weighted, weight, y, e);
        }
        Expr delta = Algebra.simplify(Derivative.of(weighted, "p"));
        Map<String, Value> variables = Map.of("y", y, "p", p);
        return new Loss.Sum(weighted, used(weighted, variables), weight, y, p, slope(delta, variables));
    }

    private static Loss ofActivated(Expr loss, double weight, Value y, Op.Elementwise activation) {
        Map.Entry<String, Value> operand =
                activation.variables().entrySet().iterator().next();
        Map<String, Value> variables = new TreeMap<>();
        variables.put("p", activation.result());
        variables.put("y", y);
        variables.put("z", operand.getValue());
        Expr ofZ = Algebra.substitute(activation.formula(), Map.of(new Var(operand.getKey()), Z));
        Expr composed = Algebra.substitute(loss, Map.of(P, ofZ));
        Expr chained = Algebra.multiply(Derivative.of(loss, "p"), Derivative.of(ofZ, "z"));
        // Both are right; through p, which is at hand, less is computed.
        Expr chainedByValue = OwnValue.in(chained, ofZ, P);
        Expr directByValue = OwnValue.in(Derivative.of(composed, "z"), ofZ, P);
        boolean logarithmRemoved = hasLogarithm(loss, "p") && !hasLogarithm(composed, "z");
        Expr delta = logarithmRemoved || Algebra.size(directByValue) < Algebra.size(chainedByValue)
                ? directByValue
                : chainedByValue;
        Expr summand = logarithmRemoved ? composed : loss;
        return new Loss.Sum(summand, used(summand, variables), weight, y, operand.getValue(), slope(delta, variables));
    }

    private static Loss.Slope slope(Expr formula, Map<String, Value> variables) {
        return new Loss.Slope(formula, used(formula, variables));
    }

    private static Map<String, Value> used(Expr formula, Map<String, Value> variables) {
        Map<String, Value> used = new TreeMap<>(variables);
        used.keySet().removeIf(name -> !Algebra.contains(formula, name));
        return used;
    }

    /** Whether there is a logarithm of something that depends on a variable. */
    private static boolean hasLogarithm(Expr e, String variable) {
        return e instanceof Call c
                        && (c.function() == Function.LOG || c.function() == Function.LOG1P)
                        && Algebra.contains(c, variable)
                || e.operands().stream().anyMatch(operand -> hasLogarithm(operand, variable));
    }
}
