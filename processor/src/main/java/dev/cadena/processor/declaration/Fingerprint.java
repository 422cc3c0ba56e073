package dev.cadena.processor.declaration;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * All that is read of a declaration, as a text to compare. javac hides an annotation whose type is unknown, so a network
 * may have been written without an activation which another processor generates; by the end of the compilation it shows.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** The methods of a type with their annotations. */
    public static String of(TypeElement type, Elements elements, Types types) {
        return new Members(type, elements, types)
                .ofInstances().stream()
                        .map(m -> m.name() + m.element().getAnnotationMirrors())
                        .collect(Collectors.joining("\n"));
    }
}
