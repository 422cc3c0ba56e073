package dev.cadena.processor.declaration;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A type in the signature of a generated method.
 *
 * @param name a primitive type, {@code void}, a qualified class name, or {@link #SELF}
 * @param arguments its type arguments
 * @param dimensions how many pairs of brackets follow
 */
public record ApiType(String name, List<ApiType> arguments, int dimensions) {
    /** The name that stands for the generated class. */
    public static final String SELF = "";

    /** The generated type of an observation with several inputs, a member of the generated class. */
    static final ApiType INPUTS = of(".Inputs");

    /** The generated type of several outputs, a member of the generated class. */
    static final ApiType OUTPUTS = of(".Outputs");

    static ApiType of(String name) {
        return new ApiType(name, List.of(), 0);
    }

    static ApiType listOf(ApiType element) {
        return new ApiType("java.util.List", List.of(element), 0);
    }

    ApiType array() {
        return new ApiType(name, arguments, dimensions + 1);
    }

    /** Reads a type without its type arguments, which cannot tell two methods apart. */
    static ApiType of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()).array();
        }
        if (type instanceof DeclaredType declared) {
            return of(((TypeElement) declared.asElement()).getQualifiedName().toString());
        }
        return of(type.getKind().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The type without its type arguments, which cannot tell two methods apart. */
    ApiType erased() {
        return new ApiType(name, List.of(), dimensions);
    }

    /** Whether it is a member of the generated class. */
    public boolean isMember() {
        return name.startsWith(".");
    }

    /** Whether it is a member of the generated class, or has one as a type argument. */
    boolean isOfMember() {
        return isMember() || arguments.stream().anyMatch(ApiType::isMember);
    }

    /** The type as it is written in a message. */
    @Override
    public String toString() {
        if (name.equals(SELF)) {
            return "the generated class";
        }
        String ofArguments = arguments.isEmpty()
                ? ""
                : arguments.stream().map(ApiType::toString).collect(Collectors.joining(", ", "<", ">"));
        return name.substring(name.lastIndexOf('.') + 1) + ofArguments + "[]".repeat(dimensions);
    }
}
