package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Reads the user's methods that declare no layer: those which generated methods implement, and those which cannot stand beside
 * a generated method.
 */
final class ApiReader {
    private final ApiTypes types;
    private final List<ApiMethod> api;
    private final Diagnostics diagnostics;
    private final List<ImplementedMethod> implemented = new ArrayList<>();
    private final Set<String> refused = new TreeSet<>();

    ApiReader(ApiTypes types, List<ApiMethod> api, Diagnostics diagnostics) {
        this.types = types;
        this.api = api;
        this.diagnostics = diagnostics;
    }

    /** The abstract methods that generated ones implement. */
    List<ImplementedMethod> implemented() {
        return List.copyOf(implemented);
    }

    /** The names of the abstract methods that nothing implements, which has been reported. */
    Set<String> refused() {
        return refused;
    }

    /** Reads an instance method. */
    void read(Member member) {
        Optional<ApiMethod> ofClass = find(GeneratedApi.ofClass(), member);
        Optional<ApiMethod> generated = find(api, member);
        if (ofClass.isPresent()) {
            reserved(
                    member,
                    ofClass.get() + " is a static method of the generated class, and an instance method cannot"
                            + " have its signature: choose another name");
        } else if (!member.isAbstract()) {
            generated.ifPresent(method -> refuseBody(member, method));
        } else if (generated.isEmpty()) {
            new AbstractMethods(api, diagnostics).refuse(member);
            refused.add(member.name());
        } else {
            implement(member, generated.get());
        }
    }

    /** Reads a static method that the generated class inherits. */
    void readStatic(Member member) {
        find(api, member)
                .ifPresent(method -> reserved(
                        member,
                        method + " is static, but the generated class has an instance method"
                                + " of that signature, which cannot override it: choose another name"));
        find(GeneratedApi.ofClass(), member).ifPresent(method -> {
            boolean isFinal = member.element().getModifiers().contains(Modifier.FINAL);
            if (isFinal || !types.returnable(method.result(), member.result())) {
                reserved(
                        member,
                        method + " is static" + (isFinal ? " and final" : " and returns " + member.result())
                                + ", but the generated class has a static method of that signature, which returns the generated"
                                + " class: choose another name");
            }
        });
    }

    private Optional<ApiMethod> find(List<ApiMethod> methods, Member member) {
        return methods.stream().filter(m -> types.sameErasure(member, m)).findFirst();
    }

    private void implement(Member member, ApiMethod method) {
        ElementOrigin origin = ElementOrigin.of(member.element());
        if (!types.sameSignature(member, method)) {
            refuseTypeArguments(member, method);
        } else if (!types.returnable(method.result(), member.result())) {
            diagnostics.error(
                    Code.RETURN_TYPE,
                    origin,
                    method + " returns " + member.result() + ", but the generated method of that signature returns "
                            + method.result() + ": declare that type, or choose another name");
        }
        implemented.add(new ImplementedMethod(method, member.element().isVarArgs(), origin));
    }

    /** A method with a body would be overridden without a word. */
    private void refuseBody(Member member, ApiMethod method) {
        if (member.owner().getQualifiedName().contentEquals("dev.cadena.train.Model")) {
            return;
        }
        if (!types.sameSignature(member, method)) {
            refuseTypeArguments(member, method);
            return;
        }
        reserved(
                member,
                method + " has the signature of a generated method, which would override it: choose another name,"
                        + " or remove the body to have it implemented by the generated method");
    }

    private void refuseTypeArguments(Member member, ApiMethod method) {
        reserved(
                member,
                member + " differs from the generated " + method + " in nothing but type arguments, and no class can"
                        + " have both: choose another name");
    }

    private void reserved(Member member, String text) {
        diagnostics.error(Code.NAME_RESERVED, ElementOrigin.of(member.element()), text);
    }
}
