package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.Collection;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The name of the class to generate. */
final class GeneratedName {
    /** Words that Java lets nobody use as the name of a type, though they are no keywords. */
    private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

    /** The types within a generated class, which cannot have its name. */
    private static final Set<String> MEMBERS = Set.of("Arithmetic", "Inputs", "Outputs");

    private GeneratedName() {}

    /** The name that {@code @Network} gives, or the default; reports where no class could have it. */
    static String of(TypeElement type, Annotation network, Diagnostics diagnostics) {
        String className = network.value("className", String.class);
        if (className.isEmpty()) {
            return typeName(type).replace('.', '_') + "Network";
        }
        String problem = "";
        if (!SourceVersion.isName(className) || className.contains(".") || NO_TYPES.contains(className)) {
            problem = "className must be a simple Java name that a class may have";
        } else if (MEMBERS.contains(className)) {
            problem = "a type within it has that name; choose another";
        } else if (ClassPath.JAVA_LANG.contains(className)) {
            problem = "in its package it would hide java.lang." + className + "; choose another";
        }
        if (!problem.isEmpty()) {
            diagnostics.error(
                    Code.CLASS_NAME,
                    network.origin("className"),
                    "the generated class cannot have the name \"" + className + "\": " + problem);
        }
        return className;
    }

    /** Reports an inherited type of the same name: within the generated class, the name would mean that type. */
    static void checkNotHidden(
            String className, Collection<TypeElement> owners, Annotation network, Diagnostics diagnostics) {
        owners.stream()
                .flatMap(owner -> ElementFilter.typesIn(owner.getEnclosedElements()).stream())
                .filter(t -> t.getSimpleName().contentEquals(className)
                        && !t.getModifiers().contains(Modifier.PRIVATE))
                .findFirst()
                .ifPresent(t -> diagnostics.error(
                        Code.CLASS_NAME,
                        network.origin("className"),
                        "the class to generate is " + className + ", but it would inherit " + t.getQualifiedName()
                                + ", a type of that name: choose another by @Network(className = \"…\")"));
    }

    /** The name of a type within its package, for example {@code Outer.Digits}. */
    static String typeName(TypeElement type) {
        Element outer = type.getEnclosingElement();
        return outer instanceof TypeElement t
                ? typeName(t) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}
