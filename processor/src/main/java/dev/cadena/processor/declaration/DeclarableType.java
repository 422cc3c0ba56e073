package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.Locale;
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

    /**
     * Why a type cannot declare a network.
     *
     * @param what what is wrong
     * @param remedy what to do
     */
    private record Obstacle(String what, String remedy) {}

    /** Reports what is in the way; whether nothing is. */
    boolean check(TypeElement type) {
        return check(type, obstacle(type));
    }

    /** Reports an inherited method that no class of the package can implement; whether there is none. */
    boolean check(TypeElement type, Members members) {
        return check(
                type,
                members.ofInstances().stream()
                        .filter(m -> m.isAbstract() && !members.isVisible(m))
                        .findFirst()
                        .map(m -> new Obstacle(
                                "inherits the abstract " + m + " of "
                                        + m.owner().getQualifiedName() + ", which is package-private there",
                                "no class of this package can implement it; make it protected or public")));
    }

    private boolean check(TypeElement type, Optional<Obstacle> obstacle) {
        obstacle.ifPresent(o -> diagnostics.error(
                Code.NOT_DECLARABLE,
                ElementOrigin.of(type),
                "@Network cannot stand on " + type.getSimpleName() + ", which " + o.what() + ": " + o.remedy()));
        return obstacle.isEmpty();
    }

    private Optional<Obstacle> obstacle(TypeElement type) {
        if (type.getKind() != ElementKind.INTERFACE && type.getKind() != ElementKind.CLASS) {
            String kind = type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return obstacle("is of the kind " + kind, "make it an interface");
        }
        if (type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT)) {
            return obstacle("is not abstract", "make it an interface, or add abstract");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return obstacle("is sealed", "remove sealed");
        }
        for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
            if (!t.getTypeParameters().isEmpty() && (e == type || isInner((TypeElement) e))) {
                return obstacle("is generic", "remove the type parameters");
            }
            if (t.getModifiers().contains(Modifier.PRIVATE)) {
                return e == type
                        ? obstacle("is private", "remove private")
                        : obstacle(
                                "is nested in the private " + t.getSimpleName(),
                                "remove private from " + t.getSimpleName());
            }
        }
        if (isInner(type)) {
            return obstacle("is nested without being static", "add static");
        }
        return type.getKind() == ElementKind.CLASS ? obstacleInConstructors(type) : Optional.empty();
    }

    private static Optional<Obstacle> obstacle(String what, String remedy) {
        return Optional.of(new Obstacle(what, remedy));
    }

    private static boolean isInner(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    private Optional<Obstacle> obstacleInConstructors(TypeElement type) {
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(c -> c.getParameters().isEmpty() && !c.getModifiers().contains(Modifier.PRIVATE))
                .findFirst();
        if (constructor.isEmpty()) {
            return obstacle("has no constructor without parameters that is not private", "add one");
        }
        return constructor.get().getThrownTypes().stream()
                .filter(this::isChecked)
                .findFirst()
                .map(thrown -> new Obstacle(
                        "has a constructor that throws the checked exception " + thrown,
                        "catch it, or throw an unchecked one"));
    }

    private boolean isChecked(TypeMirror thrown) {
        return !types.isSubtype(thrown, named("java.lang.RuntimeException"))
                && !types.isSubtype(thrown, named("java.lang.Error"));
    }

    private TypeMirror named(String name) {
        return elements.getTypeElement(name).asType();
    }
}
