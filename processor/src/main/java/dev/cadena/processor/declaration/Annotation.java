package dev.cadena.processor.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** One annotation on one element, its members by name, defaults included. */
record Annotation(Element element, AnnotationMirror mirror) {
    /** What compilers give as the value of a string that they could not resolve. */
    private static final String ERROR = "<error>";

    private static final String TRAINED = "dev.cadena.Trained";

    TypeElement type() {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    String qualifiedName() {
        return type().getQualifiedName().toString();
    }

    String simpleName() {
        return type().getSimpleName().toString();
    }

    /** The annotation of the given type on this annotation's own type. */
    Optional<Annotation> meta(String qualifiedName) {
        return on(type()).stream()
                .filter(a -> a.qualifiedName().equals(qualifiedName))
                .findFirst();
    }

    static List<Annotation> on(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(m -> new Annotation(element, m))
                .toList();
    }

    /** Whether the annotation's type has a member of this name. */
    boolean has(String member) {
        return ElementFilter.methodsIn(type().getEnclosedElements()).stream()
                .anyMatch(m -> m.getSimpleName().contentEquals(member));
    }

    Object value(String member) {
        AnnotationValue explicit = explicit(member);
        if (explicit != null) {
            return explicit.getValue();
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type().getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(member) && method.getDefaultValue() != null) {
                return method.getDefaultValue().getValue();
            }
        }
        throw new UnresolvedException("the member " + member + " of @" + simpleName(), origin());
    }

    <T> T value(String member, Class<T> type) {
        return resolved(member, value(member), type);
    }

    private <T> T resolved(String member, Object value, Class<T> type) {
        if (!type.isInstance(value) || value.equals(ERROR)) {
            throw new UnresolvedException("the value of " + member + " in @" + simpleName(), origin(member));
        }
        return type.cast(value);
    }

    /** The name of a layer. */
    String layerName(String member) {
        return layerNames(() -> value(member, String.class));
    }

    /** The names of layers. */
    List<String> layerNames(String member) {
        return layerNames(() -> list(member, String.class));
    }

    private static <T> T layerNames(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnresolvedException e) {
            throw e.butSilent();
        }
    }

    String constant(String member) {
        return value(member, VariableElement.class).getSimpleName().toString();
    }

    <T> List<T> list(String member, Class<T> type) {
        List<?> values = value(member, List.class);
        return values.stream()
                .map(v -> resolved(member, ((AnnotationValue) v).getValue(), type))
                .toList();
    }

    /** All numeric members by name. */
    Map<String, FunctionUse.Member> numbers() {
        Map<String, FunctionUse.Member> numbers = new TreeMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type().getEnclosedElements())) {
            String member = method.getSimpleName().toString();
            if (isNumeric(method)) {
                numbers.put(
                        member,
                        new FunctionUse.Member(
                                value(member, Number.class).doubleValue(),
                                isOn(method, "dev.cadena.Positive"),
                                isOn(method, TRAINED),
                                origin(member)));
            }
        }
        return numbers;
    }

    /** The members of an annotation type that are marked as trained. */
    static Set<String> trained(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> isOn(method, TRAINED))
                .map(method -> method.getSimpleName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOn(Element element, String qualifiedName) {
        return on(element).stream().anyMatch(a -> a.qualifiedName().equals(qualifiedName));
    }

    /** The numeric members of an annotation type, each with its default or else with 1. */
    static Map<String, Double> defaults(TypeElement type) {
        Map<String, Double> defaults = new TreeMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (isNumeric(method)) {
                AnnotationValue value = method.getDefaultValue();
                defaults.put(
                        method.getSimpleName().toString(),
                        value != null && value.getValue() instanceof Number n ? n.doubleValue() : 1.0);
            }
        }
        return defaults;
    }

    private static boolean isNumeric(ExecutableElement member) {
        TypeKind kind = member.getReturnType().getKind();
        return kind.isPrimitive() && kind != TypeKind.BOOLEAN && kind != TypeKind.CHAR;
    }

    /** The place of a member's value, or of the annotation where the member has its default. */
    ElementOrigin origin(String member) {
        return new ElementOrigin(element, Optional.of(mirror), Optional.ofNullable(explicit(member)));
    }

    ElementOrigin origin() {
        return ElementOrigin.of(element, mirror);
    }

    private AnnotationValue explicit(String member) {
        for (var entry : mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
