package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type annotated with {@code @Network}. */
public final class DeclarationReader {
    private static final String LAYER_TYPE = "dev.cadena.Layer";
    private static final String SOFTMAX = "dev.cadena.activation.Softmax";

    private final Elements elements;
    private final Types types;
    private final Diagnostics diagnostics;

    public DeclarationReader(Elements elements, Types types, Diagnostics diagnostics) {
        this.elements = elements;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The declaration; empty after an error. */
    public Optional<NetworkDeclaration> read(TypeElement type) {
        if (!new DeclarableType(elements, types, diagnostics).check(type)) {
            return Optional.empty();
        }
        Annotation network = Annotation.on(type).stream()
                .filter(a -> a.qualifiedName().equals("dev.cadena.Network"))
                .findFirst()
                .orElseThrow();
        boolean isDouble = network.constant("precision").equals("DOUBLE");
        String typeName = typeName(type);
        String className = className(network, typeName);
        ApiReader api = new ApiReader(new ApiTypes(elements, types, type, className), isDouble, diagnostics);
        List<LayerDeclaration> layers = new ArrayList<>();
        List<ImplementedMethod> implemented = new ArrayList<>();
        for (Member member : Members.of(type, elements, types)) {
            Optional<ApiMethod> generated = api.find(member);
            if (!member.isAbstract()) {
                generated.ifPresent(method -> api.checkConcrete(member, method));
            } else if (generated.isPresent()) {
                implemented.add(api.implement(member, generated.get()));
            } else {
                readLayer(member.element()).ifPresent(layers::add);
            }
        }
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return diagnostics.hasErrors()
                ? Optional.empty()
                : Optional.of(new NetworkDeclaration(
                        packageName,
                        typeName,
                        className,
                        type.getKind() == ElementKind.INTERFACE,
                        isPublic(type),
                        isDouble,
                        List.copyOf(layers),
                        Set.of(),
                        List.copyOf(implemented),
                        ElementOrigin.of(type)));
    }

    private String className(Annotation network, String typeName) {
        String className = network.value("className", String.class);
        if (className.isEmpty()) {
            return typeName.replace('.', '_') + "Network";
        }
        if (!SourceVersion.isIdentifier(className)
                || SourceVersion.isKeyword(className)
                || className.equals(typeName.substring(0, (typeName + ".").indexOf('.')))) {
            diagnostics.error(
                    Code.CLASS_NAME,
                    network.origin("className"),
                    "the generated class cannot have the name \"" + className
                            + "\": className must be a simple Java name other than that of the declaring type");
        }
        return className;
    }

    private Optional<LayerDeclaration> readLayer(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        List<Annotation> annotations = Annotation.on(method);
        List<Annotation> kinds = annotations.stream()
                .filter(a -> a.qualifiedName().startsWith(LayerKinds.PACKAGE))
                .toList();
        List<Annotation> activations = annotations.stream()
                .filter(a -> a.qualifiedName().equals(SOFTMAX)
                        || a.meta("dev.cadena.activation.ActivationFormula").isPresent())
                .toList();
        List<Annotation> losses = annotations.stream()
                .filter(a -> a.meta("dev.cadena.loss.LossFormula").isPresent())
                .toList();
        if (kinds.isEmpty()
                || !method.getReturnType().toString().equals(LAYER_TYPE)
                || !method.getParameters().isEmpty()) {
            diagnostics.error(
                    Code.NOT_A_LAYER,
                    ElementOrigin.of(method),
                    "the abstract method " + name
                            + " is not a layer: a layer has one annotation of dev.cadena.layer, takes no"
                            + " parameters and returns dev.cadena.Layer; give it those, or make it a default method");
            return Optional.empty();
        }
        if (kinds.size() > 1) {
            diagnostics.error(
                    Code.SEVERAL_LAYERS, kinds.get(1).origin(), name + " has two layer annotations: keep one");
            return Optional.empty();
        }
        if (activations.size() > 1 || losses.size() > 1) {
            Annotation second = activations.size() > 1 ? activations.get(1) : losses.get(1);
            diagnostics.error(
                    Code.SEVERAL_FUNCTIONS,
                    second.origin(),
                    name + " has two activations or two losses: keep one of each");
            return Optional.empty();
        }
        Annotation kind = kinds.get(0);
        Optional<LabelsUse> labels = annotations.stream()
                .filter(a -> a.qualifiedName().equals("dev.cadena.Labels"))
                .findFirst()
                .map(a -> new LabelsUse(a.list("value", String.class), a.origin("value")));
        boolean reads = kind.has("from");
        return Optional.of(new LayerDeclaration(
                name,
                LayerKinds.read(kind),
                reads ? kind.list("from", String.class) : List.of(),
                activations.stream().findFirst().map(a -> function(a, "dev.cadena.activation.ActivationFormula")),
                losses.stream().findFirst().map(a -> function(a, "dev.cadena.loss.LossFormula")),
                labels,
                ElementOrigin.of(method),
                reads ? kind.origin("from") : kind.origin()));
    }

    private static FunctionUse function(Annotation annotation, String metaName) {
        String formula = annotation
                .meta(metaName)
                .map(m -> m.value("value", String.class))
                .orElse("");
        return new FunctionUse(annotation.qualifiedName(), formula, annotation.numbers(), annotation.origin());
    }

    private static String typeName(TypeElement type) {
        Element outer = type.getEnclosingElement();
        return outer instanceof TypeElement t
                ? typeName(t) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    private static boolean isPublic(Element element) {
        return !(element instanceof TypeElement)
                || element.getModifiers().contains(Modifier.PUBLIC) && isPublic(element.getEnclosingElement());
    }
}
