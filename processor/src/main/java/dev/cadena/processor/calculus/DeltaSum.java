package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.Op.Elementwise;
import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The Δ of a value as a sum of what the losses and the layers that read the value contribute. Contributions that are
 * computed component by component become one formula; the others become operations, whose results the formula adds.
 */
final class DeltaSum {
    /** The most contributions of one formula: otherwise code would grow with the number of readers within one method. */
    private static final int MAX_PARTS = 8;

    private final Value delta;
    private final Set<String> froms = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();

    /** One formula, or an operation that yields the whole vector. */
    private sealed interface Part {}

    private record Components(Expr formula, Map<String, Value> variables, Map<String, Parameter> weights)
            implements Part {}

    private record Whole(Op op, String from) implements Part {}

    DeltaSum(Value delta) {
        this.delta = delta;
    }

    /** Adds a contribution component by component. */
    void add(Expr formula, Map<String, Value> variables, Map<String, Parameter> weights) {
        if (!formula.equals(Algebra.ZERO)) {
            parts.add(new Components(formula, variables, weights));
        }
    }

    /**
     * Adds a contribution that an operation computes.
     *
     * @param from the layer that it comes from
     */
    void add(Op op, String from) {
        parts.add(new Whole(op, from));
    }

    /** Writes the operations that compute the sum; yields where it stands, or nothing if it is 0. */
    Optional<Value> write(List<Op> ops) {
        List<Part> summands = parts;
        for (int group = 1; summands.size() > MAX_PARTS; ) {
            List<Part> sums = new ArrayList<>();
            for (List<Part> some : Groups.of(summands, MAX_PARTS)) {
                write(some, delta.summand(unique("group" + group++)), ops)
                        .ifPresent(sum -> sums.add(new Components(new Var("sum"), Map.of("sum", sum), Map.of())));
            }
            summands = sums;
        }
        return write(summands, delta, ops);
    }

    private Optional<Value> write(List<Part> summands, Value to, List<Op> ops) {
        if (summands.size() == 1 && summands.get(0) instanceof Whole whole) {
            ops.add(whole.op().to(to));
            return Optional.of(to);
        }
        return write(
                summands.size() == 1 && summands.get(0) instanceof Components alone ? alone : joined(summands, ops),
                to,
                ops);
    }

    private static Optional<Value> write(Components sum, Value to, List<Op> ops) {
        if (sum.formula().equals(Algebra.ZERO)) {
            return Optional.empty();
        }
        if (sum.formula() instanceof Var only && sum.variables().containsKey(only.name())) {
            return Optional.of(sum.variables().get(only.name()));
        }
        ops.add(new Elementwise(to, sum.formula(), sum.variables(), sum.weights()));
        return Optional.of(to);
    }

    private Components joined(List<Part> summands, List<Op> ops) {
        Map<Value, String> names = new HashMap<>();
        Map<Parameter, String> weightNames = new HashMap<>();
        Expr sum = Algebra.ZERO;
        for (Part part : summands) {
            if (part instanceof Components components) {
                Map<Expr, Expr> renamed = new HashMap<>();
                components
                        .variables()
                        .forEach((name, value) -> renamed.put(new Var(name), new Var(name(value, names))));
                components
                        .weights()
                        .forEach((name, weight) -> renamed.put(
                                new Var(name),
                                new Var(weightNames.computeIfAbsent(weight, w -> "weight" + weightNames.size()))));
                sum = Algebra.add(sum, Algebra.substitute(components.formula(), renamed));
            } else if (part instanceof Whole whole) {
                Value value = delta.summand(unique(whole.from()));
                ops.add(whole.op().to(value));
                sum = Algebra.add(sum, new Var(name(value, names)));
            }
        }
        return new Components(sum, used(sum, names), used(sum, weightNames));
    }

    /** What the variables of a formula name, by variable. */
    private static <T> Map<String, T> used(Expr formula, Map<T, String> names) {
        Map<String, T> used = new TreeMap<>();
        names.forEach((named, name) -> used.put(name, named));
        used.keySet().removeIf(name -> !Algebra.contains(formula, name));
        return used;
    }

    private static String name(Value value, Map<Value, String> names) {
        return names.computeIfAbsent(value, v -> "value" + names.size());
    }

    private String unique(String from) {
        String unique = from;
        for (int n = 2; !froms.add(unique); n++) {
            unique = from + n;
        }
        return unique;
    }
}
