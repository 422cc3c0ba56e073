package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type annotated with {@code @Network}. */
public final class DeclarationReader {
    private final Elements elements;
    private final Types types;
    private final Diagnostics diagnostics;

    public DeclarationReader(Elements elements, Types types, Diagnostics diagnostics) {
        this.elements = elements;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The declaration, of what could be read; empty where the type cannot declare a network. */
    public Optional<NetworkDeclaration> read(TypeElement type) {
        ClassPath classPath = new ClassPath(elements, type);
        DeclarableType declarable = new DeclarableType(elements, types, diagnostics);
        if (!classPath.checkRuntime(diagnostics) || !declarable.check(type)) {
            return Optional.empty();
        }
        Members members = new Members(type, elements, types);
        if (!declarable.check(type, members)) {
            return Optional.empty();
        }
        Annotation network = Annotation.on(type).stream()
                .filter(a -> a.qualifiedName().equals("dev.cadena.Network"))
                .findFirst()
                .orElseThrow();
        boolean isDouble = network.constant("precision").equals("DOUBLE");
        String className = GeneratedName.of(type, network, diagnostics);
        GeneratedName.checkNotHidden(className, members.owners(), network, diagnostics);
        LayerMethods layers = new LayerMethods(type, className, diagnostics);
        members.ofInstances().forEach(layers::read);
        ElementFilter.methodsIn(type.getEnclosedElements()).forEach(layers::readUninherited);
        Ports ports = Ports.of(layers.declared());
        ApiReader api = new ApiReader(
                new ApiTypes(elements, types, type, className, isDouble, ports),
                GeneratedApi.of(isDouble, ports),
                diagnostics);
        layers.others().forEach(api::read);
        members.ofClass().stream()
                .filter(member -> !LayerReader.isMeantAsLayer(member.element()))
                .forEach(api::readStatic);
        Set<String> unread = new TreeSet<>(layers.unread());
        unread.addAll(api.refused());
        return Optional.of(new NetworkDeclaration(
                elements.getPackageOf(type).getQualifiedName().toString(),
                GeneratedName.typeName(type),
                className,
                type.getKind() == ElementKind.INTERFACE,
                isPublic(type),
                isDouble,
                classPath.surroundings(members, types),
                layers.declared(),
                unread,
                api.implemented(),
                ElementOrigin.of(type),
                network.origin("className")));
    }

    private static boolean isPublic(Element element) {
        return !(element instanceof TypeElement)
                || element.getModifiers().contains(Modifier.PUBLIC) && isPublic(element.getEnclosingElement());
    }
}
