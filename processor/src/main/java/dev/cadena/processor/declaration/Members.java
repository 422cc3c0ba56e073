package dev.cadena.processor.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The instance methods that a type has or inherits, overridden ones left out, by name. {@code Elements.getAllMembers} would
 * list them in another order and, where a superclass implements an interface, in another number on each compiler.
 */
final class Members {
    private final Elements elements;
    private final Types types;
    private final DeclaredType type;
    private final Map<String, TypeElement> owners = new LinkedHashMap<>();

    private Members(TypeElement type, Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.type = (DeclaredType) type.asType();
    }

    static List<Member> of(TypeElement type, Elements elements, Types types) {
        return new Members(type, elements, types).effective();
    }

    private List<Member> effective() {
        collect(type);
        collect(elements.getTypeElement("java.lang.Object").asType());
        // A member is overridden only by one of its name.
        Map<String, List<Member>> byName = new TreeMap<>();
        for (TypeElement owner : owners.values()) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                boolean ofObject = owner.getSuperclass().getKind() == TypeKind.NONE
                        && owner.getKind().isClass();
                Member member = new Member(
                        method, (ExecutableType) (ofObject ? method.asType() : types.asMemberOf(type, method)));
                if (member.isInherited()) {
                    byName.computeIfAbsent(member.name(), n -> new ArrayList<>())
                            .add(member);
                }
            }
        }
        return byName.values().stream()
                .flatMap(all -> all.stream()
                        .filter(m -> all.stream().noneMatch(other -> overrides(other, m)))
                        .sorted(Comparator.<Member, String>comparing(
                                        m -> m.parameterTypes().toString())
                                .thenComparing(m -> m.owner().getQualifiedName().toString())))
                .toList();
    }

    /** Superclasses first, then interfaces, each type once. */
    private void collect(TypeMirror mirror) {
        if (mirror.getKind() == TypeKind.ERROR) {
            throw new UnresolvedException("the supertype " + mirror);
        }
        if (mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (owners.putIfAbsent(element.getQualifiedName().toString(), element) == null) {
                collect(element.getSuperclass());
                element.getInterfaces().forEach(this::collect);
            }
        }
    }

    private boolean overrides(Member overrider, Member overridden) {
        if (overrider.equals(overridden) || !types.isSubsignature(overrider.type(), overridden.type())) {
            return false;
        }
        boolean byClass = overrider.owner().getKind().isClass();
        if (byClass && overridden.owner().getKind().isInterface()) {
            // A class wins over an interface, also where neither knows the other; Object's protected methods do not.
            return overrider.element().getModifiers().contains(Modifier.PUBLIC)
                    || overrider.owner().getSuperclass().getKind() != TypeKind.NONE;
        }
        return !overrider.owner().equals(overridden.owner())
                && types.isSubtype(
                        types.erasure(overrider.owner().asType()),
                        types.erasure(overridden.owner().asType()));
    }
}
