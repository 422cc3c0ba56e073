package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the user's source.
 *
 * @param element the element
 * @param annotation the annotation on it
 * @param value the value in that annotation
 */
public record ElementOrigin(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value)
        implements Origin {
    /** The place of an element. */
    public static ElementOrigin of(Element element) {
        return new ElementOrigin(element, Optional.empty(), Optional.empty());
    }

    /** The place of an annotation. */
    public static ElementOrigin of(Element element, AnnotationMirror annotation) {
        return new ElementOrigin(element, Optional.of(annotation), Optional.empty());
    }
}
