package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;
import java.util.Map;

/**
 * An activation or loss on a layer.
 *
 * @param type the qualified name of its annotation type
 * @param formula its formula; empty for softmax
 * @param parameters the values of its numeric members
 * @param origin the annotation
 */
public record FunctionUse(String type, String formula, Map<String, Double> parameters, Origin origin) {
    private static final List<String> BUILT_IN = List.of("dev.cadena.activation.", "dev.cadena.loss.");

    /** The simple name of its annotation type. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The name if it is one of Cadena's own; empty for one of the user's, whatever it is called. */
    public String builtInName() {
        return BUILT_IN.stream().anyMatch(type::startsWith) ? name() : "";
    }
}
