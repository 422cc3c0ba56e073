package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Reads abstract methods that declare layers. */
final class LayerReader {
    private static final String LAYER_TYPE = "dev.cadena.Layer";
    private static final String LABELS = "dev.cadena.Labels";
    private static final String SOFTMAX = "dev.cadena.activation.Softmax";

    private final Diagnostics diagnostics;

    LayerReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether a method has an annotation by which it is meant as a layer. */
    static boolean isMeantAsLayer(ExecutableElement method) {
        return Annotation.on(method).stream().anyMatch(a -> isKind(a) || isActivation(a) || isLoss(a) || isLabels(a));
    }

    /** The layer that an abstract method declares; empty after an error. */
    Optional<LayerDeclaration> read(Member member) {
        int before = diagnostics.all().size();
        List<Annotation> annotations = Annotation.on(member.element());
        List<Annotation> kinds =
                annotations.stream().filter(LayerReader::isKind).toList();
        List<Annotation> activations =
                annotations.stream().filter(LayerReader::isActivation).toList();
        List<Annotation> losses =
                annotations.stream().filter(LayerReader::isLoss).toList();
        if (kinds.isEmpty()) {
            withoutKind(member, annotations);
        } else {
            checkMethod(member, kinds.get(0));
        }
        atMostOne(kinds, Code.SEVERAL_LAYERS, "layer annotations", member);
        atMostOne(activations, Code.SEVERAL_FUNCTIONS, "activations", member);
        atMostOne(losses, Code.SEVERAL_FUNCTIONS, "losses", member);
        if (diagnostics.all().size() > before) {
            return Optional.empty();
        }
        Annotation kind = kinds.get(0);
        boolean reads = kind.has("from");
        return Optional.of(new LayerDeclaration(
                member.name(),
                LayerKinds.read(kind),
                reads ? kind.layerNames("from") : List.of(),
                activations.stream().findFirst().map(a -> function(a, FormulaDeclaration.ACTIVATION)),
                losses.stream().findFirst().map(a -> function(a, FormulaDeclaration.LOSS)),
                annotations.stream()
                        .filter(LayerReader::isLabels)
                        .findFirst()
                        .map(a -> new LabelsUse(a.list("value", String.class), a.origin("value"))),
                ElementOrigin.of(member.element()),
                reads ? kind.origin("from") : kind.origin()));
    }

    /** Reports a method with a body, or a private or static one, that is annotated like a layer. */
    void refuseConcrete(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        String problem = modifiers.contains(Modifier.STATIC)
                ? "is static"
                : modifiers.contains(Modifier.PRIVATE) ? "is private" : "has a body";
        diagnostics.error(
                Code.LAYER_METHOD,
                ElementOrigin.of(method),
                method.getSimpleName() + " is annotated as a layer, but " + problem + ": declare it as Layer "
                        + method.getSimpleName() + "(); for the generated class to implement");
    }

    private void withoutKind(Member member, List<Annotation> annotations) {
        annotations.stream()
                .filter(LayerReader::isMeaningless)
                .findFirst()
                .ifPresent(a -> diagnostics.error(
                        Code.FUNCTION_WITHOUT_LAYER,
                        a.origin(),
                        member.name() + " has @" + a.simpleName()
                                + " but no annotation of dev.cadena.layer: add one, for"
                                + " example @Dense, or @Activate for an activation alone"));
    }

    private void checkMethod(Member member, Annotation kind) {
        String problem = "";
        if (!member.element().getParameters().isEmpty()) {
            problem = "takes parameters";
        } else if (!member.element().getTypeParameters().isEmpty()) {
            problem = "has type parameters";
        } else if (!member.result().toString().equals(LAYER_TYPE)) {
            problem = "returns " + member.result();
        }
        if (!problem.isEmpty()) {
            diagnostics.error(
                    Code.LAYER_METHOD,
                    ElementOrigin.of(member.element()),
                    member.name() + " is annotated as a layer, but " + problem + ": declare it as @" + kind.simpleName()
                            + "(…) Layer " + member.name() + "();");
        } else if (ReservedNames.contains(member.name())) {
            diagnostics.error(
                    Code.NAME_RESERVED,
                    ElementOrigin.of(member.element()),
                    "a layer cannot have the name " + member.name()
                            + ", which is that of a method of every generated class: choose another name");
        }
    }

    private void atMostOne(List<Annotation> annotations, Code code, String what, Member member) {
        for (Annotation further : annotations.subList(Math.min(1, annotations.size()), annotations.size())) {
            diagnostics.error(
                    code,
                    further.origin(),
                    member.name() + " has several " + what + ", @"
                            + annotations.get(0).simpleName() + " and @" + further.simpleName() + ": keep one");
        }
    }

    private static FunctionUse function(Annotation annotation, String metaName) {
        String formula = annotation
                .meta(metaName)
                .map(m -> m.value("value", String.class))
                .orElse("");
        return new FunctionUse(annotation.qualifiedName(), formula, annotation.numbers(), annotation.origin());
    }

    /** Whether an annotation says something about a layer, and nothing where there is none. */
    private static boolean isMeaningless(Annotation a) {
        return isActivation(a) || isLoss(a) || isLabels(a);
    }

    private static boolean isKind(Annotation a) {
        return a.qualifiedName().startsWith(LayerKinds.PACKAGE);
    }

    private static boolean isActivation(Annotation a) {
        return a.qualifiedName().equals(SOFTMAX)
                || a.meta(FormulaDeclaration.ACTIVATION).isPresent();
    }

    private static boolean isLoss(Annotation a) {
        return a.meta(FormulaDeclaration.LOSS).isPresent();
    }

    private static boolean isLabels(Annotation a) {
        return a.qualifiedName().equals(LABELS);
    }

    /** Waits where an annotation or the type of a method is not known yet. */
    static void checkResolved(Member member) {
        for (Annotation annotation : Annotation.on(member.element())) {
            if (annotation.mirror().getAnnotationType().getKind() == TypeKind.ERROR) {
                throw new UnresolvedException("the annotation @" + annotation.simpleName(), annotation.origin());
            }
        }
    }
}
