package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Whether a class of the same package can implement or extend a type that declares a network. */
final class DeclarableType {
    private final Elements elements;
    private final Types types;
    private final Diagnostics diagnostics;

    DeclarableType(Elements elements, Types types, Diagnostics diagnostics) {
        this.elements = elements;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** Reports what is in the way; whether nothing is. */
    boolean check(TypeElement type) {
        Optional<String> obstacle = obstacle(type);
        obstacle.ifPresent(what -> diagnostics.error(
                Code.NOT_DECLARABLE,
                ElementOrigin.of(type),
                "@Network stands on " + type.getSimpleName() + ", which " + what
                        + ": a network is declared by an interface or an abstract class that a class of its package can"
                        + " extend"));
        return obstacle.isEmpty();
    }

    private Optional<String> obstacle(TypeElement type) {
        if (type.getKind() != ElementKind.INTERFACE && type.getKind() != ElementKind.CLASS) {
            String kind =
                    type.getKind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            return Optional.of("is of the kind " + kind);
        }
        if (type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("is not abstract");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of("is sealed");
        }
        for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
            if (!t.getTypeParameters().isEmpty() && (e == type || isInner((TypeElement) e))) {
                return Optional.of("is generic");
            }
            if (t.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(e == type ? "is private" : "is nested in the private " + t.getSimpleName());
            }
        }
        if (isInner(type)) {
            return Optional.of("is nested without being static");
        }
        return type.getKind() == ElementKind.CLASS ? obstacleInConstructors(type) : Optional.empty();
    }

    private static boolean isInner(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    private Optional<String> obstacleInConstructors(TypeElement type) {
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(c -> c.getParameters().isEmpty() && !c.getModifiers().contains(Modifier.PRIVATE))
                .findFirst();
        if (constructor.isEmpty()) {
            return Optional.of("has no constructor without parameters that is not private");
        }
        return constructor.get().getThrownTypes().stream()
                .filter(this::isChecked)
                .findFirst()
                .map(thrown -> "has a constructor that throws the checked exception " + thrown);
    }

    private boolean isChecked(TypeMirror thrown) {
        return !types.isSubtype(thrown, named("java.lang.RuntimeException"))
                && !types.isSubtype(thrown, named("java.lang.Error"));
    }

    private TypeMirror named(String name) {
        return elements.getTypeElement(name).asType();
    }
}
