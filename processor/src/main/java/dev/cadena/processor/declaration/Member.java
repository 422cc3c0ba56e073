package dev.cadena.processor.declaration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method of a type or of one of its supertypes.
 *
 * @param element its declaration
 * @param type its type as seen from the type that has or inherits it: type variables are resolved
 */
record Member(ExecutableElement element, ExecutableType type) {
    String name() {
        return element.getSimpleName().toString();
    }

    TypeElement owner() {
        return (TypeElement) element.getEnclosingElement();
    }

    boolean isAbstract() {
        return modifiers().contains(Modifier.ABSTRACT);
    }

    boolean isStatic() {
        return modifiers().contains(Modifier.STATIC);
    }

    boolean isPrivate() {
        return modifiers().contains(Modifier.PRIVATE);
    }

    boolean isPackagePrivate() {
        return !isPrivate()
                && !modifiers().contains(Modifier.PUBLIC)
                && !modifiers().contains(Modifier.PROTECTED);
    }

    TypeMirror result() {
        return type.getReturnType();
    }

    List<ApiType> parameterTypes() {
        return type.getParameterTypes().stream().map(ApiType::of).toList();
    }

    /** The method as it is written in a message, for example {@code classify(float[])}. */
    @Override
    public String toString() {
        return parameterTypes().stream().map(ApiType::toString).collect(Collectors.joining(", ", name() + "(", ")"));
    }

    private Set<Modifier> modifiers() {
        return element.getModifiers();
    }
}
