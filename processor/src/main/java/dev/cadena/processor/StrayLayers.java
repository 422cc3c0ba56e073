package dev.cadena.processor;

import dev.cadena.processor.declaration.ElementOrigin;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Finds types that declare layers but are no network, nor the supertype of one: a forgotten {@code @Network} is silent. */
final class StrayLayers {
    private static final String LAYERS = "dev.cadena.layer.";
    private static final String NETWORK = "dev.cadena.Network";

    private final Set<String> declaring = new TreeSet<>();
    private final Set<String> ofNetworks = new HashSet<>();

    /** Notes the layers and the networks of a round; what to make of them is known only at the end. */
    void note(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            String name = annotation.getQualifiedName().toString();
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (name.startsWith(LAYERS) && element.getEnclosingElement() instanceof TypeElement type) {
                    declaring.add(type.getQualifiedName().toString());
                } else if (name.equals(NETWORK) && element instanceof TypeElement type) {
                    noteNetwork(type);
                }
            }
        }
    }

    private void noteNetwork(TypeElement type) {
        if (ofNetworks.add(type.getQualifiedName().toString())) {
            List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
            supertypes.add(type.getSuperclass());
            for (TypeMirror supertype : supertypes) {
                if (supertype instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                    noteNetwork(element);
                }
            }
        }
    }

    List<Diagnostic> report(Elements elements) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String name : declaring) {
            TypeElement type = ofNetworks.contains(name) ? null : elements.getTypeElement(name);
            if (type != null) {
                diagnostics.add(new Diagnostic(
                        Code.NETWORK_MISSING,
                        type.getSimpleName()
                                + " declares layers but has no @Network, so no class is generated for it: add"
                                + " @Network, or @SuppressWarnings(\"cadena\") if only networks elsewhere extend it",
                        Diagnostic.Severity.WARNING,
                        ElementOrigin.of(type)));
            }
        }
        return diagnostics;
    }
}
