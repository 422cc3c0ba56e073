package dev.cadena.processor.declaration;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Compares what the generated class returns with what a user's method says that it returns. */
final class ApiTypes {
    private final Elements elements;
    private final Types types;
    private final TypeElement network;
    private final String className;

    /**
     * Compares for one network.
     *
     * @param className the simple name of the class to generate, which does not exist yet
     */
    ApiTypes(Elements elements, Types types, TypeElement network, String className) {
        this.elements = elements;
        this.types = types;
        this.network = network;
        this.className = className;
    }

    /** Whether a method that returns {@code generated} may implement one that returns {@code declared}. */
    boolean returnable(ApiType generated, TypeMirror declared, boolean isDouble) {
        if (generated.name().equals(ApiType.SELF)) {
            return declared.getKind() == TypeKind.ERROR
                    ? declared.toString().equals(className)
                    : types.isSubtype(network.asType(), declared) || types.isSubtype(model(isDouble), declared);
        }
        if (generated.isMember()) {
            return isMember(declared, generated);
        }
        TypeMirror type = mirror(generated);
        return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
                ? type.getKind() == declared.getKind()
                : types.isSubtype(type, declared);
    }

    /** The types of a method's parameters; those that will be members of the generated class do not exist yet. */
    List<ApiType> parameterTypes(Member member) {
        return member.type().getParameterTypes().stream()
                .map(type -> Stream.of(ApiType.INPUTS, ApiType.OUTPUTS)
                        .filter(generated -> isMember(type, generated))
                        .findFirst()
                        .orElseGet(() -> ApiType.of(type)))
                .toList();
    }

    private boolean isMember(TypeMirror type, ApiType generated) {
        return type.getKind() == TypeKind.ERROR && type.toString().equals(className + generated.name());
    }

    private TypeMirror model(boolean isDouble) {
        TypeMirror array = types.getArrayType(types.getPrimitiveType(isDouble ? TypeKind.DOUBLE : TypeKind.FLOAT));
        return types.getDeclaredType(elements.getTypeElement("dev.cadena.train.Model"), array);
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
