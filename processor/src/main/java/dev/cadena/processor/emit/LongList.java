package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints immutable lists; long ones in parts, a method each, so that no method grows with the network. */
final class LongList {
    /** The bytecode of one part, in bytes. */
    private static final int MAX_BYTES = 4_000;

    private LongList() {}

    /**
     * A list as an expression.
     *
     * @param name a name for the methods that a long list needs
     * @param bytes about how many bytes of bytecode an element takes
     * @param lines whether each element stands on a line of its own
     * @param target the class that takes the methods
     */
    static CodeBlock of(
            String name, ClassName type, List<CodeBlock> elements, int bytes, boolean lines, TypeSpec.Builder target) {
        int most = MAX_BYTES / bytes;
        if (elements.size() <= most) {
            return list(elements, lines);
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (List<CodeBlock> some : Groups.of(elements, most)) {
            String method = name + (parts.size() + 1);
            target.addMethod(MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ParameterizedTypeName.get(ClassName.get(List.class), type))
                    .addStatement("return $L", list(some, lines))
                    .build());
            parts.add(CodeBlock.of("$L()", method));
        }
        return CodeBlock.of(
                "$T.of($L).<$T>flatMap($T::stream).toList()",
                Stream.class,
                parts.stream().collect(CodeBlock.joining(",$W")),
                type,
                List.class);
    }

    private static CodeBlock list(List<CodeBlock> elements, boolean lines) {
        return CodeBlock.of(
                lines ? "$T.of(\n$>$>$L$<$<)" : "$T.of($L)",
                List.class,
                elements.stream().collect(CodeBlock.joining(lines ? ",\n" : ", ")));
    }
}
