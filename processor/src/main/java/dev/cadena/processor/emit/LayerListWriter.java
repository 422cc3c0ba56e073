package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.graph.Node;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints the descriptions of the layers, a method each, so that no initializer grows with the network. */
final class LayerListWriter {
    private static final ClassName LAYER = ClassName.get("dev.cadena", "Layer");

    private final NetworkProgram program;

    LayerListWriter(NetworkProgram program) {
        this.program = program;
    }

    void writeTo(TypeSpec.Builder target) {
        UniqueNames names = new UniqueNames();
        CodeBlock.Builder calls = CodeBlock.builder();
        for (Node node : program.graph().nodes()) {
            String name = names.of("describe" + UniqueNames.capitalized(node.name()));
            calls.add(calls.isEmpty() ? "$L()" : ", $L()", name);
            target.addMethod(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(LAYER)
                    .addCode(describe(node))
                    .build());
        }
        target.addField(FieldSpec.builder(ParameterizedTypeName.get(ClassName.get(List.class), LAYER), "LAYERS")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", List.class, calls.build())
                .build());
    }

    private CodeBlock describe(Node node) {
        CodeBlock shape = node.shape().stream().map(n -> CodeBlock.of("$L", n)).collect(CodeBlock.joining(", "));
        CodeBlock labels = node.layer().labels().stream()
                .flatMap(l -> l.names().stream())
                .map(l -> CodeBlock.of("$S", l))
                .collect(CodeBlock.joining(", "));
        CodeBlock parameters = program.parameters().stream()
                .filter(p -> p.layer().equals(node.name()))
                .map(LayerListWriter::describe)
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.builder()
                .addStatement(
                        "return new $T(\n$S,\n$S,\nnew int[] {$L},\n$T.of($L),\n$T.of($L))",
                        LAYER,
                        node.name(),
                        kind(node),
                        shape,
                        List.class,
                        parameters,
                        List.class,
                        labels)
                .build();
    }

    private static CodeBlock describe(Parameter p) {
        return CodeBlock.of(
                "new $T.Parameter($S, $L, $T.of($L), $T.Distribution.$L, $L)",
                LAYER,
                p.name(),
                p.offset(),
                List.class,
                p.shape().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                LAYER,
                p.initial().distribution(),
                p.initial().scale());
    }

    private static String kind(Node node) {
        return node.layer().kind().text()
                + node.layer().activation().map(a -> " " + a.name()).orElse("")
                + node.layer().loss().map(l -> " " + l.name()).orElse("");
    }
}
