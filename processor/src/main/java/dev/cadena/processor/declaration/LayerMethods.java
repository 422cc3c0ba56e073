package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells the methods of a type that declare layers from the others, and reads them. */
final class LayerMethods {
    private final TypeElement network;
    private final String className;
    private final Diagnostics diagnostics;
    private final LayerReader reader;
    private final List<LayerDeclaration> declared = new ArrayList<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<Member> others = new ArrayList<>();

    /**
     * Reads one network.
     *
     * @param className the simple name of the class to generate
     */
    LayerMethods(TypeElement network, String className, Diagnostics diagnostics) {
        this.network = network;
        this.className = className;
        this.diagnostics = diagnostics;
        this.reader = new LayerReader(diagnostics);
    }

    /** The layers that could be read. */
    List<LayerDeclaration> declared() {
        return List.copyOf(declared);
    }

    /** The names of methods that are meant as layers but could not be read, which has been reported. */
    Set<String> unread() {
        return unread;
    }

    /** The methods that declare no layer, and are not implemented because another type declares a layer of their name. */
    List<Member> others() {
        return others.stream()
                .filter(m ->
                        !(m.isAbstract() && m.element().getParameters().isEmpty() && members.containsKey(m.name())))
                .toList();
    }

    /** Reads an instance method. */
    void read(Member member) {
        if (member.isAbstract()) {
            waitFor(member);
        }
        if (!LayerReader.isMeantAsLayer(member.element())) {
            others.add(member);
        } else if (!member.isAbstract()) {
            refuseConcrete(member.element());
        } else {
            reader.read(member).ifPresentOrElse(layer -> add(layer, member), () -> unread.add(member.name()));
        }
    }

    /** Refuses a method that no class inherits, if it is meant as a layer. */
    void readUninherited(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if ((modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE))
                && LayerReader.isMeantAsLayer(method)) {
            refuseConcrete(method);
        }
    }

    private void refuseConcrete(ExecutableElement method) {
        reader.refuseConcrete(method);
        unread.add(method.getSimpleName().toString());
    }

    /** Of two interfaces that do not know each other, a type inherits both declarations. */
    private void add(LayerDeclaration layer, Member member) {
        Member other = members.putIfAbsent(layer.name(), member);
        if (other == null) {
            declared.add(layer);
            return;
        }
        diagnostics.error(
                Code.SEVERAL_LAYERS,
                ElementOrigin.of(network),
                network.getSimpleName() + " inherits the layer " + layer.name() + " from "
                        + other.owner().getSimpleName() + " and from "
                        + member.owner().getSimpleName()
                        + ": declare it in " + network.getSimpleName()
                        + " as well, which overrides both, or rename one");
    }

    /** An annotation or a type that is not known may come in the next round; our own class surely does. */
    private void waitFor(Member member) {
        LayerReader.checkResolved(member);
        List<TypeMirror> mentioned = new ArrayList<>(member.type().getParameterTypes());
        mentioned.add(member.result());
        mentioned.stream()
                .flatMap(type -> unknown(type).stream())
                .filter(type -> !ApiTypes.isOwn(type, className))
                .findFirst()
                .ifPresent(type -> {
                    throw new UnresolvedException(
                            "the type " + type + " of " + member.name(), ElementOrigin.of(member.element()));
                });
    }

    private static Optional<TypeMirror> unknown(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return Optional.of(type);
        }
        if (type instanceof ArrayType array) {
            return unknown(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream()
                        .flatMap(argument -> unknown(argument).stream())
                        .findFirst()
                : Optional.empty();
    }
}
