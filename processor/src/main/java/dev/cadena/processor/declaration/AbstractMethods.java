package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Names;
import java.util.List;
import java.util.stream.Collectors;

/** Explains an abstract method that is neither a layer nor a generated method. */
final class AbstractMethods {
    private final List<ApiMethod> api;
    private final Diagnostics diagnostics;

    AbstractMethods(List<ApiMethod> api, Diagnostics diagnostics) {
        this.api = api;
        this.diagnostics = diagnostics;
    }

    void refuse(Member member) {
        diagnostics.error(
                Code.NOT_A_LAYER,
                ElementOrigin.of(member.element()),
                member + " is abstract, but neither a layer nor a method of the generated class: " + advice(member));
    }

    private String advice(Member member) {
        if (member.result().toString().equals("dev.cadena.Layer")
                && member.element().getParameters().isEmpty()) {
            return "add an annotation of dev.cadena.layer, for example @Dense(from = \"…\", units = 8)";
        }
        return Names.nearest(member.name(), api.stream().map(ApiMethod::name).toList())
                .map(name -> api.stream()
                        .filter(m -> m.name().equals(name))
                        .map(m -> m.result() + " " + m)
                        .collect(Collectors.joining(", ", "did you mean one of ", "?")))
                .orElse("give it a body, or remove it");
    }
}
