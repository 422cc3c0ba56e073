package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A layer that prepares raw data by what it is fitted to: {@code @Standardize}, {@code @MinMax} …
 *
 * @param rule how its state is fitted, a constant of the runtime's {@code Preparation.Rule}
 * @param text the declaration in words
 * @param formula what it computes, component by component, in x, the members and the state
 * @param members the numeric members of its annotation by name
 * @param state the tensors that it is fitted to
 * @param shapeOrigin the annotation
 */
public record PreparationKind(
        String rule,
        String text,
        String formula,
        Map<String, FunctionUse.Member> members,
        List<State> state,
        Origin shapeOrigin)
        implements LayerKind {
    /**
     * A tensor of a state, with a component for each of the layer's.
     *
     * @param name its name within the layer
     * @param neutral what every component is before a training
     */
    public record State(String name, double neutral) {}

    static PreparationKind read(Annotation annotation) {
        return switch (annotation.simpleName()) {
            case "Standardize" -> scaling(annotation, "STANDARDIZE", "mean", "deviation");
            case "RobustScale" -> scaling(annotation, "ROBUST_SCALE", "median", "interquartileRange");
            case "MinMax" -> minMax(annotation);
            case "Impute" -> impute(annotation);
            default -> throw new IllegalStateException("no reader for @" + annotation.simpleName());
        };
    }

    private static PreparationKind scaling(Annotation annotation, String rule, String centre, String spread) {
        return new PreparationKind(
                rule,
                annotation.simpleName(),
                spread + " != 0 ? (x - " + centre + ") / " + spread + " : 0",
                Map.of(),
                List.of(new State(centre, 0), new State(spread, 1)),
                annotation.origin());
    }

    private static PreparationKind minMax(Annotation annotation) {
        double low = annotation.value("low", Double.class);
        double high = annotation.value("high", Double.class);
        return new PreparationKind(
                "MIN_MAX",
                "MinMax(low = " + Decimal.of(low) + ", high = " + Decimal.of(high) + ")",
                "maximum != minimum ? low + (high - low) * ((x - minimum) / (maximum - minimum)) : low",
                annotation.numbers(),
                List.of(new State("minimum", low), new State("maximum", high)),
                annotation.origin());
    }

    /** Of all numbers, NaN alone differs from itself. */
    private static PreparationKind impute(Annotation annotation) {
        String with = annotation.constant("with");
        double value = annotation.value("value", Double.class);
        boolean matters = value != 0 || with.equals("CONSTANT");
        return new PreparationKind(
                "IMPUTE_" + with,
                "Impute(with = " + with + (matters ? ", value = " + Decimal.of(value) + ")" : ")"),
                "x != x ? replacement : x",
                annotation.numbers(),
                List.of(new State("replacement", value)),
                annotation.origin());
    }

    /** The values of its members by name. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new TreeMap<>();
        members.forEach((name, member) -> numbers.put(name, member.value()));
        return numbers;
    }

    /** Whether what it reads may be NaN. */
    public boolean replacesNaN() {
        return rule.startsWith("IMPUTE_");
    }

    @Override
    public boolean isFitted() {
        return true;
    }

    @Override
    public Reads reads() {
        return Reads.ONE;
    }

    @Override
    public <R> R by(Rules<R> rules) {
        return rules.prepare(this);
    }
}
