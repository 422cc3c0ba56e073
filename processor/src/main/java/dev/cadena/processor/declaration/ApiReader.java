package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Recognizes the user's methods that have the signature of a generated one. */
final class ApiReader {
    private final ApiTypes types;
    private final List<ApiMethod> api;
    private final boolean isDouble;
    private final Diagnostics diagnostics;

    ApiReader(ApiTypes types, List<ApiMethod> api, boolean isDouble, Diagnostics diagnostics) {
        this.types = types;
        this.api = api;
        this.isDouble = isDouble;
        this.diagnostics = diagnostics;
    }

    /** The generated method with the name and the parameters of a member. */
    Optional<ApiMethod> find(Member member) {
        List<ApiType> parameters = types.parameterTypes(member);
        return api.stream()
                .filter(m ->
                        m.name().equals(member.name()) && m.parameterTypes().equals(parameters))
                .findFirst();
    }

    /** Notes that a generated method implements an abstract one. */
    ImplementedMethod implement(Member member, ApiMethod method) {
        ElementOrigin origin = ElementOrigin.of(member.element());
        if (!types.returnable(method.result(), member.result(), isDouble)) {
            diagnostics.error(
                    Code.RETURN_TYPE,
                    origin,
                    method + " returns " + member.result() + ", but the generated method of that signature returns "
                            + method.result() + ": declare that type, or choose another name");
        }
        return new ImplementedMethod(method, member.element().isVarArgs(), origin);
    }

    /** A method with a body would be overridden without a word. */
    void checkConcrete(Member member, ApiMethod method) {
        if (!member.owner().getQualifiedName().contentEquals("dev.cadena.train.Model")) {
            diagnostics.error(
                    Code.NAME_RESERVED,
                    ElementOrigin.of(member.element()),
                    method
                            + " has the signature of a generated method, which would override it: choose another name, or"
                            + " remove the body to have it implemented by the generated method");
        }
    }
}
