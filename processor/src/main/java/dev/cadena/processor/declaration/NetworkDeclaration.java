package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;

/**
 * A network as the user declared it.
 *
 * @param packageName the package, empty for the default package
 * @param typeName the declaring type's name within its package, for example {@code Outer.Digits}
 * @param className the simple name of the class to generate
 * @param isInterface whether the declaring type is an interface
 * @param isPublic whether the generated class is to be public
 * @param isDouble whether it computes in double precision
 * @param layers the layers, sorted by name
 * @param origin the declaring type
 */
public record NetworkDeclaration(
        String packageName,
        String typeName,
        String className,
        boolean isInterface,
        boolean isPublic,
        boolean isDouble,
        List<LayerDeclaration> layers,
        Origin origin) {}
