package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.diagnostic.Names;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a formula may use besides functions.
 *
 * @param variables the names that stay variables
 * @param parameters the names that stand for numbers
 */
record Vocabulary(Set<String> variables, Map<String, Double> parameters) {
    /** Names from other languages, and what a formula says instead. */
    private static final Map<String, String> FOREIGN = Map.of(
            "ln", "write log",
            "pow", "write a ^ b",
            "arctan", "write atan",
            "square", "write x^2",
            "relu", "write max(0, x)",
            "Math", "functions stand alone: max, not Math.max");

    Optional<Expr> lookUp(String name) {
        if (variables.contains(name)) {
            return Optional.of(new Var(name));
        }
        return Optional.ofNullable(parameters.get(name)).map(Const::new);
    }

    /** What is wrong with a name that stands before a parenthesis. */
    String noFunction(String name) {
        if (lookUp(name).isPresent()) {
            return "\"" + name + "\" is no function: write " + name + " * (…) for a product";
        }
        return "unknown function \"" + name + "\"" + proposal(name, functions());
    }

    /** What is wrong with a name that stands alone. */
    String noVariable(String name) {
        if (Function.named(name).isPresent()) {
            return "\"" + name + "\" is a function: write " + name + "(…)";
        }
        Set<String> known = new TreeSet<>(parameters.keySet());
        known.addAll(variables);
        Set<String> near = new TreeSet<>(known);
        near.addAll(functions());
        return "unknown variable \"" + name + "\""
                + (Names.nearest(name, near).isPresent() ? proposal(name, near) : proposal(name, known));
    }

    private static String proposal(String name, Collection<String> known) {
        return FOREIGN.containsKey(name) ? "; " + FOREIGN.get(name) : Names.nearestOrAll(name, known);
    }

    private static Set<String> functions() {
        return Stream.of(Function.values()).map(Function::text).collect(Collectors.toCollection(TreeSet::new));
    }
}
