package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type annotated with {@code @Network}. */
public final class DeclarationReader {
    /** Words that Java lets nobody use as the name of a type, though they are no keywords. */
    private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

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
        if (!classPath.checkRuntime(diagnostics) || !new DeclarableType(elements, types, diagnostics).check(type)) {
            return Optional.empty();
        }
        Annotation network = Annotation.on(type).stream()
                .filter(a -> a.qualifiedName().equals("dev.cadena.Network"))
                .findFirst()
                .orElseThrow();
        boolean isDouble = network.constant("precision").equals("DOUBLE");
        String typeName = typeName(type);
        String className = className(network, typeName);
        LayerReader layerReader = new LayerReader(diagnostics);
        List<LayerDeclaration> layers = new ArrayList<>();
        Set<String> unread = new TreeSet<>();
        List<Member> members = Members.of(type, elements, types);
        List<Member> others = new ArrayList<>();
        for (Member member : members) {
            if (member.isAbstract()) {
                waitFor(member, className);
            }
            if (!LayerReader.isMeantAsLayer(member.element())) {
                others.add(member);
            } else if (member.isAbstract()) {
                layerReader.read(member).ifPresentOrElse(layers::add, () -> unread.add(member.name()));
            } else {
                layerReader.refuseConcrete(member.element());
                unread.add(member.name());
            }
        }
        List<ApiMethod> generated = GeneratedApi.of(isDouble, Ports.of(layers));
        ApiReader api = new ApiReader(new ApiTypes(elements, types, type, className), generated, isDouble, diagnostics);
        List<ImplementedMethod> implemented = new ArrayList<>();
        for (Member member : others) {
            Optional<ApiMethod> asked = api.find(member);
            if (!member.isAbstract()) {
                asked.ifPresent(method -> api.checkConcrete(member, method));
            } else if (asked.isPresent()) {
                implemented.add(api.implement(member, asked.get()));
            } else {
                new AbstractMethods(generated, diagnostics).refuse(member);
                unread.add(member.name());
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (isStaticOrPrivate(method) && LayerReader.isMeantAsLayer(method)) {
                layerReader.refuseConcrete(method);
                unread.add(method.getSimpleName().toString());
            }
        }
        return Optional.of(new NetworkDeclaration(
                elements.getPackageOf(type).getQualifiedName().toString(),
                typeName,
                className,
                type.getKind() == ElementKind.INTERFACE,
                isPublic(type),
                isDouble,
                classPath.surroundings(members, types),
                List.copyOf(layers),
                unread,
                List.copyOf(implemented),
                ElementOrigin.of(type),
                network.origin("className")));
    }

    /** An annotation or a type that is not known may come in the next round; our own class surely does. */
    private static void waitFor(Member member, String className) {
        LayerReader.checkResolved(member);
        List<TypeMirror> mentioned = new ArrayList<>(member.type().getParameterTypes());
        mentioned.add(member.result());
        for (TypeMirror type : mentioned) {
            boolean own = type.toString().equals(className) || type.toString().startsWith(className + ".");
            if (type.getKind() == TypeKind.ERROR && !own) {
                throw new UnresolvedException(
                        "the type " + type + " of " + member.name(), ElementOrigin.of(member.element()));
            }
        }
    }

    private String className(Annotation network, String typeName) {
        String className = network.value("className", String.class);
        if (className.isEmpty()) {
            return typeName.replace('.', '_') + "Network";
        }
        if (!SourceVersion.isName(className) || className.contains(".") || NO_TYPES.contains(className)) {
            diagnostics.error(
                    Code.CLASS_NAME,
                    network.origin("className"),
                    "the generated class cannot have the name \"" + className
                            + "\": className must be a simple Java name that a class may have");
        }
        return className;
    }

    private static boolean isStaticOrPrivate(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE);
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
