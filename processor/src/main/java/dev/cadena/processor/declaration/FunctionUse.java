package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * An activation or loss on a layer.
 *
 * @param type the qualified name of its annotation type
 * @param formula its formula; empty for softmax
 * @param members its numeric members by name
 * @param origin the annotation
 */
public record FunctionUse(String type, String formula, Map<String, Member> members, Origin origin) {
    private static final List<String> BUILT_IN = List.of("dev.cadena.activation.", "dev.cadena.loss.");

    /** The simple name of its annotation type. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The name if it is one of Cadena's own; empty for one of the user's, whatever it is called. */
    public String builtInName() {
        return BUILT_IN.stream().anyMatch(type::startsWith) ? name() : "";
    }

    /** What it computes, in words: its name if it is one of Cadena's own, else its formula. */
    String definition() {
        StringJoiner values = new StringJoiner(", ", "(", ")").setEmptyValue("");
        new TreeMap<>(members)
                .forEach((name, member) ->
                        values.add(name + (member.trained() ? " is trained" : " = " + Decimal.of(member.value()))));
        return (builtInName().isEmpty() ? formula : name()) + values;
    }

    /** The values of its numeric members by name, without those that are trained. */
    public Map<String, Double> parameters() {
        return values(false);
    }

    /** The initial values of the members that are trained, by name. */
    public Map<String, Double> trained() {
        return values(true);
    }

    private Map<String, Double> values(boolean trained) {
        Map<String, Double> values = new TreeMap<>();
        members.forEach((name, member) -> {
            if (member.trained() == trained) {
                values.put(name, member.value());
            }
        });
        return values;
    }

    /**
     * A numeric member.
     *
     * @param value its value, stated or by default
     * @param positive whether its declaration says that it must be above 0
     * @param trained whether its value is only where training begins
     * @param origin the value, or the annotation where it has its default
     */
    public record Member(double value, boolean positive, boolean trained, Origin origin) {}
}
