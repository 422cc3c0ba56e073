package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * An annotation type that is an activation or a loss.
 *
 * @param type its qualified name
 * @param formula its formula
 * @param variables what the formula may use besides the members
 * @param members its numeric members, each with its default or else with 1
 * @param origin the formula
 */
public record FormulaDeclaration(
        String type, String formula, Set<String> variables, Map<String, Double> members, Origin origin) {
    /** The annotation that makes an annotation type an activation. */
    public static final String ACTIVATION = "dev.cadena.activation.ActivationFormula";

    /** The annotation that makes an annotation type a loss. */
    public static final String LOSS = "dev.cadena.loss.LossFormula";

    /** The variables of a formula: the input of an activation, or a target and its prediction. */
    public static Set<String> variablesOf(String annotation) {
        return annotation.equals(ACTIVATION) ? Set.of("x") : Set.of("y", "p");
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
                        a.origin("value")));
    }
}
