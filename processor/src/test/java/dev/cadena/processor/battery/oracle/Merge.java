package dev.cadena.processor.battery.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The merges of equal shapes, component by component, each by its definition. */
@SuppressWarnings("ImmutableEnumChecker") // The definitions capture nothing.
public enum Merge implements Kind {
    ADD("Add", Dual::sum),
    SUBTRACT("Subtract", x -> x[0].minus(x[1])),
    MULTIPLY("Multiply", x -> Arrays.stream(x).reduce(Dual::times).orElseThrow()),
    AVERAGE("Average", x -> Dual.sum(x).apply(s -> s.times(1.0 / x.length))),
    /** Takes the first of equal operands. */
    MAXIMUM("Maximum", x -> extreme(x, (a, b) -> a >= b)),
    /** Takes the first of equal operands. */
    MINIMUM("Minimum", x -> extreme(x, (a, b) -> a <= b));

    private final String type;
    private final Function<Dual[], Dual> definition;

    Merge(String type, Function<Dual[], Dual> definition) {
        this.type = type;
        this.definition = definition;
    }

    /** What becomes of a component of each operand. */
    Dual of(Dual... components) {
        return definition.apply(components);
    }

    /** The same number again never replaces itself, whatever its error. */
    private static Dual extreme(Dual[] x, Comparison order) {
        return Arrays.stream(x)
                .distinct()
                .reduce((a, b) -> Dual.of(
                        a,
                        b,
                        (s, t) -> s.choose(
                                order.holds(s.value().value(), t.value().value()), t, () -> s, () -> t)))
                .orElseThrow();
    }

    private interface Comparison {
        boolean holds(double a, double b);
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        Shapes.require(this == SUBTRACT ? operands.size() == 2 : operands.size() > 1, "the number of operands");
        Shapes.require(operands.stream().distinct().count() == 1, "merged are equal shapes");
        return operands.get(0);
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String members() {
        return "";
    }
}
