package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * An annotation type that is an activation or a loss.
 *
 * @param type its qualified name
 * @param formula its formula
 * @param variables what the formula may use besides the members
 * @param members its numeric members, each with its default or else with 1
 * @param trained the members that are marked as trained
 * @param origins where its members stand
 * @param origin the formula
 */
public record FormulaDeclaration(
        String type,
        String formula,
        Set<String> variables,
        Map<String, Double> members,
        Set<String> trained,
        Map<String, Origin> origins,
        Origin origin) {
    /** The annotation that makes an annotation type an activation. */
    public static final String ACTIVATION = "dev.cadena.activation.ActivationFormula";

    /** The annotation that makes an annotation type a loss. */
    public static final String LOSS = "dev.cadena.loss.LossFormula";

    /** The variables of a formula: the input of an activation, or a target and its prediction. */
    public static Set<String> variablesOf(String annotation) {
        return annotation.equals(ACTIVATION) ? Set.of("x") : Set.of("y", "p");
    }

    /** Whether it is a loss, not an activation. */
    public boolean isLoss() {
        return variables.equals(variablesOf(LOSS));
    }

    /** Where a member stands. */
    public Origin originOf(String member) {
        return origins.get(member);
    }

    /**
     * Reads an annotation type.
     *
     * @param annotation which of the two it has
     */
    public static Optional<FormulaDeclaration> read(TypeElement type, String annotation) {
        return Annotation.on(type).stream()
                .filter(a -> a.qualifiedName().equals(annotation))
                .findFirst()
                .map(a -> new FormulaDeclaration(
                        type.getQualifiedName().toString(),
                        a.value("value", String.class),
                        variablesOf(annotation),
                        Annotation.defaults(type),
                        Annotation.trained(type),
                        origins(type),
                        a.origin("value")));
    }

    private static Map<String, Origin> origins(TypeElement type) {
        Map<String, Origin> origins = new TreeMap<>();
        ElementFilter.methodsIn(type.getEnclosedElements())
                .forEach(m -> origins.put(m.getSimpleName().toString(), ElementOrigin.of(m)));
        return origins;
    }
}
