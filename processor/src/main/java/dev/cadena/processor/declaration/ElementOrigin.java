package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;
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

    /** The qualified name of the type of the annotation; empty without one. */
    public String annotationType() {
        return annotation.map(a -> new Annotation(element, a).qualifiedName()).orElse("");
    }

    /** Whether {@code @SuppressWarnings("cadena")} stands on the element or around it. */
    public boolean isSuppressed() {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains("cadena")) {
                return true;
            }
        }
        return false;
    }
}
