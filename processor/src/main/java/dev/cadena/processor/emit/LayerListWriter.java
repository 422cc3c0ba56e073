package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints the descriptions of the layers, a method each, so that no initializer grows with the network. */
final class LayerListWriter {
    /** What an element takes that is a call or a constant. */
    private static final int BYTES = 8;

    private static final ClassName LAYER = ClassName.get("dev.cadena", "Layer");

    private final NetworkProgram program;
    private final UniqueNames names = new UniqueNames();

    LayerListWriter(NetworkProgram program) {
        this.program = program;
    }

    void writeTo(TypeSpec.Builder target) {
        List<CodeBlock> calls = new ArrayList<>();
        for (Node node : program.graph().nodes()) {
            String name = names.of("describe" + UniqueNames.capitalized(node.name()));
            calls.add(CodeBlock.of("$L()", name));
            target.addMethod(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(LAYER)
                    .addCode(describe(node, target))
                    .build());
        }
        target.addField(FieldSpec.builder(ParameterizedTypeName.get(ClassName.get(List.class), LAYER), "LAYERS")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", LongList.of(names.of("describeLayers"), LAYER, calls, BYTES, true, target))
                .build());
    }

    private CodeBlock describe(Node node, TypeSpec.Builder target) {
        CodeBlock shape = node.shape().stream().map(n -> CodeBlock.of("$L", n)).collect(CodeBlock.joining(", "));
        String definition = Definition.of(node.layer());
        List<CodeBlock> labels = node.layer().labels().stream()
                .flatMap(l -> l.names().stream())
                .map(l -> CodeBlock.of("$L", literal(l)))
                .toList();
        List<CodeBlock> parameters = describe(program.parameters(), node, 0);
        List<CodeBlock> state = describe(program.state(), node, program.parameterCount());
        if (parameters.isEmpty() && state.isEmpty() && labels.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement(
                            "return new $1T($2S, $3S, $4L, new int[] {$5L}, $6T.of(), $6T.of())",
                            LAYER,
                            node.name(),
                            node.layer().text(),
                            literal(definition),
                            shape,
                            List.class)
                    .build();
        }
        return CodeBlock.builder()
                .addStatement(
                        "return new $1T(\n$2S,\n$3S,\n$4L,\nnew int[] {$5L},\n$6T.of($7L),\n$9L$8L)",
                        LAYER,
                        node.name(),
                        node.layer().text(),
                        literal(definition),
                        shape,
                        List.class,
                        indented(parameters),
                        LongList.of(
                                names.of("labelsOf" + UniqueNames.capitalized(node.name())),
                                ClassName.get(String.class),
                                labels,
                                BYTES,
                                false,
                                target),
                        state.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$T.of($L),\n", List.class, indented(state)))
                .build();
    }

    /** Any text as a literal in ASCII: JavaPoet takes U+2028 for the end of a line, and breaks the literal there. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ') {
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else {
                literal.append(c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    private static CodeBlock indented(List<CodeBlock> lines) {
        return lines.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of("\n$>$>$L$<$<", lines.stream().collect(CodeBlock.joining(",\n")));
    }

    /** The tensors of a layer. */
    private static List<CodeBlock> describe(List<Parameter> all, Node node, int behind) {
        return all.stream()
                .filter(p -> p.layer().equals(node.name()))
                .map(p -> describe(p, node, behind))
                .toList();
    }

    private static CodeBlock describe(Parameter p, Node node, int behind) {
        return CodeBlock.of(
                "new $T.Parameter($S, $L, $T.of($L), $T.Distribution.$L, $L)$L$L",
                LAYER,
                p.name(),
                p.offset() - behind,
                List.class,
                p.shape().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                LAYER,
                p.initial().distribution(),
                p.initial().scale() == 0 ? "0" : Decimal.of(p.initial().scale()),
                p.trainable() ? "" : ".frozen()",
                penalty(p, node));
    }

    private static String penalty(Parameter p, Node node) {
        return p.name().equals("weights")
                        && node.layer().kind() instanceof DenseKind dense
                        && (dense.l1() > 0 || dense.l2() > 0)
                ? ".penalized(" + Decimal.of(dense.l1()) + ", " + Decimal.of(dense.l2()) + ")"
                : "";
    }
}
