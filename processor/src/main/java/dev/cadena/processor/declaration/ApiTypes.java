package dev.cadena.processor.declaration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Compares the types of generated methods with those of the user's. The generated class does not exist yet, or is that of a
 * former compilation: what is to be a member of it is known by its text.
 */
final class ApiTypes {
    private final Elements elements;
    private final Types types;
    private final TypeElement network;
    private final String className;
    private final boolean isDouble;
    private final Ports ports;

    /**
     * Compares for one network.
     *
     * @param className the simple name of the class to generate
     */
    ApiTypes(Elements elements, Types types, TypeElement network, String className, boolean isDouble, Ports ports) {
        this.elements = elements;
        this.types = types;
        this.network = network;
        this.className = className;
        this.isDouble = isDouble;
        this.ports = ports;
    }

    /** Whether a method that returns {@code generated} may implement or hide one that returns {@code declared}. */
    boolean returnable(ApiType generated, TypeMirror declared) {
        if (isWritten(declared, generated)) {
            return true;
        }
        if (generated.name().equals(ApiType.SELF)) {
            return types.isSubtype(network.asType(), declared) || types.isSubtype(model(), declared);
        }
        if (generated.isOfMember()) {
            return false;
        }
        TypeMirror type = mirror(generated);
        return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
                ? type.getKind() == declared.getKind()
                : types.isSubtype(type, declared);
    }

    /** Whether no class could have both methods. */
    boolean sameErasure(Member member, ApiMethod generated) {
        return member.name().equals(generated.name()) && erased(member).equals(erased(generated));
    }

    /** Whether two methods of the same erasure have the same signature too, so that one may implement the other. */
    boolean sameSignature(Member member, ApiMethod generated) {
        List<? extends TypeMirror> parameters = member.type().getParameterTypes();
        for (int i = 0; i < parameters.size(); i++) {
            ApiType type = generated.parameterTypes().get(i);
            if (!type.arguments().isEmpty() && !isWritten(parameters.get(i), type)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a type is the class to generate, a member of it, or a list of these. */
    static boolean isOwn(TypeMirror type, String className) {
        String text = type.toString().replaceFirst("^java\\.util\\.List<(.*)>$", "$1");
        return text.equals(className) || text.startsWith(className + ".");
    }

    private static List<ApiType> erased(ApiMethod method) {
        return method.parameterTypes().stream().map(ApiType::erased).toList();
    }

    private List<ApiType> erased(Member member) {
        return member.type().getParameterTypes().stream().map(this::erased).toList();
    }

    private ApiType erased(TypeMirror type) {
        return Stream.of(ApiType.INPUTS, ApiType.OUTPUTS)
                .flatMap(own -> Stream.of(own, ApiType.listOf(own)))
                .filter(generated -> isWritten(type, generated))
                .findFirst()
                .map(ApiType::erased)
                .orElseGet(() -> ApiType.of(type.getKind() == TypeKind.ERROR ? type : types.erasure(type)));
    }

    /** Whether a type is the given one, which is the generated class, a member of it, or has one as an argument. */
    private boolean isWritten(TypeMirror type, ApiType generated) {
        if (!generated.isOfMember() && !generated.name().equals(ApiType.SELF)) {
            return false;
        }
        String inPackage = elements.getPackageOf(network).getQualifiedName() + "." + className;
        String text = type.toString();
        return text.equals(text(generated, className)) || text.equals(text(generated, inPackage));
    }

    private static String text(ApiType type, String self) {
        String name = type.name().equals(ApiType.SELF) || type.isMember() ? self + type.name() : type.name();
        return type.arguments().isEmpty()
                ? name
                : type.arguments().stream()
                        .map(argument -> text(argument, self))
                        .collect(Collectors.joining(",", name + "<", ">"));
    }

    private TypeMirror model() {
        TypeMirror array = types.getArrayType(types.getPrimitiveType(isDouble ? TypeKind.DOUBLE : TypeKind.FLOAT));
        String model = ports.areSimple() ? "dev.cadena.train.Model" : "dev.cadena.train.GraphModel";
        return types.getDeclaredType(elements.getTypeElement(model), array);
    }

    private TypeMirror mirror(ApiType type) {
        if (type.dimensions() > 0) {
            return types.getArrayType(mirror(new ApiType(type.name(), type.arguments(), type.dimensions() - 1)));
        }
        if (type.name().equals("void")) {
            return types.getNoType(TypeKind.VOID);
        }
        if (type.name().indexOf('.') < 0) {
            return types.getPrimitiveType(TypeKind.valueOf(type.name().toUpperCase(java.util.Locale.ROOT)));
        }
        TypeMirror[] arguments = type.arguments().stream().map(this::mirror).toArray(TypeMirror[]::new);
        return types.getDeclaredType(elements.getTypeElement(type.name()), arguments);
    }
}
