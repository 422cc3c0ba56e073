package dev.cadena.processor.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
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
 * The methods that a class which extends a type has or inherits, overridden and hidden ones left out, by name. {@code
 * Elements.getAllMembers} would list them in another order and, where a superclass implements an interface, in another number
 * on each compiler.
 */
final class Members {
    private final Elements elements;
    private final Types types;
    private final DeclaredType type;
    private final Map<String, TypeElement> owners = new LinkedHashMap<>();
    private final List<Member> methods;

    Members(TypeElement type, Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.type = (DeclaredType) type.asType();
        collect(this.type);
        this.methods = effective();
    }

    /** The instance methods. An abstract one is listed also where the class cannot see it, and so not implement it. */
    List<Member> ofInstances() {
        return methods.stream()
                .filter(m -> !m.isStatic() && (m.isAbstract() || isVisible(m)))
                .toList();
    }

    /** The static methods. */
    List<Member> ofClass() {
        return methods.stream().filter(m -> m.isStatic() && isVisible(m)).toList();
    }

    /** The types whose members are inherited: the type, its superclasses and interfaces. */
    Collection<TypeElement> owners() {
        return owners.values();
    }

    /** Whether the class sees a member, being in the package of the type. */
    boolean isVisible(Member member) {
        return !member.isPackagePrivate() || samePackage(member.owner(), type.asElement());
    }

    private List<Member> effective() {
        collect(elements.getTypeElement("java.lang.Object").asType());
        // A member is overridden only by one of its name.
        Map<String, List<Member>> byName = new TreeMap<>();
        for (TypeElement owner : owners.values()) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                boolean ofObject = owner.getSuperclass().getKind() == TypeKind.NONE
                        && owner.getKind().isClass();
                Member member = new Member(
                        method, (ExecutableType) (ofObject ? method.asType() : types.asMemberOf(type, method)));
                // Static methods of interfaces are not inherited.
                if (!member.isPrivate()
                        && !(member.isStatic() && owner.getKind().isInterface())) {
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
        if (overrider.equals(overridden)
                || overrider.isStatic() != overridden.isStatic()
                || !types.isSubsignature(overrider.type(), overridden.type())
                || overridden.isPackagePrivate() && !samePackage(overrider.owner(), overridden.owner())) {
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

    private boolean samePackage(Element one, Element other) {
        return elements.getPackageOf(one).equals(elements.getPackageOf(other));
    }
}
