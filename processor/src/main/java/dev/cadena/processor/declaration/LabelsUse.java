package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;

/**
 * {@code @Labels} on a layer.
 *
 * @param names the names of the classes
 * @param origin the value of the annotation
 */
public record LabelsUse(List<String> names, Origin origin) {}
