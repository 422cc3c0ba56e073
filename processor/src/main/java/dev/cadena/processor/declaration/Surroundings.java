package dev.cadena.processor.declaration;

import java.util.List;

/**
 * What a generated class finds around it.
 *
 * @param hasGenerated whether it can be marked with {@code @Generated}
 * @param hidesJavaLang whether a type of its package has the name of one of java.lang that it uses
 * @param fieldNames the names of the fields that it inherits: as an expression, such a name means the field, not a type
 * @param nestedTypeNames the names of the types that it inherits: within it, such a name means that type
 * @param suppressed the warnings that would follow from what the declaring type is
 */
public record Surroundings(
        boolean hasGenerated,
        boolean hidesJavaLang,
        List<String> fieldNames,
        List<String> nestedTypeNames,
        List<String> suppressed) {}
