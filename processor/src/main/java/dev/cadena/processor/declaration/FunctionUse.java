package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.Map;

/**
 * An activation or loss on a layer.
 *
 * @param name the simple name of its annotation type
 * @param formula its formula; empty for softmax
 * @param parameters the values of its numeric members
 * @param origin the annotation
 */
public record FunctionUse(String name, String formula, Map<String, Double> parameters, Origin origin) {}
